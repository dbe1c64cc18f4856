import { createHash } from 'node:crypto';
import { type DuckDBAppender, type DuckDBConnection, LIST, VARCHAR } from '@duckdb/node-api';
import { MaydanError } from '../../lib/errors';
import { geometryBox } from '../../lib/store/box';
import { digestFrom } from '../digest';
import { columns } from '../truth/files/parquet';
import type { Json } from '../truth/json';
import { inTransaction } from './change';
import { derive, quoted } from './derive';
import type { Numbers } from './numbers';
import type { Shape } from './rows';
import { type Range, rowsTable, unknownFrom, unknownTo } from './schema';
import { addTerms, facetOf, type LinkFacet } from './terms';
import { appendShape } from './write';

/** Where a row is, as the index needs it. */
export interface Placed {
  /** The place of the gazetteer that holds it. */
  place: string | null;
  /** The one that it is called by. */
  named: string | null;
  /** Both, and all that these lie in. */
  within: readonly string[];
  shape: Shape;
  uncertaintyMeters: number;
}

/** What is made of the values of rows. Each is asked for once for each value that occurs: rows share most of theirs. */
export interface Projector {
  /** @param where the field of that name */
  place(where: Json): Placed;
  time(edtf: string): { from: number | null; to: number | null };
  /** Category and event type, as the filters name them. */
  category(subEventType: string): string;
  type(eventType: string): string;
  /** Stands for what `category` gives. */
  categories: string;
  /** The words of a text that text search looks for. */
  words(text: string): readonly string[];
  /** The texts by which a sub-type is called. */
  labels(subEventType: string): readonly string[];
}

export interface Rows {
  dataset: string;
  /** A Parquet file with the columns of `server/truth/files/parquet`, of sound rows. */
  parquet: string;
  project: Projector;
  /** By which it is known later which rows are held, and what they were placed by. */
  version: string;
  placesVersion: string;
  /** When they were last replaced, in milliseconds since 1970 UTC. */
  updated: number;
}

/** What an index holds of a dataset. */
export interface Held extends Range {
  version: string;
  placesVersion: string;
  /** The same for the same rows, wherever they are kept. */
  digest: string;
  /** Stands for where each row was placed and how it was sorted: another gazetteer that says the same of them gives the same. */
  placing: string;
}

const prefix = 'imported ';

/** The state of each imported dataset that an index holds. */
export async function heldDatasets(on: DuckDBConnection): Promise<Map<string, Held>> {
  const found = await on.runAndReadAll('select name, value from meta where starts_with(name, $1)', [prefix]);
  return new Map(
    found.getRowsJS().map(([name, value]) => [String(name).slice(prefix.length), JSON.parse(String(value)) as Held]),
  );
}

async function keepHeld(on: DuckDBConnection, dataset: string, held: Held | null): Promise<void> {
  await on.run('delete from meta where name = $1', [`${prefix}${dataset}`]);
  if (held) await on.run('insert into meta values ($1, $2)', [`${prefix}${dataset}`, JSON.stringify(held)]);
}

/** A row as one value with the names of its columns. */
const eventOf = `{${Object.keys(columns)
  .map((name) => `'${name}': "${name}"`)
  .join(', ')}}`;

/**
 * Puts rows in the place of all that an imported dataset has. Whoever reads sees those before or after it, and changes of
 * documents may be written meanwhile. JavaScript sees each value once; the rows themselves go from file to table inside
 * DuckDB.
 * @returns the numbers of the rows
 * @throws MaydanError ROWS_TWICE; then nothing was changed
 */
export async function takeRows(on: DuckDBConnection, rows: Rows, numbers: Numbers): Promise<Range> {
  const { dataset, project, version, placesVersion, updated } = rows;
  const file = `read_parquet(${quoted(rows.parquet)}, file_row_number = true)`;
  const one = async (sql: string) => (await on.runAndReadAll(sql)).getRowsJS()[0]?.[0];
  const twice = await one(`select slug from ${file} group by slug having count(*) > 1 order by slug limit 1`);
  if (twice !== undefined) throw new MaydanError('ROWS_TWICE', { dataset, id: String(twice) });
  const count = Number(await one(`select count(*) from ${file}`));
  const first = numbers.take('row', count);
  const range = { first, end: first + count };
  await inTransaction(on, async () => {
    await dropRows(on, dataset);
    const placing = await derivePlaces(on, `select "where" as value from ${file}`, project, { dataset, numbers });
    await derive(on, 'times', `select time as value from ${file}`, 'from_ms double, to_ms double', (value, add) => {
      const { from, to } = project.time(value as string);
      add.appendDouble(from ?? unknownFrom);
      add.appendDouble(to ?? unknownTo);
    });
    await derive(on, 'types', `select "eventType" as value from ${file}`, 'type varchar', (value, add) =>
      add.appendVarchar(project.type(value as string)),
    );
    await derive(on, 'categories', `select "subEventType" as value from ${file}`, 'category varchar', (value, add) =>
      add.appendVarchar(project.category(value as string)),
    );
    await numberTerms(on, file, rows, numbers);
    // From here on numbers stand for values: joins with nested ones take room for each.
    await on.run(`create or replace temp table ordered as
      select file_row_number as number, from_ms::bigint as from_ms, to_ms::bigint as to_ms, places.number as placed,
        parties.number as party, (${first - 1} + row_number() over (order by to_ms, from_ms, slug))::integer as row
      from ${file} join times on time = times.value join places on "where" = places.value join parties on ${partyOf} = parties.value`);
    await on.run('alter table places drop column value');
    const [source] = (
      await on.runAndReadAll(`select term from ${numbered('source')} where value = ${quoted(dataset)}`)
    ).getRowsJS();
    await on.run(
      `insert into entries
       select row, 'incident', slug, $1, from_ms, to_ms, $2::double, category, type, 'single', false, list_append(parties.terms, $3::integer),
         null, null, shape, lon, lat, uncertainty, west, south, east, north
       from ${file} join ordered on ordered.number = file_row_number join places on placed = places.number
         join types on "eventType" = types.value join categories on "subEventType" = categories.value
         join parties on party = parties.number
       order by row`,
      [dataset, updated, Number(source?.[0])],
    );
    await addLinks(on, file, dataset);
    await on.run(`create table ${rowsTable(range)} as
      select row, slug as id, ${quoted(dataset)} as dataset, lon, lat, uncertainty, west, south, east, north,
        to_json({'place': place, 'named': named, 'row': ${eventOf}})::varchar as body
      from ${file} join ordered on ordered.number = file_row_number join places on placed = places.number`);
    await on.run(`create index ${rowsTable(range)}_row on ${rowsTable(range)} (row)`);
    const digest = String(await one(`select bit_xor(md5_number(body)) from ${rowsTable(range)}`));
    await keepHeld(on, dataset, { ...range, version, placesVersion, placing, digest });
  });
  return range;
}

/** Takes a dataset away. */
export const dropDataset = (on: DuckDBConnection, dataset: string): Promise<void> =>
  inTransaction(on, async () => {
    await dropRows(on, dataset);
    await keepHeld(on, dataset, null);
  });

async function dropRows(on: DuckDBConnection, dataset: string): Promise<void> {
  const held = (await heldDatasets(on)).get(dataset);
  if (!held) return;
  for (const table of ['links', 'entries']) await on.run(`delete from ${table} where row >= ${held.first} and row < ${held.end}`);
  await on.run('delete from shapes where owner = $1', [dataset]);
  await on.run(`drop table ${rowsTable(held)}`);
}

/** What every place of rows comes to, in the temporary table `places`. @returns what stands for all of it */
async function derivePlaces(
  on: DuckDBConnection,
  values: string,
  project: Projector,
  { dataset, numbers }: { dataset: string; numbers: Numbers },
): Promise<string> {
  const known = new Map<string, { number: number; box: readonly number[] }>();
  const shapes = await on.createAppender('shapes');
  const placing = new Placing(project);
  const columnsOf = `place varchar, named varchar, within varchar[], shape integer, lon double, lat double, uncertainty double,
    west double, south double, east double, north double`;
  try {
    await derive(on, 'places', values, columnsOf, (value, add) => {
      const { place, named, within, shape, uncertaintyMeters } = project.place(value as Json);
      if (!known.has(shape.key)) {
        const number = numbers.take('shape', 1);
        known.set(shape.key, { number, box: geometryBox(shape.geometry) });
        appendShape(shapes, shape, number, dataset);
      }
      const { number, box } = known.get(shape.key) as { number: number; box: readonly number[] };
      placing.add(value as Json, { place, named, within, shape, uncertaintyMeters });
      for (const id of [place, named])
        if (id === null) add.appendNull();
        else add.appendVarchar(id);
      add.appendList([...within], LIST(VARCHAR));
      add.appendInteger(number);
      for (const side of [...shape.anchor, uncertaintyMeters, ...box]) add.appendDouble(side);
    });
  } finally {
    shapes.closeSync();
  }
  return placing.end();
}

/** The texts of a row in which words are looked for. */
const textsOf = `[title.en, title.ar, original, "originalType"] || "where".names || list_transform(actors, lambda a: a.name) || sources`;
/** The actors of the record that a row names, as one text: no id of theirs has a space. */
const partyOf = `coalesce(array_to_string(list_transform(actors, lambda a: a.actor), ' '), '')`;
const numbered = (facet: LinkFacet) =>
  `(select value, min(term) as term from terms where facet = ${facetOf(facet)} group by value)`;

/** Gives numbers to the words, actors, source and places of rows; temporary tables hold them by texts, labels, places and parties. */
async function numberTerms(on: DuckDBConnection, file: string, { dataset, project }: Rows, numbers: Numbers): Promise<void> {
  const words = (value: unknown, add: DuckDBAppender) => add.appendList([...project.words(value as string)], LIST(VARCHAR));
  await derive(on, 'texts', `select unnest(${textsOf}) as value from ${file}`, 'words varchar[]', words);
  await derive(on, 'labels', `select "subEventType" as value from ${file}`, 'words varchar[]', (value, add) =>
    add.appendList([...new Set(project.labels(value as string).flatMap((text) => project.words(text)))], LIST(VARCHAR)),
  );
  await on.run(`create or replace temp table named_parties as
    select value, list_filter(string_split(value, ' '), lambda name: name <> '') as names from (select distinct ${partyOf} as value from ${file})`);
  await on.run(`create or replace temp table row_terms as
    select 'word' as facet, unnest(words) as value from (select words from texts union all select words from labels)
    union select 'actor', unnest(names) from named_parties
    union select 'place', place from places
    union select 'named', unnest(within) from places
    union select 'source', ${quoted(dataset)}`);
  await addTerms(on, '(select facet, value from row_terms where value is not null)', numbers);
  const listed = (name: string, columns: string, list: string, facet: LinkFacet) =>
    on.run(`create or replace temp table ${name}_terms as
      select own.value as value, list(distinct term) as terms from (select ${columns} as value, unnest(${list}) as item from ${name}) own
        join ${numbered(facet)} t on item = t.value group by own.value`);
  await listed('texts', 'value', 'words', 'word');
  await listed('labels', 'value', 'words', 'word');
  await listed('places', 'place', 'within', 'named');
  await listed('named_parties', 'value', 'names', 'actor');
  await on.run(`create or replace temp table parties as
    select (row_number() over (order by value))::integer as number, value, coalesce(terms, []::integer[]) as terms
    from named_parties left join named_parties_terms using (value)`);
}

/** Links rows with the terms that were numbered. */
async function addLinks(on: DuckDBConnection, file: string, dataset: string): Promise<void> {
  const numberedRows = `${file} join ordered on ordered.number = file_row_number`;
  const links: Record<Exclude<LinkFacet, 'article'>, string> = {
    word: `select distinct term, row from (
        select unnest(terms) as term, row
          from (select row, unnest(${textsOf}) as value from ${numberedRows}) join texts_terms using (value)
        union all select unnest(terms), row from ${numberedRows} join labels_terms on "subEventType" = labels_terms.value
      )`,
    actor: 'select unnest(terms) as term, row from ordered join parties on party = parties.number',
    place: `select term, row from ordered join places on placed = places.number join ${numbered('place')} t on place = t.value`,
    named: `select unnest(terms) as term, row
      from ordered join places on placed = places.number join places_terms on place = places_terms.value`,
    source: `select term, row from ordered cross join ${numbered('source')} t where t.value = ${quoted(dataset)}`,
  };
  for (const [facet, linked] of Object.entries(links))
    await on.run(`insert into links select '${facet}'::facet, term, row from (${linked}) order by term, row`);
}

/** What stands for the categories and the places of rows, in their order: each outline is taken in once. */
class Placing {
  readonly #hash = createHash('sha256');
  readonly #shapes = new Set<string>();

  constructor({ categories }: Pick<Projector, 'categories'>) {
    this.#hash.update(categories);
  }

  add(where: Json, { place, named, within, shape, uncertaintyMeters }: Placed): void {
    this.#hash.update(JSON.stringify([where, place, named, within, shape.key, shape.coarse, uncertaintyMeters]));
    if (!this.#shapes.has(shape.key)) this.#hash.update(JSON.stringify([shape.geometry, shape.anchor]));
    this.#shapes.add(shape.key);
  }

  end = (): string => digestFrom(this.#hash);
}

/**
 * Notes that rows were looked at beside another gazetteer, if that places each of them as they stand.
 * @returns whether it does
 */
export async function keepPlacing(
  on: DuckDBConnection,
  { dataset, project, version, placesVersion }: Pick<Rows, 'dataset' | 'project' | 'version' | 'placesVersion'>,
): Promise<boolean> {
  const held = (await heldDatasets(on)).get(dataset);
  if (!held || held.version !== version) return false;
  const placing = new Placing(project);
  await derive(on, 'places', `select body->'row'->'where' as value from ${rowsTable(held)}`, 'nothing boolean', (value, add) => {
    placing.add(value as Json, project.place(value as Json));
    add.appendNull();
  });
  if (placing.end() !== held.placing) return false;
  await inTransaction(on, () => keepHeld(on, dataset, { ...held, placesVersion }));
  return true;
}
