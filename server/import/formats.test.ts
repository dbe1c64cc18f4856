import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { formats } from '../../lib/formats';
import { formatTables } from '../../lib/formats/document';
import { Mapping } from '../../lib/formats/mapping';
import { ImportedIncident } from '../../lib/record/imported';
import { largest } from './limits';
import { openSource } from './open';
import { fixture, readFixture } from './testing/read';

const shelling = { eventType: 'Explosions/Remote violence', subEventType: 'Shelling/artillery/missile attack' };
const at = [-30.1, -20.25];

/** Each file with the format that its columns tell, and what its first row becomes. */
const files: readonly [file: string, format: string, first: Record<string, unknown>][] = [
  [
    'ucdp-ged-49.csv',
    'ucdp-ged',
    {
      id: '101',
      slug: 'd-101',
      eventType: 'Battles',
      subEventType: 'Armed clash',
      originalType: 'state-based violence',
      time: '1994-03-04',
      where: {
        coordinates: at,
        uncertaintyMeters: 2_500,
        precision: 'settlement',
        names: ['Port Ansel town', 'Harbour district', 'North Shore province', 'Anselia'],
      },
      actors: [
        { name: 'Government of Anselia', role: 'party' },
        { name: 'Dockers', role: 'party' },
      ],
      sources: ['Ansel Gazette', 'Tidewater Agency'],
      original: 'harbour office',
      said: '1994-03-05/1994-03-07',
      deaths: { best: 4, low: 2, high: 7, sideA: 1, sideB: 2, civilians: 0, unknown: 1 },
    },
  ],
  ['ucdp-ged-41.csv', 'ucdp-ged', { id: '101', time: '1994-03-04' }],
  ['ucdp-hxl.csv', 'ucdp-ged', { id: '101' }],
  ['ucdp-candidate.csv', 'ucdp-candidate', { id: '900001', where: expect.objectContaining({ precision: 'settlement' }) }],
  [
    'acled.csv',
    'acled',
    {
      id: 'ANS17',
      slug: 'd-ans17',
      ...shelling,
      time: '2024-11-01',
      where: {
        coordinates: at,
        uncertaintyMeters: 2_500,
        precision: 'settlement',
        names: ['Port Ansel', 'Harbour', 'North Shore', 'Anselia'],
      },
      actors: [
        { name: 'Military Forces of Anselia', role: 'party' },
        { name: 'Civilians (Anselia)', role: 'affected' },
        { name: 'Coast Guard of Anselia', role: 'party' },
        { name: 'Harbour Watch', role: 'party' },
      ],
      sources: ['Ansel Gazette', 'Tidewater Agency'],
      sourceScale: 'Local partner-National',
      deaths: { best: 2 },
    },
  ],
  ['acled-web.csv', 'acled', { id: 'ANS17', time: '2024-11-01' }],
  [
    'acled-weekly.csv',
    'acled-aggregated',
    { time: '2024-11-02/2024-11-08', events: 12, where: expect.objectContaining({ precision: 'governorate' }) },
  ],
  [
    'gdelt.tsv',
    'gdelt',
    { id: '1234567', eventType: 'Battles', originalType: 'CAMEO 190', said: '2024-11-02', sources: ['gazette.example'] },
  ],
  [
    'geoconfirmed.csv',
    'geoconfirmed',
    {
      id: 'a1b2',
      subEventType: 'Air/drone strike',
      url: 'https://x.com/harbour/status/1',
      sources: ['x.com/harbour', 't.me/dock'],
    },
  ],
  [
    'geoconfirmed.kml',
    'geoconfirmed-kmz',
    { time: '2024-04-20', ...shelling, actors: [{ name: 'NATO', role: 'party' }], sources: ['x.com/harbour'] },
  ],
  [
    'atlos.csv',
    'atlos',
    { id: 'ANS-0001', ...shelling, where: expect.objectContaining({ precision: 'site', uncertaintyMeters: 100 }) },
  ],
  ['timemap.json', 'timemap', { id: 'e1', time: '2024-11-02', ...shelling, originalType: 'Mortar' }],
  ['ushahidi.csv', 'ushahidi', { id: '77', title: { en: 'Protest at the gate' }, eventType: 'Protests' }],
  ['my-maps.kml', 'my-maps', { title: { en: 'Clash at the pier' }, time: '2024-11-01', sources: ['gazette.example'] }],
];

describe('every format', () => {
  test.each(files)('%s', async (file, id, first) => {
    const { format, rows, asked, names } = await readFixture(fixture(file));
    expect(format.id).toBe(id);
    expect(rows[0]).toMatchObject(first);
    for (const row of rows) if (row) expect(ImportedIncident.safeParse(row).error).toBeUndefined();
    // What is documented is what is read: every column of the file stands in the table, and those with a field are looked at.
    const uses = new Map(format.columns.map(({ column, to }) => [column.toLowerCase(), to]));
    const columns = names.map((name) => name.toLowerCase());
    const isNumbered = (name: string) => /^source_\d+$/.test(name);
    expect(columns.filter((name) => !uses.has(name) && !isNumbered(name))).toEqual([]);
    const used = columns.filter((name) => uses.get(name));
    expect(used.filter((name) => !asked.has(name))).toEqual([]);
    expect(columns.filter((name) => uses.get(name) === '' && asked.has(name))).toEqual([]);
  });

  test('each has a file', () => {
    const tested = new Set([
      ...files.map(([, id]) => id),
      'acled-5',
      'acled-deletions',
      'hdx-hapi',
      'maydan-csv',
      'maydan-geojson',
    ]);
    expect(formats.map(({ id }) => id).filter((id) => !tested.has(id))).toEqual([]);
  });

  test('docs/formats.md has their tables', () => {
    expect(readFileSync('docs/formats.md', 'utf8')).toContain(formatTables());
  });
});

test('UCDP’s precision decides how a row is placed', async () => {
  const { rows } = await readFixture(fixture('ucdp-ged-49.csv'));
  expect(rows.map((row) => [row?.where.precision, row?.time, row?.isSummary ?? false])).toEqual([
    ['settlement', '1994-03-04', false],
    ['governorate', '1994-04', true],
    ['linear', '1994-05-02/1994-05-05', false],
    ['country', '1994', false],
  ]);
  expect(rows[1]).toMatchObject({
    eventType: 'Violence against civilians',
    actors: [{ role: 'attacker' }, { role: 'affected' }],
  });
  expect(rows[3]?.where.names).toEqual(['Anselia']);
});

test('ACLED’s precisions of time and place', async () => {
  const { rows } = await readFixture(fixture('acled.csv'));
  expect(rows.map((row) => [row?.where.precision, row?.time])).toEqual([
    ['settlement', '2024-11-01'],
    ['near', '2024-10-29/2024-11-04'],
    ['governorate', '2024-11'],
  ]);
});

test.each(['acled-2022.csv', 'acled-5.csv', 'ushahidi-2.csv'])(
  '%s: the order of a day is asked for, never guessed',
  async (file) => {
    const refused = await readFixture(fixture(file));
    expect(refused.rows).toEqual([null]);
    expect(refused.problems).toMatchObject([
      { got: expect.stringContaining('/'), expected: expect.stringContaining('--day-order') },
    ]);
    const [dayFirst, monthFirst] = [
      await readFixture(fixture(file), { dayOrder: 'day-first' }),
      await readFixture(fixture(file), { dayOrder: 'month-first' }),
    ];
    expect([dayFirst.rows[0]?.time, monthFirst.rows[0]?.time].sort()).toEqual(
      file === 'acled-5.csv'
        ? ['1994-03-04', '1994-04-03']
        : file === 'acled-2022.csv'
          ? ['2024-01-11', '2024-11-01']
          : ['2024-03-04', '2024-04-03'],
    );
  },
);

test('a file in Arabic by a mapping: figures, decimal commas, semicolons', async () => {
  const mapping = Mapping.parse(JSON.parse(readFileSync(fixture('spreadsheet.mapping.json'), 'utf8')));
  const { rows } = await readFixture(fixture('spreadsheet.csv'), { mapping, dayOrder: mapping.dayOrder });
  expect(rows[0]).toMatchObject({ time: '2024-04-03', ...shelling, originalType: 'قصف', deaths: { best: 2 } });
  expect(rows[0]?.where).toMatchObject({ coordinates: at, precision: 'settlement', names: ['بورت أنسل', 'الشاطئ الشمالي'] });
  expect(rows[0]?.slug).toMatch(/^d-[a-z0-9]+$/);
  expect(rows[1]).toMatchObject({ time: '2024-12-25', eventType: 'Battles' });
});

describe('files as they come', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'maydan-formats-'));
  });
  afterAll(() => rm(folder, { recursive: true }));
  const written = (name: string, content: string | Uint8Array): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const ged = readFileSync(fixture('ucdp-ged-41.csv'));

  test('zipped, gzipped, as KMZ, in UTF-16', async () => {
    const kml = readFileSync(fixture('my-maps.kml'));
    const all = [
      written('ged241-csv.zip', zipSync({ 'readme.txt': new Uint8Array([65]), 'GEDEvent_v24_1.csv': ged })),
      written('ged.csv.gz', gzipSync(ged)),
      written('map.kmz', zipSync({ 'a.kml': new Uint8Array([60]), 'doc.kml': kml, 'images/icon-1.png': new Uint8Array([1]) })),
      written('ged-16.csv', Buffer.from(`\ufeff${ged.toString('utf8')}`, 'utf16le')),
    ];
    for (const file of all) expect((await readFixture(file)).rows[0]).not.toBeNull();
    const zipped = await openSource(all[0] as string);
    expect(zipped.name).toBe('GEDEvent_v24_1.csv');
    expect(formats.find(({ id }) => id === 'ucdp-ged')?.versionIn?.(zipped.name)).toBe('24.1');
    await zipped.close();
  });

  test('another encoding is asked for, and read once it is told', async () => {
    // "حي" in windows-1256
    const file = written('arabic.csv', Buffer.concat([Buffer.from('id,name\n1,'), Buffer.from([0xcd, 0xed]), Buffer.from('\n')]));
    await expect(openSource(file)).rejects.toThrow(
      'is not in UTF-8 (byte 10), expected a text in UTF-8, or in the encoding that --encoding names',
    );
    const source = await openSource(file, { encoding: 'windows-1256' });
    expect(source.first).toEqual([['1', 'حي']]);
    await source.close();
  });

  test.each<[string, string | Uint8Array, string]>([
    ['book.xlsx', zipSync({ 'xl/workbook.xml': new Uint8Array([60]) }), 'an Excel workbook'],
    ['cut-off.zip', zipSync({ 'ged.csv': ged }).subarray(0, 400), 'a ZIP file that cannot be unpacked'],
    ['none.zip', zipSync({ 'readme.txt': new Uint8Array([65]) }), 'a ZIP file without a CSV'],
    ['bomb.kmz', zipSync({ 'doc.kml': new Uint8Array(largest.kml + 1) }), 'KML of more than 16 MB'],
    ['empty.csv', '', 'holds no row'],
    ['one.csv', 'just words\nand words\n', 'a text with a single column'],
    ['broken.json', '{"type":', 'is not valid JSON'],
    ['number.json', '[1', 'is not valid JSON'],
    ['broken.kml', '<kml><Document></kml>', 'XML that is not well-formed'],
  ])('%s is refused with a sentence', async (name, content, said) => {
    await expect(openSource(written(name, content))).rejects.toThrow(said);
  });
});
