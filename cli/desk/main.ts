import { longestName } from '../../lib/desk/account';
import { type Role, roles } from '../../lib/desk/roles';
import { MaydanError } from '../../lib/errors';
import { usages } from '../../lib/errors/commands';
import { siteOrigin } from '../../lib/url/origin';
import { makeFirstLink, makeLink } from '../../server/accounts/links';
import { openDeskStore } from '../../server/desk/store/open';
import type { DeskStore } from '../../server/desk/store/store';
import { readOptions } from '../shared/arguments';
import { refuse } from '../shared/refuse';

const help = `Makes links by which people sign in to the desk, and lists its accounts.

  ${usages.desk}

  link                 prints a link that signs in once: for the account that --account names, within an hour, or for a new
                       person with --name and --role, within seven days; without either, while there is no account at all,
                       for the first administrator, within a day
  accounts             lists the accounts: id, role, name
  --role               ${roles.join(', ')}

The desk is that of the site with the same settings: DATABASE_URL, MAYDAN_DESK_DIR, MAYDAN_DATA_DIR, and SITE_ORIGIN or
PORT, which the link begins with. Whoever has the link can use it.

Examples:
  npm run --silent maydan -- desk link
  npm run --silent maydan -- desk link --name "Amal" --role reviewer
  npm run --silent maydan -- desk accounts

Exit codes: 0 done, 2 refused (one line on standard error says why).
`;

interface Options {
  account?: string | undefined;
  name?: string | undefined;
  role?: string | undefined;
}

export async function main(args: readonly string[]): Promise<number> {
  let store: DeskStore | undefined;
  try {
    const text = { type: 'string' } as const;
    const known = { account: text, name: text, role: text, help: { type: 'boolean', short: 'h' } } as const;
    const { values, positionals } = readOptions(args, known, 'desk');
    if (values.help || args.length === 0) {
      process.stdout.write(help);
      return values.help ? 0 : 2;
    }
    const [action = '', surplus] = positionals;
    if ((action !== 'link' && action !== 'accounts') || surplus !== undefined)
      throw new MaydanError('COMMAND_UNKNOWN', {
        got: surplus ?? (action || 'none'),
        expected: 'link or accounts',
        command: 'desk',
      });
    store = await openDeskStore(process.env);
    process.stdout.write(action === 'link' ? `${await link(store, values)}\n` : await accounts(store));
    return 0;
  } catch (error) {
    return refuse(error);
  } finally {
    await store?.close();
  }
}

/** @throws MaydanError DESK_REFUSED, OPTION_INVALID */
async function link(store: DeskStore, options: Options): Promise<string> {
  const token = await tokenFor(store, options, new Date());
  return `${siteOrigin(process.env)}/desk/link/${token}`;
}

async function tokenFor(store: DeskStore, { account, name, role }: Options, now: Date): Promise<string> {
  if (account !== undefined) {
    const found = await store.get('account', account);
    const expected = 'the id of an account that is open';
    if (!found) throw new MaydanError('DESK_REFUSED', { got: `--account ${account}`, expected });
    if (found.closed) throw new MaydanError('DESK_REFUSED', { got: `--account ${account}, which is closed`, expected });
    return makeLink(store, { kind: 'sign-in', account }, { madeBy: null, now });
  }
  if (name !== undefined || role !== undefined)
    return makeLink(store, { kind: 'invitation', name: nameOf(name), role: roleOf(role) }, { madeBy: null, now });
  const first = await makeFirstLink(store, now);
  if (first === null)
    throw new MaydanError('DESK_REFUSED', {
      got: 'a desk that has accounts',
      expected: '--account ID, or --name and --role of a new person',
    });
  return first;
}

function nameOf(name = ''): string {
  const trimmed = name.trim();
  if (trimmed !== '' && trimmed.length <= longestName) return trimmed;
  const expected = `a name of 1 to ${longestName} characters`;
  throw new MaydanError('OPTION_INVALID', { option: '--name', got: `"${name}"`, expected, command: 'desk' });
}

function roleOf(role = ''): Role {
  const found = roles.find((one) => one === role);
  if (found) return found;
  throw new MaydanError('OPTION_INVALID', {
    option: '--role',
    got: `"${role}"`,
    expected: `one of ${roles.join(', ')}`,
    command: 'desk',
  });
}

async function accounts(store: DeskStore): Promise<string> {
  const all = await store.list('account');
  if (all.length === 0) return 'No accounts yet.\n';
  return all.map(({ id, role, name, closed }) => `${id}  ${role.padEnd(13)}  ${name}${closed ? ' (closed)' : ''}\n`).join('');
}
