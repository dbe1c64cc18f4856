import type { DuckDBValue } from '@duckdb/node-api';
import type { Filters } from './rows';
import { facetOf, type LinkFacet, type TermsOf } from './terms';

/** A condition on `entries`, with its values for the `$1`, `$2` … in it. */
export interface Where {
  sql: string;
  values: DuckDBValue[];
}

const linkedTo = (facet: LinkFacet, numbers: readonly number[]): string => {
  if (numbers.length === 0) return 'false';
  const among = numbers.length === 1 ? `= ${numbers[0]}` : `in (${numbers.join(', ')})`;
  return `row in (select row from links where facet = ${facetOf(facet)} and term ${among})`;
};

/** The values for which `TermsOf` is asked. */
export function valuesOf({ actor, source, article, place, of, search }: Filters): [LinkFacet, string][] {
  const linked = Object.entries({ actor, source, article, place }) as [LinkFacet, readonly string[] | undefined][];
  return [
    ...linked.flatMap(([facet, values = []]) => values.map((value): [LinkFacet, string] => [facet, value])),
    ...(of ? [[of.facet, of.value] as [LinkFacet, string]] : []),
    ...(search ?? []).flatMap(({ places, phrases }): [LinkFacet, string][] => [
      ...places.map((place): [LinkFacet, string] => ['named', place]),
      ...phrases.flat(2).map((word): [LinkFacet, string] => ['word', word]),
    ]),
  ];
}

const statusGroups = [
  { values: ['none', 'single', 'several'], column: 'status' },
  { values: ['contested', 'uncontested'], column: "case when contested then 'contested' else 'uncontested' end" },
] as const;

/**
 * The condition for all filters but those named in `except`.
 * @param outside shapes whose box meets that of the filter although their outline does not
 * @param terms the numbers of the values that the filters name
 */
export function whereOf(filters: Filters, except: keyof Filters | null, outside: readonly number[], terms: TermsOf): Where {
  const values: DuckDBValue[] = [];
  const bind = (value: DuckDBValue): string => `$${values.push(value)}`;
  const among = (options: readonly string[]): string => `(${options.map((option) => bind(option)).join(', ')})`;
  const parts: string[] = [];
  const { kind, dataset, category, type, status, of, search, time, box, marker } = except
    ? ({ ...filters, [except]: undefined } as Filters)
    : filters;

  if (kind) parts.push(`kind = ${bind(kind)}`);
  if (dataset?.length) parts.push(`dataset in ${among(dataset)}`);
  if (category?.length) parts.push(`category in ${among(category)}`);
  if (type?.length) parts.push(`type in ${among(type)}`);
  for (const facet of ['actor', 'source', 'article', 'place'] as const) {
    const wanted = filters[facet];
    if (facet === except || !wanted?.length) continue;
    parts.push(linkedTo(facet, terms(facet, wanted)));
  }
  if (of) parts.push(linkedTo(of.facet, terms(of.facet, [of.value])));
  for (const group of statusGroups) {
    const wanted = (status ?? []).filter((value) => (group.values as readonly string[]).includes(value));
    if (wanted.length > 0) parts.push(`${group.column} in ${among(wanted)}`);
  }
  if (search?.length) {
    const every = new Set<number>();
    const has = (facet: 'word' | 'named', wanted: readonly string[]) => {
      const numbers = terms(facet, wanted);
      for (const number of numbers) every.add(number);
      return numbers.length > 0 ? `bool_or(term in (${numbers.join(', ')}))` : 'false';
    };
    const found = search.map(({ places, phrases }) => {
      const ways = phrases.map((words) => `(${words.map((forms) => has('word', forms)).join(' and ')})`);
      return `(${[has('named', places), ...ways].join(' or ')})`;
    });
    // One pass over what is linked: a subquery for each word is a join each, and a search of two words ran out of memory.
    parts.push(
      every.size === 0
        ? 'false'
        : `row in (select row from links where facet in (${facetOf('word')}, ${facetOf('named')}) and term in (${[...every].join(', ')})
             group by row having ${found.join(' and ')})`,
    );
  }
  if (typeof time?.from === 'number') parts.push(`to_ms >= ${bind(BigInt(Math.ceil(time.from)))}::bigint`);
  if (typeof time?.to === 'number') parts.push(`from_ms <= ${bind(BigInt(Math.floor(time.to)))}::bigint`);
  if (marker) {
    const cells = marker.cells.map(
      ({ across, x, y }) =>
        `(floor(x * ${bind(across)}::double) = ${bind(x)}::double and floor(y * ${bind(across)}::double) = ${bind(y)}::double)`,
    );
    const ways = [
      ...(cells.length > 0 ? [`(not coarse and (${cells.join(' or ')}))`] : []),
      ...(marker.units.length > 0 ? [`(coarse and key in ${among(marker.units)})`] : []),
    ];
    parts.push(ways.length > 0 ? `shape in (select shape from shapes where ${ways.join(' or ')})` : 'false');
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
