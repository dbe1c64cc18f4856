import { problemsOf } from '../../lib/errors/problems';
import { readerVersion } from '../../lib/formats';
import { Cells, type Header, type Notation } from '../../lib/formats/cells';
import type { Format } from '../../lib/formats/format';
import type { LonLat } from '../../lib/gazetteer/schema';
import type { Aliases } from '../../lib/record/aliases';
import { hash53 } from '../../lib/record/fingerprint';
import { ImportedIncident, type ImportedRow } from '../../lib/record/imported';
import type { Source } from './record';
import type { Report } from './report';

export interface FileInFormat {
  source: Source;
  format: Format;
}

export interface ReadOptions {
  dataset: string;
  notation: Notation;
  aliases: Aliases;
  /** Whether coordinates lie in the country that is named only once they are exchanged. */
  isSwapped(names: readonly string[], coordinates: LonLat): boolean;
  report: Report;
  /** Is told how many records were read, now and then. */
  onProgress?: ((read: number) => void) | undefined;
}

/** A row that can be taken, and the line that it stands on. */
export interface ReadRow {
  row: ImportedRow;
  file: string;
  line: number;
}
const progressEvery = 5_000; // records

/** The rows of files, few of which are in memory at a time. What cannot be taken is told in the report, cell by cell. */
export async function* readRows(files: readonly FileInFormat[], options: ReadOptions): AsyncGenerator<ReadRow> {
  const lines = new Map<string, number>();
  for (const file of files) for await (const read of readFile(file, options, lines)) yield read;
}

/**
 * Whether files that are a whole dataset hold the records that its rows were read from, and no other that can be taken: then
 * no row is made of them. It ends with the first other one.
 * @param known slugs by the digests of these records
 */
export async function areKnown(
  files: readonly FileInFormat[],
  options: ReadOptions,
  known: ReadonlyMap<number, string>,
): Promise<boolean> {
  const lines = new Map<string, number>();
  for (const file of files) for await (const _ of readFile(file, options, lines, known)) return false;
  return lines.size === known.size;
}

async function* readFile(
  { source, format }: FileInFormat,
  options: ReadOptions,
  /** Of the rows that were taken, by their slugs. */
  lines: Map<string, number>,
  /** What is known is passed over. */
  known: ReadonlyMap<number, string> = new Map(),
): AsyncGenerator<ReadRow> {
  const { dataset, notation, aliases, isSwapped, report, onProgress } = options;
  const { header, all } = source.records(format.header);
  const digestOf = recordDigest(header, format, options);
  const file = source.name;
  const context = { dataset };
  for await (const record of all) {
    const { line } = record;
    report.counts.read += 1;
    if (report.counts.read % progressEvery === 0) onProgress?.(report.counts.read);
    const refuse = (id: string, problems: readonly { column: string; got: string; expected: string }[]) => {
      report.counts.refused += 1;
      for (const problem of problems) report.add({ outcome: 'refused', file, line, id, ...problem });
    };
    if ('problem' in record) {
      refuse('', [record.problem]);
      continue;
    }
    const digest = digestOf(record.values);
    const slug = known.get(digest);
    if (slug !== undefined && !lines.has(slug)) {
      lines.set(slug, line);
      report.counts.taken += 1;
      continue;
    }
    const cells = new Cells(header, record.values, notation);
    const read = format.read(cells, context);
    if (!read) {
      refuse(idIn(cells, format), cells.problems);
      continue;
    }
    const row = { ...withAliases(read, aliases), digest };
    const checked = ImportedIncident.safeParse(row);
    if (!checked.success) {
      refuse(
        row.id,
        problemsOf(checked.error, file, row).map(({ path, got, expected }) => ({ column: path, got, expected })),
      );
      continue;
    }
    const first = lines.get(row.slug);
    if (first !== undefined) {
      refuse(row.id, [
        { column: 'id', got: `"${row.id}", the address of which is that of line ${first}`, expected: 'each id once' },
      ]);
      continue;
    }
    if (isSwapped(row.where.names, row.where.coordinates)) {
      const [lon, lat] = row.where.coordinates;
      const expected = `a place in ${row.where.names.at(-1)}: with latitude and longitude exchanged it is`;
      refuse(row.id, [{ column: 'latitude', got: `${lat} and the longitude ${lon}`, expected }]);
      continue;
    }
    lines.set(row.slug, line);
    report.counts.taken += 1;
    yield { row, file, line };
  }
}

/**
 * A digest of a record, whatever the order of columns, without those that are left out; and of all on which it hangs what
 * becomes of it.
 */
function recordDigest(
  header: Header,
  { id, settings, columns }: Format,
  { notation: { dayOrder, decimal }, aliases }: ReadOptions,
): (values: readonly string[]) => number {
  const leftOut = new Set(columns.flatMap(({ column, to }) => (to === '' ? column.toLowerCase() : [])));
  const read = [...header].filter(([name]) => !leftOut.has(name)).sort(([a], [b]) => (a < b ? -1 : 1));
  const names = read.map(([name]) => name);
  const how = JSON.stringify([readerVersion, id, settings, dayOrder, decimal, [...aliases.actors].sort(), names]);
  const positions = read.map(([, position]) => position);
  const start = `${hash53(how)} `;
  return (values) => hash53(start + JSON.stringify(positions.map((position) => values[position])));
}

/** The ids of rows that files list as taken back. */
export async function readRemovals(files: readonly FileInFormat[], { notation, report }: ReadOptions): Promise<Set<string>> {
  const ids = new Set<string>();
  for (const { source, format } of files) {
    const { header, all } = source.records(format.header);
    for await (const record of all) {
      if ('problem' in record) {
        report.counts.refused += 1;
        report.add({ outcome: 'refused', file: source.name, line: record.line, id: '', ...record.problem });
        continue;
      }
      const id = idIn(new Cells(header, record.values, notation), format);
      if (id !== '') ids.add(id);
    }
  }
  return ids;
}

/** The cell with the dataset's own id, for who looks a refused row up. */
function idIn(cells: Cells, { columns }: Format): string {
  const column = columns.find(({ to }) => to === 'id' || to.startsWith('id,'))?.column;
  return column === undefined ? '' : cells.raw(column.toLowerCase()).trim().slice(0, 100);
}

function withAliases(row: ImportedRow, { actors }: Aliases): ImportedRow {
  if (actors.size === 0) return row;
  return {
    ...row,
    actors: row.actors.map((one) => {
      const actor = actors.get(one.name.trim());
      return actor === undefined ? one : { ...one, actor };
    }),
  };
}

/** The same of rows that were imported before: what is no longer decided is taken back. They are read anew next time. */
export const withDecided = ({ digest: _, ...row }: ImportedRow, { actors }: Aliases): ImportedRow => ({
  ...row,
  actors: row.actors.map(({ actor: _, ...one }) => {
    const actor = actors.get(one.name.trim());
    return actor === undefined ? one : { ...one, actor };
  }),
});
