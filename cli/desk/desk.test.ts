import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { linkOf, redeemLink } from '../../server/accounts/links';
import { filesDeskStore } from '../../server/desk/store/files';
import { saidUnder } from '../testing/said';
import { main } from './main';

const folder = mkdtempSync(join(tmpdir(), 'maydan-desk-'));
const store = filesDeskStore(folder);
afterAll(() => rmSync(folder, { recursive: true }));

const desk = (...args: string[]) =>
  saidUnder({ MAYDAN_DESK_DIR: folder, DATABASE_URL: '', SITE_ORIGIN: 'https://maydan.example' }, () => main(args));
const tokenIn = (stdout: string) => /^https:\/\/maydan\.example\/desk\/link\/([\w-]{43})\n$/.exec(stdout)?.[1] ?? '';
const now = new Date();

test('the first link makes an administrator, later ones are for the account or the new person that is named', async () => {
  expect((await desk('accounts')).stdout).toBe('No accounts yet.\n');
  const first = await redeemLink(store, tokenIn((await desk('link')).stdout), 'أمل', now);
  expect(first.role).toBe('administrator');
  const again = tokenIn((await desk('link', '--account', first.id)).stdout);
  expect(await linkOf(store, again, now)).toMatchObject({ kind: 'sign-in', account: first.id });
  const other = tokenIn((await desk('link', '--name', 'Basim', '--role', 'editor')).stdout);
  expect(await linkOf(store, other, now)).toMatchObject({ kind: 'invitation', name: 'Basim', role: 'editor' });
  expect((await desk('accounts')).stdout).toBe(`${first.id}  administrator  أمل\n`);
});

test.each<[string[], string]>([
  [['link'], 'desk: got a desk that has accounts, expected --account ID, or --name and --role of a new person.'],
  [['link', '--account', 'a-none'], 'desk: got --account a-none, expected the id of an account that is open.'],
  [['link', '--name', ' ', '--role', 'editor'], '--name: got " ", expected a name of 1 to 80 characters.'],
  [['link', '--name', 'Basim'], '--role: got "", expected one of viewer, editor, reviewer, administrator.'],
  [['unlink'], 'unlink: unknown command, expected link or accounts.'],
])('%j is refused: %s', async (args, said) => {
  const { status, stdout, stderr } = await desk(...args);
  expect([status, stdout, stderr.slice(0, said.length)]).toEqual([2, '', said]);
});
