import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { ImportedIncident, type ImportedRow } from '../../../lib/record/imported';
import { rows } from '../../site/testing/imported';
import { quoted, withDuckDB, writeParquet } from './parquet';
import { areSurelySound } from './sound-rows';

const folder = mkdtempSync(join(tmpdir(), 'maydan-sound-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'rows.parquet');

async function areSound(all: readonly object[]): Promise<boolean> {
  const lines = join(folder, 'rows.jsonl');
  writeFileSync(lines, all.map((row) => JSON.stringify(row)).join('\n'));
  await writeParquet(lines, file, { version: '1' });
  return areSurelySound(file, 'shore-events');
}

test('rows as an import writes them are plainly sound', async () => expect(await areSound(rows)).toBe(true));

const first = rows[0] as ImportedRow;
const texts = fc.constantFrom('a', '', ' ', ' a', 'a\u00a0', 'اسم', 'two\nlines', '\ufeffa', 'x'.repeat(300));
const changes: fc.Arbitrary<Partial<Record<keyof ImportedRow, unknown>>> = fc.oneof(
  fc.record({ id: texts }),
  fc.record({ slug: fc.constantFrom('shore-events-7', 'elsewhere-7', 'shore-events-A', 'shore-events-', 'shore-events--7') }),
  fc.record({ title: fc.record({ en: texts, ar: texts }, { requiredKeys: [] }) }),
  fc.record({ eventType: fc.constantFrom('Battles', 'Riots', 'War') }),
  fc.record({ time: fc.constantFrom('1994', '1994-02-31', '1994-03-04/1994-03-02', '../1994', 'soon', '') }),
  fc.record({
    actors: fc.array(fc.record({ name: texts, role: fc.constantFrom('attacker', 'hero'), actor: fc.constantFrom('x', 'X') })),
  }),
  fc.record({ sources: fc.array(texts) }),
  fc.record({ original: texts }),
  fc.record({ deaths: fc.record({ best: fc.integer({ min: -2, max: 3 }) }) }),
  fc.record({
    url: fc.constantFrom(
      'https://a.example/b?c=d',
      'ftp://a.example',
      'https://bit.ly/x',
      'https://a.example/...',
      'https://a b',
      'a',
    ),
  }),
  fc
    .record({
      coordinates: fc.array(fc.constantFrom(0, 91, 181, -180), { minLength: 1, maxLength: 3 }),
      uncertaintyMeters: fc.constantFrom(1, 0, -5),
      precision: fc.constantFrom('site', 'somewhere'),
      names: fc.array(texts),
    })
    .map((where) => ({ where })),
);

test('never says so of a row that the schema refuses or changes', () =>
  fc.assert(
    fc.asyncProperty(changes, async (change) => {
      const row = { ...first, ...change };
      if (!(await areSound([first, row]))) return;
      const read = ImportedIncident.safeParse(row);
      expect(read.error).toBeUndefined();
      expect(read.data?.id).toBe(row.id);
      expect(read.data?.slug).toMatch(/^shore-events-/);
      expect([read.data?.sources, read.data?.actors, read.data?.where, read.data?.original]).toEqual([
        row.sources,
        row.actors,
        row.where,
        row.original,
      ]);
    }),
    { numRuns: 40 },
  ));

test('a file with other columns is looked at row by row', async () => {
  await areSound(rows);
  const other = join(folder, 'other.parquet');
  await withDuckDB(async (on) => {
    await on.run(`copy (select *, 'x' as more from read_parquet(${quoted(file)})) to ${quoted(other)} (format parquet)`);
  });
  expect(await areSurelySound(other, 'shore-events')).toBe(false);
  writeFileSync(other, 'no Parquet');
  expect(await areSurelySound(other, 'shore-events')).toBe(false);
});
