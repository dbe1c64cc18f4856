import type { DuckDBValue } from '@duckdb/node-api';
import type { Filters } from './rows';

/** A condition on `entries`, with its values for the `$1`, `$2` … in it. */
export interface Where {
  sql: string;
  values: DuckDBValue[];
}

const statusGroups = [
  { values: ['none', 'single', 'several'], column: 'status' },
  { values: ['contested', 'uncontested'], column: "case when contested then 'contested' else 'uncontested' end" },
] as const;

/**
 * The condition for all filters but those named in `except`.
 * @param outside shapes whose box meets that of the filter although their outline does not
 */
export function whereOf(filters: Filters, except: keyof Filters | null, outside: readonly number[]): Where {
  const values: DuckDBValue[] = [];
  const bind = (value: DuckDBValue): string => `$${values.push(value)}`;
  const among = (options: readonly string[]): string => `(${options.map((option) => bind(option)).join(', ')})`;
  const parts: string[] = [];
  const { kind, dataset, type, status, of, search, time, box, marker } = except
    ? ({ ...filters, [except]: undefined } as Filters)
    : filters;

  if (kind) parts.push(`kind = ${bind(kind)}`);
  if (dataset?.length) parts.push(`dataset in ${among(dataset)}`);
  if (type?.length) parts.push(`type in ${among(type)}`);
  for (const facet of ['actor', 'source', 'article', 'place'] as const) {
    const wanted = filters[facet];
    if (facet === except || !wanted?.length) continue;
    parts.push(`row in (select row from links where facet = '${facet}' and value in ${among(wanted)})`);
  }
  if (of) parts.push(`row in (select row from links where facet = '${of.facet}' and value = ${bind(of.value)})`);
  for (const group of statusGroups) {
    const wanted = (status ?? []).filter((value) => (group.values as readonly string[]).includes(value));
    if (wanted.length > 0) parts.push(`${group.column} in ${among(wanted)}`);
  }
  if (search?.length) {
    const has = (facet: 'word' | 'named', wanted: readonly string[]) =>
      wanted.length > 0 ? `bool_or(facet = '${facet}' and value in ${among(wanted)})` : 'false';
    const found = search.map(({ places, phrases }) => {
      const ways = phrases.map((words) => `(${words.map((forms) => has('word', forms)).join(' and ')})`);
      return `(${[has('named', places), ...ways].join(' or ')})`;
    });
    const every = [...new Set(search.flatMap(({ places, phrases }) => [...places, ...phrases.flat(2)]))];
    // One pass over what is linked: a subquery for each word is a join each, and a search of two words ran out of memory.
    parts.push(
      every.length === 0
        ? 'false'
        : `row in (select row from links where facet in ('word', 'named') and value in ${among(every)}
             group by row having ${found.join(' and ')})`,
    );
  }
  if (typeof time?.from === 'number') parts.push(`to_ms >= ${bind(time.from)}::double`);
  if (typeof time?.to === 'number') parts.push(`from_ms <= ${bind(time.to)}::double`);
  if (marker) {
    const cells = marker.cells.map(
      ({ across, x, y }) =>
        `(floor(x * ${bind(across)}::double) = ${bind(x)}::double and floor(y * ${bind(across)}::double) = ${bind(y)}::double)`,
    );
    const ways = [
      ...(cells.length > 0 ? [`(not coarse and (${cells.join(' or ')}))`] : []),
      ...(marker.units.length > 0
        ? [`(coarse and shape in (select shape from shapes where key in ${among(marker.units)}))`]
        : []),
    ];
    parts.push(ways.length > 0 ? `(${ways.join(' or ')})` : 'false');
  }
  if (box) {
    const [west, south, east, north] = box;
    const meets = (w: number, e: number) => `(east >= ${bind(w)}::double and west <= ${bind(e)}::double)`;
    const across = west <= east ? meets(west, east) : `(${meets(west, 180)} or ${meets(-180, east)})`;
    parts.push(`${across} and north >= ${bind(south)}::double and south <= ${bind(north)}::double`);
    if (outside.length > 0) parts.push(`shape not in (${outside.join(', ')})`);
  }
  return { sql: parts.length > 0 ? parts.join(' and ') : 'true', values };
}
