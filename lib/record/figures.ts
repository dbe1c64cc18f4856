import { dayMs } from '../time/buckets';
import type { LinkedTime } from '../time/schema';
import type { ClaimEntry } from './model';
import { sameOrigin } from './replacement';
import type { Figure } from './schema';

export interface FigureRow {
  claim: ClaimEntry;
  figure: Figure;
  /** A later figure of the same speaker stands beside it. */
  superseded: boolean;
}

/** From the lowest figure in force to the highest, of those that are of one day: figures of different days are never joined. */
export interface FigureRange {
  /** When what they tell was so; null where no source dates it. */
  of: LinkedTime | null;
  low: Figure;
  high: Figure;
  /** Some source gives only an upper bound, so that nothing bounds it below. */
  openBelow: boolean;
}

/** All that is said of one quantity: every figure with its claimant, and the range. None is chosen. */
export interface Quantity {
  quantity: string;
  label: Figure['label'];
  unit: Figure['unit'];
  rows: FigureRow[];
  /** One for each day on which figures in force differ; those that no source dates to a day are together. */
  ranges: FigureRange[];
}

/** Figures side by side, quantity by quantity, in the order in which the claims give them. */
export function quantitiesOf(claims: readonly ClaimEntry[]): Quantity[] {
  const found = new Map<string, Quantity>();
  for (const claim of claims) {
    for (const figure of claim.figures ?? []) {
      const { quantity, label, unit } = figure;
      const known = found.get(quantity) ?? { quantity, label, unit, rows: [], ranges: [] };
      known.rows.push({ claim, figure, superseded: false });
      found.set(quantity, known);
    }
  }
  for (const quantity of found.values()) {
    const here = new Set<string | undefined>(quantity.rows.map(({ claim }) => claim.ref));
    for (const row of quantity.rows) row.superseded = here.has(row.claim.replacedBy.at(-1)?.ref);
    const inForce = quantity.rows.filter(({ superseded }) => !superseded);
    const days = new Set(inForce.map(({ claim }) => lastDay(claim)));
    quantity.ranges = [...days].flatMap((day) => rangeOf(inForce.filter(({ claim }) => lastDay(claim) === day)) ?? []);
  }
  return [...found.values()];
}

function rangeOf(rows: readonly FigureRow[]): FigureRange | null {
  const figures = rows.map(({ figure }) => figure);
  const bottom = ({ min, max }: Figure): number => min ?? max ?? 0;
  const top = ({ min, max }: Figure): number => max ?? min ?? 0;
  // Of equal ends the looser one is told: "at least 425" beside "425" leaves the end open.
  const looseness = ({ min, max, approximate }: Figure): number => (min === null || max === null ? 2 : approximate ? 1 : 0);
  const low = figures.toSorted((a, b) => bottom(a) - bottom(b) || looseness(b) - looseness(a))[0];
  const high = figures.toSorted((a, b) => top(b) - top(a) || looseness(b) - looseness(a))[0];
  const differ = figures.some((figure) => figures[0] && (figure.min !== figures[0].min || figure.max !== figures[0].max));
  return low && high && differ ? { low, high, openBelow: figures.some(({ min }) => min === null), of: timeOf(rows) } : null;
}

/** The time that figures of one day are all told of: their own where it is one, else the day on which they all end. */
function timeOf(rows: readonly FigureRow[]): LinkedTime | null {
  const [first, ...rest] = rows.map(({ claim }) => claim);
  const day = first ? lastDay(first) : null;
  if (!first || day === null) return null;
  if (rest.every(({ happened }) => happened?.edtf === first.happened?.edtf)) return first.happened;
  return { edtf: `../${new Date(day * dayMs).toISOString().slice(0, 10)}`, basis: 'stated' };
}

/** How two figures of the same quantity stand to each other. */
export type FigureRelation = 'fit' | 'apart' | 'other-day' | 'unknown-day';

/**
 * "About" is not widened: no source says by how much. Figures are of the same day when what they tell ends on the same
 * day: tolls grow, and two counts of different days are a course of events and no contradiction.
 */
function compareFigures(a: FigureRow, b: FigureRow): FigureRelation {
  const low = Math.max(a.figure.min ?? Number.NEGATIVE_INFINITY, b.figure.min ?? Number.NEGATIVE_INFINITY);
  const high = Math.min(a.figure.max ?? Number.POSITIVE_INFINITY, b.figure.max ?? Number.POSITIVE_INFINITY);
  if (low <= high) return 'fit';
  const [dayA, dayB] = [lastDay(a.claim), lastDay(b.claim)];
  if (dayA === null || dayB === null) return 'unknown-day';
  return dayA === dayB ? 'apart' : 'other-day';
}

const lastDay = ({ happened, happenedBounds }: ClaimEntry): number | null =>
  happened?.edtf && happenedBounds.to !== null ? Math.floor(happenedBounds.to / dayMs) : null;

/** Pairs of figures of one quantity and different origins, one of them an own claim of the entry. */
export function figurePairs(
  own: readonly ClaimEntry[],
  beside: readonly ClaimEntry[],
): { a: FigureRow; b: FigureRow; relation: FigureRelation }[] {
  const ours = new Set(own.map(({ ref }) => ref));
  return quantitiesOf([...own, ...beside]).flatMap(({ rows }) =>
    rows.flatMap((a, i) =>
      rows
        .slice(i + 1)
        .filter(
          (b) =>
            (ours.has(a.claim.ref) || ours.has(b.claim.ref)) && !a.superseded && !b.superseded && !sameOrigin(a.claim, b.claim),
        )
        .map((b) => ({ a, b, relation: compareFigures(a, b) })),
    ),
  );
}
