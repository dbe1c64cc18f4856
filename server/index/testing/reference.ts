import type { Wanted } from '../../../lib/search/vocabulary';
import { geometryBox, touchesBox } from '../../../lib/store/box';
import type { Extent } from '../../../lib/store/store';
import { type BucketUnit, following } from '../../../lib/time/buckets';
import type { Histogram } from '../../../lib/time/histogram';
import { type EntryRow, type Facets, type Filters, facetNames, type Part, type Position } from '../rows';

/** The queries of the index in plain loops over an array: what they are to give, for tests to compare. */

const positionOf = ({ to, from, id }: EntryRow): Position => ({ to, from, id });

function compare(a: Position, b: Position): number {
  const [aTo, bTo] = [a.to ?? Number.POSITIVE_INFINITY, b.to ?? Number.POSITIVE_INFINITY];
  if (aTo !== bTo) return aTo < bTo ? -1 : 1;
  const [aFrom, bFrom] = [a.from ?? Number.NEGATIVE_INFINITY, b.from ?? Number.NEGATIVE_INFINITY];
  if (aFrom !== bFrom) return aFrom < bFrom ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

const valuesOf = {
  dataset: (row: EntryRow) => [row.dataset],
  category: (row: EntryRow) => [row.category],
  type: (row: EntryRow) => (row.type === null ? [] : [row.type]),
  actor: (row: EntryRow) => row.actors,
  source: (row: EntryRow) => row.sources,
  article: (row: EntryRow) => row.articles,
  place: (row: EntryRow) => row.places,
  status: (row: EntryRow) => [row.status, row.contested ? 'contested' : 'uncontested'],
};

export function matching(rows: readonly EntryRow[], filters: Filters, except?: keyof Filters): EntryRow[] {
  const { kind, of, search, time, box, status } = filters;
  const groups = [
    ['none', 'single', 'several'],
    ['contested', 'uncontested'],
  ].map((group) => (status ?? []).filter((value) => group.includes(value)));
  return rows.filter((row) => {
    if (kind && row.kind !== kind) return false;
    if (of && !valuesOf[of.facet](row).includes(of.value)) return false;
    for (const name of ['dataset', 'category', 'type', 'actor', 'source', 'article', 'place'] as const) {
      const wanted = filters[name];
      if (name !== except && wanted?.length && !wanted.some((value) => valuesOf[name](row).includes(value))) return false;
    }
    if (except !== 'status')
      for (const wanted of groups)
        if (wanted.length > 0 && !wanted.some((value) => valuesOf.status(row).includes(value))) return false;
    if (search && !search.every((wanted) => answers(row, wanted))) return false;
    if ((row.to ?? Number.POSITIVE_INFINITY) < (time?.from ?? Number.NEGATIVE_INFINITY)) return false;
    if ((row.from ?? Number.NEGATIVE_INFINITY) > (time?.to ?? Number.POSITIVE_INFINITY)) return false;
    return !box || touchesBox(row.shape.geometry, [...box]);
  });
}

const answers = ({ words, named }: EntryRow, { places, phrases }: Wanted): boolean =>
  places.some((place) => named.includes(place)) ||
  phrases.some((phrase) => phrase.every((alternatives) => alternatives.some((word) => words.includes(word))));

export function list(rows: readonly EntryRow[], filters: Filters, { limit, offset = 0, after, before }: Part) {
  const sorted = matching(rows, filters).sort((a, b) => compare(positionOf(a), positionOf(b)));
  const begin = after ? sorted.findIndex((row) => compare(positionOf(row), after) > 0) : 0;
  const rest = begin < 0 ? [] : sorted.slice(begin);
  const end = before ? rest.filter((row) => compare(positionOf(row), before) < 0) : rest;
  return (before ? end.slice(-limit) : end.slice(offset, offset + limit)).map(({ id }) => id);
}

export function extent(rows: readonly EntryRow[], filters: Filters): Extent {
  const found = matching(rows, filters);
  const boxes = found.map(({ shape }) => geometryBox(shape.geometry));
  const least = (values: (number | null)[]) => extreme(values, Math.min);
  const most = (values: (number | null)[]) => extreme(values, Math.max);
  return {
    count: found.length,
    box:
      boxes.length === 0
        ? null
        : ([0, 1, 2, 3].map((side) =>
            (side < 2 ? least : most)(boxes.map((box) => box[side] as number)),
          ) as unknown as Extent['box']),
    from: least(found.map(({ from }) => from)),
    to: most(found.map(({ to }) => to)),
    isOpen: { from: found.some(({ from }) => from === null), to: found.some(({ to }) => to === null) },
  };
}

function extreme(values: (number | null)[], choose: (...numbers: number[]) => number): number | null {
  const known = values.filter((value) => value !== null);
  return known.length > 0 ? choose(...known) : null;
}

export function facets(rows: readonly EntryRow[], filters: Filters): Facets {
  const count = (name: (typeof facetNames)[number]) => {
    const counts = new Map<string, number>();
    for (const row of matching(rows, filters, name))
      for (const value of new Set(valuesOf[name](row))) counts.set(value, (counts.get(value) ?? 0) + 1);
    return [...counts]
      .map(([value, number]) => ({ value, count: number }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  };
  return Object.fromEntries(facetNames.map((name) => [name, count(name)])) as Facets;
}

export function histogram(rows: readonly EntryRow[], filters: Filters, unit: BucketUnit): Histogram {
  const found = matching(rows, filters);
  const known = found.flatMap(({ from, to }) => (from === null || to === null ? [] : [{ from, to }]));
  const starts = known.flatMap(({ from, to }) => [bucketOf(from, unit), bucketOf(to, unit)]);
  const buckets: Histogram['buckets'] = [];
  for (let start = Math.min(...starts); start <= Math.max(...starts); start = following(start, unit)) {
    const next = following(start, unit);
    const touching = known.filter(({ from, to }) => from < next && to >= start);
    const within = touching.filter(({ from, to }) => from >= start && to < next).length;
    buckets.push({ start, within, spanning: touching.length - within });
  }
  const spanning = known.filter(({ from, to }) => bucketOf(from, unit) !== bucketOf(to, unit)).length;
  return { buckets, spanning, open: found.length - known.length };
}

function bucketOf(time: number, unit: BucketUnit): number {
  const date = new Date(time);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  if (unit === 'hour') return Date.UTC(year, month, day, date.getUTCHours());
  if (unit === 'day') return Date.UTC(year, month, day);
  if (unit === 'week') return Date.UTC(year, month, day - ((date.getUTCDay() + 6) % 7));
  return unit === 'month' ? Date.UTC(year, month) : Date.UTC(year, 0);
}
