import { type FacetName, type Facets, type Filters, facetNames, type SqlRow } from './rows';
import { facetOf } from './terms';
import type { Where } from './where';

/** Whether filters leave all entries of a kind. */
export const leaveAll = ({ kind: _, ...others }: Filters): boolean => Object.keys(others).length === 0;

/** Terms by number with how many of the entries of a condition have each. */
const countedOf = (from: string): string =>
  `select term, count(*) as counted from (select unnest(counted) as term from ${from}) group by term`;

/** Counts the values of one filter, the most frequent first. @param where a condition on `entries` without that filter */
export function facetQuery(name: FacetName, filters: Filters, { sql: where }: Where, limit: number): string {
  const counted = `group by value order by count desc, value limit ${limit}`;
  if (name === 'dataset' || name === 'category' || name === 'type')
    return `select ${name} as value, count(*) as count from entries where ${name} is not null and ${where} ${counted}`;
  if (name === 'status')
    // Counted by both columns first: a list for each entry takes five times as long.
    return `select value, sum(counted)::bigint as count from (
        select unnest([status, if(contested, 'contested', 'uncontested')]) as value, counted from (
          select status, contested, count(*) as counted from entries where ${where} group by all
        )
      ) ${counted}`;
  const { kind, [name as keyof Filters]: _, ...others } = filters;
  // Nearly all links count: what is of the other kind, of which there is little, is left out (25 → 8 ms at a million).
  const ofKind = kind ? `anti join (select row from entries where not (${where})) using (row)` : '';
  const terms = leaveAll(others)
    ? `select term, count(*) as counted from links ${ofKind} where facet = ${facetOf(name)} group by term`
    : countedOf(`entries where ${where}`);
  // Terms are counted by number, and the few that there are named at the end.
  return `select value, sum(counted)::bigint as count from (${terms}) join terms using (term) where facet = ${facetOf(name)} ${counted}`;
}

/** Counts the values of all filters at once over the entries of one condition, which are found once. A row is a value of a facet. */
export function facetsQuery(where: string, limit: number): string {
  const column = (name: FacetName, value: string) =>
    `select '${name}' as facet, ${value} as value, sum(counted)::bigint as count from columns group by all`;
  return `
    with matched as materialized (select dataset, category, type, status, contested, counted from entries where ${where}),
    columns as materialized (
      select dataset, category, type, status, if(contested, 'contested', 'uncontested') as contest, count(*) as counted from matched group by all
    ),
    counts as (
      ${column('dataset', 'dataset')} union all ${column('category', 'category')} union all ${column('type', 'type')}
      union all ${column('status', 'status')} union all ${column('status', 'contest')}
      union all select facet::varchar, value, sum(counted)::bigint from (${countedOf('matched')}) join terms using (term) group by all
    )
    select facet, value, count from counts where value is not null
    qualify row_number() over (partition by facet order by count desc, value) <= ${limit}
    order by count desc, value`;
}

/** The rows of `facetsQuery`, by facet. */
export function facetsOf(rows: readonly SqlRow[]): Facets {
  const found = Object.fromEntries(facetNames.map((name) => [name, []])) as unknown as Facets;
  for (const { facet, value, count } of rows) found[facet as FacetName].push({ value: value as string, count: Number(count) });
  return found;
}
