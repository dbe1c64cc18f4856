import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { linesOfFeatures } from './json-lines';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gazetteer-'));
  for (const part of ['gazetteer', 'basemap'])
    cpSync(join(__dirname, '../../data', part), join(folder, 'data', part), { recursive: true });
  writeFileSync(join(folder, 'SY.txt'), rows.map((row) => row.join('\t')).join('\n'));
  writeFileSync(
    join(folder, 'wrong.txt'),
    [rows[0]!.join('\t'), 'a\tb', rows[1]!.map((cell, i) => (i === 4 ? '95' : cell)).join('\t')].join('\n'),
  );
  writeFileSync(join(folder, 'points.geojson'), JSON.stringify(points(true), null, 2));
  writeFileSync(join(folder, 'wrong.geojson'), JSON.stringify(points(false), null, 2));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Three rows of our own in the columns of GeoNames: a town, a village, and a wadi that is passed over. */
const row = (id: string, name: string, alternates: string, lat: string, lon: string, featureClass: string, code: string) => [
  id,
  name,
  name,
  alternates,
  lat,
  lon,
  featureClass,
  code,
  'SY',
  '',
  '07',
  '',
  '',
  '',
  '12000',
  '',
  '',
  '',
  '2020-01-01',
];
const rows = [
  row('900000001', 'Tell Madeup', 'Tall Madeup,تل مختلق', '35.1', '40.4', 'P', 'PPL'),
  row('900000002', 'Madeup', 'مختلق الجديدة', '35.2', '40.5', 'P', 'PPLA3'),
  row('900000003', 'Wadi Madeup', '', '35.3', '40.6', 'H', 'WAD'),
];
const points = (right: boolean) => ({
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [40.7, 36.5] },
      properties: { 'name:en': 'Point One', 'name:ar': 'نقطة أولى', kind: 'PPL', uncertaintyMeters: 300 },
    },
    {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: right ? [40.8, 36.6] : [400, 36.6] },
      properties: { name: 'Point Two' },
    },
  ],
});

const run = (command: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(__dirname, '../maydan.mjs'), command, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, MAYDAN_DATA_DIR: join(folder, 'data') },
  });
  return { status, stdout, stderr };
};

test('a GeoNames table becomes a layer, and the geocoder knows its places', () => {
  expect(run('gazetteer', 'import', 'SY.txt')).toEqual({
    status: 0,
    stdout: 'data/gazetteer/layers/sy.json: 2 places; 1 rows of other kinds passed over.\n',
    stderr: '',
  });
  writeFileSync(join(folder, 'text.txt'), 'وصل إلى تل مختلق');
  const { features } = JSON.parse(run('geocode', '--format', 'geojson', 'text.txt').stdout);
  expect(features.map((feature: { properties: { placeId: string } }) => feature.properties.placeId)).toEqual(['gn-900000001']);
  expect(run('gazetteer', 'import', 'SY.txt').stderr).toMatch(/is there already/);
});

test('a GeoJSON of named points becomes a layer', () => {
  expect(run('gazetteer', 'import', '--name', 'field-notes', 'points.geojson').status).toBe(0);
  const { places } = JSON.parse(readFileSync(join(folder, 'data/gazetteer/layers/field-notes.json'), 'utf8'));
  expect(places.map((place: { id: string }) => place.id)).toEqual(['field-notes-1', 'field-notes-2']);
});

test('errors by line; nothing is imported', () => {
  const { status, stdout, stderr } = run('gazetteer', 'import', 'wrong.txt');
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr.split('\n')).toEqual([
    "wrong.txt:2: got 2 columns, expected 19 columns separated by tabs, as in GeoNames' allCountries.txt.",
    'wrong.txt:3: got the latitude "95", expected degrees from -90 to 90.',
    'wrong.txt: 2 error(s); nothing was imported. Mend the lines and try again.',
    '',
  ]);
  const geojson = run('gazetteer', 'import', 'wrong.geojson');
  expect(geojson.status).toBe(2);
  expect(geojson.stderr).toMatch(/^wrong\.geojson:20: got features\[1\]/);
  expect(existsSync(join(folder, 'data/gazetteer/layers/wrong.json'))).toBe(false);
});

test('lines of features, with braces inside strings', () => {
  expect(linesOfFeatures('{"note": "{[", "features": [\n{"a": "}"},\n\n{"b": [{}]}\n], "other": [{}]}')).toEqual([2, 4]);
});
