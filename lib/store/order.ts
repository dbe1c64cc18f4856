import type { SortKey } from '../record/order';

export { byTime, type SortKey } from '../record/order';

export interface Cut<Key> {
  /** Default: all. */
  limit?: number;
  /** Only what comes after this position. */
  after?: Key;
  /** Only what comes before it: the last `limit` of those. */
  before?: Key;
  /** How many to pass over from the beginning; not stable when something is inserted meanwhile. */
  offset?: number;
}

export interface Page<T, Key = SortKey> {
  items: T[];
  /** How many match in all. */
  matched: number;
  /** To give as `after` for the rest, or null at the end. */
  next: Key | null;
  /** To give as `before` for what precedes, or null at the beginning. */
  previous: Key | null;
}

/** A page of an ordered list. Positions are keys, not numbers: what is inserted or taken away elsewhere shifts nothing. */
export function cut<T, Key>(
  ordered: readonly T[],
  keyOf: (item: T) => Key,
  compare: (a: Key, b: Key) => number,
  { limit = ordered.length, after, before, offset = 0 }: Cut<Key>,
): Page<T, Key> {
  let start = Math.min(offset, ordered.length);
  let end = ordered.length;
  if (after !== undefined) {
    const first = ordered.findIndex((item) => compare(keyOf(item), after) > 0);
    start = first < 0 ? ordered.length : first;
  }
  if (before !== undefined) {
    const first = ordered.findIndex((item) => compare(keyOf(item), before) >= 0);
    end = first < 0 ? ordered.length : first;
    start = Math.max(start, end - limit);
  }
  end = Math.min(end, start + limit);
  const items = ordered.slice(start, end);
  const [first, last] = [items[0], items.at(-1)];
  return {
    items,
    matched: ordered.length,
    next: last !== undefined && end < ordered.length ? keyOf(last) : null,
    previous: first !== undefined && start > 0 ? keyOf(first) : null,
  };
}
