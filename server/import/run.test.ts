import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { ucdpGed } from '../../lib/formats/ucdp-ged';
import { dataset as shore, writeFixture } from '../site/testing/imported';
import { readRecord } from '../store/open';
import { filesTruth } from '../truth/files';
import { aboutParquet } from '../truth/files/parquet';
import { formatFor } from './formats';
import { openSource } from './open';
import { ImportRefused, type ImportRequest, importRows } from './run';
import { showDataset } from './show';
import { targetOf } from './target';
import { malformedFile } from './testing/malformed';
import { fixture } from './testing/read';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'maydan-import-test-'));
  writeFixture(folder);
});
afterEach(() => rm(folder, { recursive: true }));

type Given = Partial<Omit<ImportRequest, 'files'>>;

async function run(files: readonly string[], given: Given = {}, at = '2026-11-26T10:00:00Z') {
  const truth = filesTruth(folder);
  const sources = await Promise.all(files.map((file) => openSource(file)));
  const request: ImportRequest = {
    dataset: 'ged',
    files: sources.map((source) => ({ source, format: formatFor(source, {}) })),
    author: 'amal',
    terms: {},
    reportFile: join(folder, 'ged', 'report.csv'),
    ...given,
  };
  try {
    return await importRows(request, { ...(await targetOf(truth, folder)), now: () => new Date(at) });
  } finally {
    await Promise.all([...sources.map((source) => source.close()), truth.close()]);
  }
}

const report = (): Record<string, string>[] =>
  parse(readFileSync(join(folder, 'ged/report.csv'), 'utf8'), { columns: true, bom: true });
const json = (name: string) => JSON.parse(readFileSync(join(folder, 'ged', name), 'utf8'));
async function rowsNow() {
  const truth = filesTruth(folder);
  const rows = [];
  for await (const row of truth.imported('ged')) rows.push(row);
  await truth.close();
  return rows;
}

/** Rows of GED by their ids, with what is changed of them. */
function written(
  name: string,
  ids: readonly number[],
  change: (cells: string[], columns: string[], id: number) => void = () => {},
): string {
  const [columns = [], sound = []]: string[][] = parse(readFileSync(fixture('ucdp-ged-49.csv'), 'utf8'));
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  const lines = ids.map((id) => {
    const cells = sound.with(0, String(id));
    change(cells, columns, id);
    return cells.map(quoted).join(',');
  });
  const file = join(folder, name);
  writeFileSync(file, [columns.join(','), ...lines].join('\n'));
  return file;
}

test('200 malformed rows: each is refused by its line, or taken as documented', async () => {
  const { text, refused, taken } = malformedFile();
  const file = join(folder, 'malformed.csv');
  writeFileSync(file, text);
  const { counts } = await run([file]);
  const told = new Map(report().map((line) => [Number(line.line), line]));
  for (const [line, { column, got }] of refused) {
    expect([line, told.get(line)?.column]).toEqual([line, column]);
    expect([line, told.get(line)?.got]).toEqual([line, expect.stringContaining(got)]);
    expect(told.get(line)?.expected).not.toBe('');
  }
  expect([...told].filter(([line]) => !refused.has(line))).toEqual([]);
  expect(counts).toMatchObject({ read: 401, refused: refused.size, taken, added: taken });
  const rows = await rowsNow();
  expect(rows).toHaveLength(taken);
  const names = new Set(rows.flatMap(({ actors }) => actors.map(({ name }) => name)));
  expect([...names].sort()).toEqual([
    '<script>alert(1)</script>',
    '=HYPERLINK("https://evil.example")',
    'Dockers',
    'Government of Anselia',
  ]);
});

test('a newer file updates by id, keeps addresses, withdraws what is gone, and tells all of it', async () => {
  await run([written('GEDEvent_v24_1.csv', [1, 2, 3])]);
  expect(json('dataset.json')).toMatchObject({
    kind: 'imported',
    version: '24.1',
    redistribution: 'full',
    licence: { name: 'CC BY 4.0' },
    profile: { rows: 3, precision: { settlement: 3 }, from: '1994-03-04', to: '1994-03-04' },
  });
  const newer = written('GEDEvent_v25_1.csv', [1, 2, 4], (cells, columns, id) => {
    if (id === 2) cells[columns.indexOf('best')] = '5';
  });
  const { counts, changeSet } = await run([newer], {}, '2026-11-27T10:00:00Z');
  expect(counts).toEqual({ read: 3, taken: 3, added: 1, changed: 1, unchanged: 1, refused: 0, withdrawn: 1 });
  expect(changeSet).toMatchObject({ author: 'amal', reason: 'Version 25.1: 1 rows new, 1 changed, 1 withdrawn' });
  expect(changeSet?.changes.map(({ kind }) => kind).sort()).toEqual(['dataset', 'editions', 'imported', 'withdrawals']);
  expect(report().map(({ outcome, id, column }) => [outcome, id, column])).toEqual([
    ['withdrawn', '3', ''],
    ['changed', '2', 'deaths'],
  ]);
  expect((await rowsNow()).map(({ slug }) => slug)).toEqual(['ged-1', 'ged-2', 'ged-4']);
  expect(json('dataset.json').versions.map(({ version, rows }: { version: string; rows: number }) => [version, rows])).toEqual([
    ['25.1', 3],
    ['24.1', 3],
  ]);
  expect(json('withdrawn.json').withdrawals).toMatchObject([
    { date: '2026-11-27', rows: ['3'], why: { en: 'Version 25.1 of the dataset no longer has it.' } },
  ]);
  // The site tells of it under the row's own address; a row that comes back has it again.
  showDataset(folder, 'ged');
  expect(readRecord(folder).record?.withdrawn.get('incidents/ged-3')).toMatchObject({ date: '2026-11-27' });
  await run([written('GEDEvent_v26_1.csv', [1, 2, 3, 4])], {}, '2026-11-28T10:00:00Z');
  const { record, problems } = readRecord(folder);
  expect(problems).toEqual([]);
  expect(record?.withdrawn.has('incidents/ged-3')).toBe(false);
  expect(record?.editions.filter(({ dataset }) => dataset === 'ged').map(({ id }) => id)).toEqual([
    'version-26-1',
    'version-25-1',
    'version-24-1',
  ]);
});

test('the same again changes nothing, whether it is read or not', async () => {
  const file = written('GEDEvent_v24_1.csv', [1, 2, 3]);
  await run([file]);
  const before = readFileSync(join(folder, 'ged/dataset.json'), 'utf8');
  expect(await run([file])).toMatchObject({ changeSet: null, counts: { read: 0, unchanged: 3 } });
  expect(await run([file], { readsAgain: true })).toMatchObject({
    changeSet: null,
    counts: { read: 3, unchanged: 3, changed: 0 },
  });
  expect(readFileSync(join(folder, 'ged/dataset.json'), 'utf8')).toBe(before);
});

test('a file that was written anew is not read into rows again, whatever the order of rows and columns', async () => {
  await run([written('GEDEvent_v24_1.csv', [1, 2, 3])]);
  const [header = [], ...rows]: string[][] = parse(readFileSync(join(folder, 'GEDEvent_v24_1.csv'), 'utf8'));
  const file = join(folder, 'GEDEvent_v24_1.csv');
  // A column that is left out says something else.
  const headline = header.indexOf('source_headline');
  const again = [header, ...rows.reverse().map((cells) => cells.with(headline, 'Another headline'))].map((cells) =>
    cells.reverse(),
  );
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  const write = () => writeFileSync(file, again.map((cells) => cells.map(quoted).join('\t')).join('\r\n'));
  write();
  const read = jest.spyOn(ucdpGed, 'read');
  expect(await run([file])).toMatchObject({
    changeSet: null,
    told: { version: '24.1' },
    counts: { read: 3, taken: 3, unchanged: 3, changed: 0, refused: 0 },
    profile: { rows: 3 },
  });
  expect(read).not.toHaveBeenCalled();
  // One that cannot be taken is refused as ever, one that differs is taken: then all are read.
  again.push([...(again[1] as string[])]);
  write();
  expect((await run([file])).counts).toMatchObject({ read: 4, unchanged: 3, refused: 1 });
  expect(report()).toMatchObject([{ outcome: 'refused', line: '8', column: 'id' }]);
  (again[1] as string[])[again[0]?.indexOf('best') as number] = '6';
  write();
  expect((await run([file])).counts).toMatchObject({ unchanged: 2, changed: 1, refused: 1 });
  read.mockRestore();
}, 60_000);

test('the rows of some versions stay, each under its digest; of what may not be passed on none', async () => {
  const kept = async () => {
    const truth = filesTruth(folder);
    const digests = await truth.keptVersions('ged');
    const counts = await Promise.all(
      digests.map(async (digest) => (await aboutParquet(truth.keptFile('ged', digest) as string, digest)).rows),
    );
    await truth.close();
    return counts;
  };
  const at = (ids: number[], version: string, given: Given = {}) =>
    run([written('events.csv', ids)], { version, keptVersions: 2, withdraws: true, ...given });
  await at([1], '1');
  await at([1, 2], '2');
  await at([1, 2, 3], '3');
  expect(await kept()).toEqual([3, 2]);
  expect(json('dataset.json').versions.map(({ version }: { version: string }) => version)).toEqual(['3', '2', '1']);
  await expect(run([], { appliesAliases: true })).resolves.toBeDefined();
  expect(await kept()).toEqual([3, 2]);
  await at([1, 2, 3, 4], '4', { terms: { licence: 'unknown' } });
  expect(await kept()).toEqual([]);
}, 60_000);

test('a part updates, a list of deletions withdraws, and a file that loses much is refused', async () => {
  const ids = Array.from({ length: 30 }, (_, i) => i + 1);
  await run([written('GEDEvent_v24_1.csv', ids)]);
  const part = written('GEDEvent_v24_1_part.csv', [2, 31], (cells, columns, id) => {
    if (id === 2) cells[columns.indexOf('best')] = '5';
  });
  await expect(run([part])).rejects.toThrow('29 of the 30 rows of ged are not in the file');
  expect(await rowsNow()).toHaveLength(30);
  expect((await run([part], { isUpdate: true })).counts).toMatchObject({ added: 1, changed: 1, unchanged: 29, withdrawn: 0 });
  const deletions = join(folder, 'deletions.csv');
  writeFileSync(deletions, 'event_id_cnty,deleted_timestamp\n7,1730900000\n8,1730900000\n');
  expect((await run([deletions])).counts).toMatchObject({ withdrawn: 2, changed: 0 });
  expect(json('withdrawn.json').withdrawals).toMatchObject([
    { rows: ['7', '8'], why: { en: 'The publisher of the dataset deleted it.' } },
  ]);
  expect((await rowsNow()).map(({ id }) => Number(id))).toEqual([...ids.filter((id) => id !== 7 && id !== 8), 31]);
  expect((await run([part], { withdraws: true })).counts).toMatchObject({ withdrawn: 27 });
});

test('a dry run, a strict one and one that is broken off leave what was there', async () => {
  const bad = written('GEDEvent_v24_1.csv', [1, 2], (cells, columns, id) => {
    if (id === 2) cells[columns.indexOf('latitude')] = 'north';
  });
  expect(await run([bad], { isDryRun: true, reportFile: null })).toMatchObject({
    changeSet: null,
    counts: { taken: 1, refused: 1 },
  });
  expect(existsSync(join(folder, 'ged'))).toBe(false);
  await expect(run([bad], { isStrict: true })).rejects.toThrow(ImportRefused);
  expect(existsSync(join(folder, 'ged/dataset.json'))).toBe(false);
  expect(report()).toMatchObject([{ outcome: 'refused', id: '2', line: '4' }]);
  await run([bad]);
  const before = [await rowsNow(), json('dataset.json')];
  const failing = await openSource(written('GEDEvent_v25_1.csv', [1, 5]));
  const truth = filesTruth(folder);
  const { records } = failing;
  failing.records = (columns) => {
    const { header, all } = records(columns);
    return {
      header,
      all: (async function* () {
        for await (const record of all) {
          yield record;
          throw new Error('the disk is gone');
        }
      })(),
    };
  };
  const request = {
    dataset: 'ged',
    files: [{ source: failing, format: formatFor(failing, {}) }],
    author: 'amal',
    terms: {},
    reportFile: null,
  };
  await expect(importRows(request, await targetOf(truth, folder))).rejects.toThrow('the disk is gone');
  await failing.close();
  await truth.close();
  expect([await rowsNow(), json('dataset.json')]).toEqual(before);
});

test('names are suggested, and count only once a person has decided', async () => {
  const file = written('GEDEvent_v24_1.csv', [1]);
  await run([file]);
  expect(json('aliases.json').actors).toEqual([{ name: 'Dockers', suggested: ['dockers-union'] }]);
  expect((await rowsNow())[0]?.actors).toEqual([
    { name: 'Government of Anselia', role: 'party' },
    { name: 'Dockers', role: 'party' },
  ]);
  const decided = { ...json('aliases.json'), actors: [{ name: 'Dockers', actor: 'dockers-union' }] };
  writeFileSync(join(folder, 'ged/aliases.json'), JSON.stringify(decided));
  expect((await run([], { appliesAliases: true })).counts).toMatchObject({ changed: 1, unchanged: 0 });
  expect((await rowsNow())[0]?.actors[1]).toEqual({ name: 'Dockers', role: 'party', actor: 'dockers-union' });
  expect(report()).toMatchObject([{ outcome: 'changed', id: '1', column: 'actors' }]);
});

test('what may not be passed on is kept from the public, unless a permission is declared', async () => {
  await run([fixture('acled.csv')], { dataset: 'acled', reportFile: null });
  const read = () => JSON.parse(readFileSync(join(folder, 'acled/dataset.json'), 'utf8'));
  expect(read()).toMatchObject({ redistribution: 'none', visibility: 'desk' });
  showDataset(folder, 'acled');
  expect(readRecord(folder).problems).toMatchObject([
    { file: 'data/site.json', got: expect.stringContaining('keeps from the public') },
  ]);
  await run([fixture('acled.csv')], {
    dataset: 'acled',
    reportFile: null,
    version: '2',
    terms: { permission: 'ACLED, by letter of 1 May 2026' },
  });
  expect(read()).toMatchObject({ redistribution: 'full', visibility: 'public', permission: 'ACLED, by letter of 1 May 2026' });
  expect(readRecord(folder).problems).toEqual([]);
  // The same file again, of which something else is said.
  await run([fixture('acled.csv')], { dataset: 'acled', reportFile: null, version: '2', terms: { licence: 'unknown' } });
  expect(read()).toMatchObject({ redistribution: 'none', visibility: 'desk' });
});

test('a curated dataset is never written over, and a file without terms says what is missing', async () => {
  await expect(run([fixture('ucdp-ged-49.csv')], { dataset: 'harbour-1994' })).rejects.toThrow();
  await expect(run([fixture('ushahidi.csv')], { dataset: 'reports' })).rejects.toThrow('got no --title');
  await expect(run([fixture('ushahidi.csv')], { dataset: 'Reports!' })).rejects.toThrow('small letters');
  expect(readRecord(folder).record?.datasets.has(shore)).toBe(true);
});
