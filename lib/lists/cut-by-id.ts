import type { SortKey } from '../store/order';

/**
 * A part of a list that is held in memory, in whatever order, by ids as positions. Where the id of a position is there no
 * more, the part is empty.
 */
export function cutById<T>(
  items: readonly T[],
  idOf: (item: T) => string,
  { after, before, limit }: { after?: SortKey; before?: SortKey; limit: number },
): { items: T[]; next: SortKey | null; previous: SortKey | null } {
  const indexOf = (key: SortKey) => items.findIndex((item) => idOf(item) === key.slug);
  const [last, first] = [before ? indexOf(before) : items.length, after ? indexOf(after) + 1 : 0];
  if ((before && last < 0) || (after && first === 0)) return { items: [], next: null, previous: null };
  const start = before ? Math.max(0, last - limit) : first;
  const end = Math.min(last, start + limit);
  const key = (item: T | undefined): SortKey | null =>
    item === undefined ? null : { slug: idOf(item), bounds: { from: null, to: null } };
  return {
    items: items.slice(start, end),
    next: end < items.length ? key(items[end - 1]) : null,
    previous: start > 0 ? key(items[start]) : null,
  };
}
