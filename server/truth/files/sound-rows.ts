import type { DuckDBConnection } from '@duckdb/node-api';
import { pointPrecisions } from '../../../lib/geometry/where';
import { ImportedIncident, type ImportedRow } from '../../../lib/record/imported';
import { columns, digestColumn, present, quoted, withDuckDB } from './parquet';

/**
 * Texts, addresses and coordinates that the schema takes as they are. Each condition is at least as strict as the schema:
 * what it does not know to be sound is for the schema to judge.
 */
const text = (value: string) => `regexp_full_match(${value}, '(?s)[^\\s\\p{C}\\p{Z}](.*[^\\s\\p{C}\\p{Z}])?')`;
const optional = (value: string) => `(${value} is null or ${text(value)})`;
const texts = (list: string) =>
  `(${list} is not null and len(list_filter(${list}, lambda t: not coalesce(${text('t')}, false))) = 0)`;
const slug = (value: string) => `regexp_full_match(${value}, '[a-z0-9]+(-[a-z0-9]+)*')`;
const between = (value: string, least: number, most: number) => `coalesce(${value} between ${least} and ${most}, false)`;
const where = `("where" is not null and len("where".coordinates) = 2
  and ${between('"where".coordinates[1]', -180, 180)} and ${between('"where".coordinates[2]', -90, 90)}
  and ${between('"where"."uncertaintyMeters"', 1e-6, 1e9)}
  and coalesce("where"."precision" in (${pointPrecisions.map(quoted).join(', ')}), false) and ${texts('"where".names')})`;
const url = String.raw`(url is null or (regexp_full_match(url, 'https?://([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}(/[A-Za-z0-9._~%?&=/+-]*)?')
  and not contains(url, '..') and not regexp_matches(url, '//(www\.)?[a-z-]{1,10}\.(ly|co|com|gl|gd)(/|$)')))`;

/** Of the fields whose values are as many as the rows. */
const conditions = (dataset: string): string[] => [
  text('id'),
  slug('slug'),
  `starts_with(slug, ${quoted(`${dataset}-`)})`,
  `(title is null or ((title.en is not null or title.ar is not null) and ${optional('title.en')} and ${optional('title.ar')}))`,
  where,
  url,
];
const conditioned = ['id', 'slug', 'title', 'where', 'url'];

/** The other fields are checked by the schema, each of their values once; these two depend on each other. */
const groups = [
  ['eventType', 'subEventType'],
  ...Object.keys(columns)
    .filter((name) => ![...conditioned, 'eventType', 'subEventType'].includes(name))
    .map((name) => [name]),
];

/** A row that is sound, in which one value after the other is tried. */
const sound: ImportedRow = {
  id: '1',
  slug: 'a-1',
  eventType: 'Battles',
  subEventType: 'Armed clash',
  time: '2000-01-01',
  where: { coordinates: [0, 0], uncertaintyMeters: 1, precision: 'site', names: [] },
  actors: [],
  sources: [],
};

/** Values that are tried at most; where there are more, each row is checked for itself. */
const mostValues = 500_000;

/**
 * Whether all rows of a Parquet file are sound as they stand, each row's own fields by conditions inside DuckDB, all others
 * by the schema: at a million rows 3 s of processor time instead of 26. "No" says only that each has to be looked at.
 */
export const areSurelySound = (file: string, dataset: string): Promise<boolean> =>
  withDuckDB(async (on) => {
    const rows = `read_parquet(${quoted(file)})`;
    if (!(await hasColumns(on, rows))) return false;
    const doubtful = await on.runAndReadAll(
      `select 1 from ${rows} where not coalesce(${conditions(dataset).join(' and ')}, false) limit 1`,
    );
    if (doubtful.currentRowCount > 0) return false;
    for (const names of groups) if (!(await areSound(on, rows, names))) return false;
    return true;
  });

/** Whether a file has just the columns, of just the types: whatever else it holds would be lost. */
async function hasColumns(on: DuckDBConnection, rows: string): Promise<boolean> {
  const described = await on.runAndReadAll(`describe select * from ${rows}`).catch(() => null);
  if (!described) return false; // that it cannot be read is told by who reads the rows
  const types = async (types: readonly string[]) =>
    (await on.runAndReadAll(`select ${types.map((type, i) => `typeof(null::${type}) as c${i}`).join(', ')}`)).getRowsJS()[0];
  const found = new Map(described.getRowsJS().map(([name, type]) => [String(name), String(type)]));
  if (found.get('digest') === digestColumn.digest) found.delete('digest');
  const expected = await types(Object.values(columns));
  return found.size === Object.keys(columns).length && Object.keys(columns).every((name, i) => found.get(name) === expected?.[i]);
}

async function areSound(on: DuckDBConnection, rows: string, names: readonly string[]): Promise<boolean> {
  const fields = names.map((name) => `"${name}"`).join(', ');
  const values = await on.stream(`select to_json(t)::varchar from (select distinct ${fields} from ${rows}) t`);
  for (let tried = 0; ; ) {
    const chunk = await values.fetchChunk();
    if (!chunk || chunk.rowCount === 0) return true;
    tried += chunk.rowCount;
    if (tried > mostValues) return false;
    for (const json of chunk.getColumnValues(0)) {
      const value = present(JSON.parse(json as string)) as Partial<ImportedRow>;
      const read = ImportedIncident.safeParse({ ...sound, ...value });
      // A value that the schema changes, as it trims texts, is written as it gives it.
      if (!read.success || names.some((name) => !isSame(read.data[name as keyof ImportedRow], value[name as keyof ImportedRow])))
        return false;
    }
  }
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
