/*
 * Which points stand for which others: the one source of truth for markers, still maps and tiles. A point that stands for
 * several is always one of theirs, never a mean, at which nothing happened.
 */
import type { Point } from './mercator';

/** A position with as many things as there are at it. */
export interface Weighted {
  /** In units of `project`. */
  at: Point;
  weight: number;
}

/** For sorting: of two positions the one that stands for the other comes first: with more at it, else the westernmost, else the southernmost. */
export const byWeight = (a: Weighted, b: Weighted): number => b.weight - a.weight || a.at[0] - b.at[0] || b.at[1] - a.at[1];

/** Several that share one point on a map, the one that stands for all first. */
export type Joined<T> = [T, ...T[]];

/** Joins what lies in one cell of a grid. Cells of a zoom hold four of the next, so what stands for a cell stands for one of these too. */
export function joinCells<T>(items: readonly T[], of: (item: T) => Weighted, cell: (item: T) => string): Joined<T>[] {
  const cells = new Map<string, Joined<T>>();
  for (const item of items) {
    const key = cell(item);
    const known = cells.get(key);
    if (known) known.push(item);
    else cells.set(key, [item]);
  }
  return [...cells.values()].map((members) => members.sort((a, b) => byWeight(of(a), of(b))));
}

/**
 * Joins what lies nearer together than `spacing`. What stands for others at a zoom stands for itself or others at every
 * nearer zoom as well: markers appear as one zooms in, and none moves away.
 * @param spacing px
 * @param zoom may be broken
 * @param tileSize px of the world at zoom 0
 */
export function joinNear<T>(
  items: readonly T[],
  of: (item: T) => Weighted,
  spacing: number,
  zoom: number,
  tileSize: number,
): Joined<T>[] {
  const order = items.map((item) => ({ item, ...of(item) })).sort(byWeight);
  const standing = new Set<(typeof order)[number]>();
  const levels = [...Array.from({ length: Math.max(0, Math.ceil(zoom)) }, (_, level) => level), Math.max(0, zoom)];
  for (const level of levels) {
    const near = createGrid<(typeof order)[number]>(spacing / (tileSize * 2 ** level));
    for (const each of standing) near.add(each);
    for (const each of order) {
      if (standing.has(each) || near.nearest(each.at)) continue;
      standing.add(each);
      near.add(each);
    }
  }
  const near = createGrid<(typeof order)[number]>(spacing / (tileSize * 2 ** Math.max(0, zoom)));
  for (const each of standing) near.add(each);
  const joined = new Map<(typeof order)[number], Joined<T>>();
  for (const each of order) if (standing.has(each)) joined.set(each, [each.item]);
  for (const each of order) {
    if (standing.has(each)) continue;
    const nearest = near.nearest(each.at);
    if (nearest) joined.get(nearest)?.push(each.item);
  }
  return [...joined.values()];
}

/** Points by the cells of a grid as wide as `reach`: what is within reach lies in a cell or beside it. */
function createGrid<T extends Weighted>(reach: number) {
  const cells = new Map<string, T[]>();
  const column = (value: number) => Math.floor(value / reach);
  return {
    add(item: T) {
      const key = `${column(item.at[0])} ${column(item.at[1])}`;
      const known = cells.get(key);
      if (known) known.push(item);
      else cells.set(key, [item]);
    },
    /** The nearest within reach; of equally near ones the one that was added first. */
    nearest([x, y]: Point): T | undefined {
      let found: T | undefined;
      let least = reach;
      for (let dx = -1; dx <= 1; dx++)
        for (let dy = -1; dy <= 1; dy++)
          for (const item of cells.get(`${column(x) + dx} ${column(y) + dy}`) ?? []) {
            const distance = Math.hypot(item.at[0] - x, item.at[1] - y);
            if (distance < least) [found, least] = [item, distance];
          }
      return found;
    },
  };
}
