import type { DuckDBConnection } from '@duckdb/node-api';
import type { Numbers } from './numbers';

export const linkFacets = ['actor', 'source', 'article', 'place', 'word', 'named'] as const;
export type LinkFacet = (typeof linkFacets)[number];

/** Those whose values are counted of entries that were found. */
export const countedFacets = ['actor', 'source', 'article'] as const satisfies readonly LinkFacet[];

/** A facet in SQL. Without its type DuckDB compares names as texts, and reads every block for it (13 → 97 ms at a million). */
export const facetOf = (facet: LinkFacet): string => `'${facet}'::facet`;

/**
 * Gives numbers to the terms of a table with the columns `facet` and `value` that have none yet.
 * @returns how many
 */
export async function addTerms(on: DuckDBConnection, wanted: string, numbers: Numbers): Promise<void> {
  await on.run(`create or replace temp table new_terms as
    select (row_number() over () - 1)::integer as number, facet, value from (
      select distinct facet::facet as facet, value from ${wanted} anti join terms using (facet, value)
    )`);
  const count = await on.runAndReadAll('select count(*)::integer from new_terms');
  const first = numbers.take('term', Number(count.getRowsJS()[0]?.[0]));
  await on.run(`insert into terms select ${first} + number, facet, value from new_terms`);
  await on.run('drop table new_terms');
}

/** The numbers of terms, those that had none given one: `facet value` → number. */
export async function termsOf(
  on: DuckDBConnection,
  terms: Iterable<readonly [LinkFacet, string]>,
  numbers: Numbers,
): Promise<Map<string, number>> {
  await on.run('create or replace temp table wanted_terms (facet varchar, value varchar)');
  const appender = await on.createAppender('wanted_terms');
  for (const [facet, value] of terms) {
    appender.appendVarchar(facet);
    appender.appendVarchar(value);
    appender.endRow();
  }
  appender.closeSync();
  await addTerms(on, '(select facet::facet as facet, value from wanted_terms)', numbers);
  const found = await on.runAndReadAll(
    `select facet, value, min(term) from terms
     semi join (select facet::facet as facet, value from wanted_terms) using (facet, value) group by all`,
  );
  await on.run('drop table wanted_terms');
  return new Map(found.getRowsJS().map(([facet, value, term]) => [`${facet} ${value}`, Number(term)]));
}

/** The numbers of values of a facet. */
export type TermsOf = (facet: LinkFacet, values: readonly string[]) => readonly number[];

/** The numbers of terms by which it is filtered. */
export async function termsNamed(on: DuckDBConnection, terms: readonly [LinkFacet, string][]): Promise<TermsOf> {
  if (terms.length === 0) return () => [];
  const values = [...new Set(terms.map(([, value]) => value))];
  const found = await on.runAndReadAll(
    `select facet::varchar, value, term from terms where value in (${values.map((_, i) => `$${i + 1}`).join(', ')})`,
    values,
  );
  const known = new Map<string, number[]>();
  for (const [facet, value, term] of found.getRowsJS())
    known.set(`${facet} ${value}`, [...(known.get(`${facet} ${value}`) ?? []), term as number]);
  return (facet, asked) => asked.flatMap((value) => known.get(`${facet} ${value}`) ?? []);
}
