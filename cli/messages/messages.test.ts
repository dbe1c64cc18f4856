import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ownMessages } from '../../lib/i18n/messages';
import { main } from './main';

const folder = mkdtempSync(join(tmpdir(), 'maydan-messages-'));
const before = process.env.MAYDAN_DATA_DIR;
let [out, told] = ['', ''];
beforeAll(() => {
  process.env.MAYDAN_DATA_DIR = folder;
  mkdirSync(join(folder, 'messages'));
});
beforeEach(() => {
  [out, told] = ['', ''];
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text);
    return true;
  });
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
    told += String(text);
    return true;
  });
});
afterEach(() => jest.restoreAllMocks());
afterAll(() => {
  if (before === undefined) delete process.env.MAYDAN_DATA_DIR;
  else process.env.MAYDAN_DATA_DIR = before;
  rmSync(folder, { recursive: true });
});

test('all messages stand there in English', async () => {
  expect(await main([])).toBe(0);
  expect(JSON.parse(out)).toEqual(ownMessages.en);
});

test('of a language what is given stands in its place, and what is wrong is told', async () => {
  writeFileSync(join(folder, 'messages/ku.json'), '{ "site": { "skip": "Derbasî nivîsê bibe", "slip": "x" } }');
  expect(await main(['ku'])).toBe(0);
  expect(JSON.parse(out)).toEqual({ ...ownMessages.en, site: { ...ownMessages.en.site, skip: 'Derbasî nivîsê bibe' } });
  expect(told).toMatch(/^data\/messages\/ku\.json at site\.slip: .*\nku: 1 of \d+ messages are given\.\n$/);
});

test.each([
  ['no file', 'tr', /^TAG: got "tr"/],
  ['a file that is no JSON', 'sv', /^data\/messages\/sv\.json/],
])('a language with %s is refused', async (_, tag, reason) => {
  writeFileSync(join(folder, 'messages/sv.json'), '{');
  expect(await main([tag])).toBe(2);
  expect(told).toMatch(reason);
});
