import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadGazetteer } from '../../server/gazetteer/load';
import { said } from '../testing/said';
import { main } from './main';

let folder: string;
const before = process.env.MAYDAN_DATA_DIR;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gazetteer-'));
  for (const part of ['gazetteer', 'basemap', 'site.json'])
    cpSync(join(__dirname, '../../data', part), join(folder, part), { recursive: true });
  process.env.MAYDAN_DATA_DIR = folder;
});
afterAll(() => {
  if (before === undefined) delete process.env.MAYDAN_DATA_DIR;
  else process.env.MAYDAN_DATA_DIR = before;
  rmSync(folder, { recursive: true, force: true });
});

const run = (...args: string[]) => said(() => main(args));
const adopted = () => join(folder, 'gazetteer/adopted.json');

test('adopt copies a place with its source, and the gazetteer stays sound', async () => {
  expect(await run('adopt', 'gn-170063')).toMatchObject({ status: 0, stderr: '' });
  expect(await run('adopt', 'gn-281132')).toMatchObject({ status: 0, stderr: '' });
  const gazetteer = loadGazetteer(folder);
  expect(gazetteer.get('gn-170063')).toMatchObject({
    featureCode: 'PPLA',
    parent: 'aleppo-governorate',
    coordinateSource: { kind: 'published', citation: 'GeoNames 170063 (https://www.geonames.org/170063), CC BY 4.0' },
  });
  const { outline, bbox, parent } = gazetteer.get('gn-281132')!;
  expect([outline, bbox?.length, parent]).toEqual([undefined, 4, null]);
});

test.each([
  ['an unknown id', ['adopt', 'gn-1'], /^ID: got "gn-1", expected the id of one place/],
  ['a curated id', ['adopt', 'hasakah'], /which is curated already/],
  ['no id', ['adopt'], /^ID: got none/],
  ['a wrong country', ['add', 'syria'], /^COUNTRY: got "syria", expected ISO 3166-1 codes/],
  ['no country', ['add'], /^COUNTRY: got none/],
  ['a folder without the packages', ['add', '--from', '/nowhere', 'SY'], /cannot be read/],
])('refused, and nothing changes: %s', async (_name, args, message) => {
  const standing = existsSync(adopted()) ? readFileSync(adopted(), 'utf8') : null;
  const { status, stdout, stderr } = await run(...args);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(message);
  expect(existsSync(adopted()) ? readFileSync(adopted(), 'utf8') : null).toBe(standing);
});
