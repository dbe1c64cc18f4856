import type { ClaimEntry } from './model';
import { latest, sameOrigin } from './replacement';
import type { Figure } from './schema';

export interface FigureRow {
  claim: ClaimEntry;
  figure: Figure;
  /** A later figure of the same speaker stands beside it. */
  superseded: boolean;
}

/** From the lowest figure in force to the highest. */
export interface FigureRange {
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
  /** Null where the figures in force are all the same. */
  range: FigureRange | null;
}

/** Figures side by side, quantity by quantity, in the order in which the claims give them. */
export function quantitiesOf(claims: readonly ClaimEntry[]): Quantity[] {
  const found = new Map<string, Quantity>();
  for (const claim of claims) {
    for (const figure of claim.figures ?? []) {
      const { quantity, label, unit } = figure;
      const known = found.get(quantity) ?? { quantity, label, unit, rows: [], range: null };
      known.rows.push({ claim, figure, superseded: false });
      found.set(quantity, known);
    }
  }
  for (const quantity of found.values()) {
    const here = new Set(quantity.rows.map(({ claim }) => claim));
    for (const row of quantity.rows) {
      const last = latest(row.claim);
      row.superseded = last !== row.claim && here.has(last);
    }
    quantity.range = rangeOf(quantity.rows.filter(({ superseded }) => !superseded).map(({ figure }) => figure));
  }
  return [...found.values()];
}

function rangeOf(figures: readonly Figure[]): FigureRange | null {
  const bottom = ({ min, max }: Figure): number => min ?? max ?? 0;
  const top = ({ min, max }: Figure): number => max ?? min ?? 0;
  // Of equal ends the looser one is told: "at least 425" beside "425" leaves the end open.
  const looseness = ({ min, max, approximate }: Figure): number => (min === null || max === null ? 2 : approximate ? 1 : 0);
  const low = figures.toSorted((a, b) => bottom(a) - bottom(b) || looseness(b) - looseness(a))[0];
  const high = figures.toSorted((a, b) => top(b) - top(a) || looseness(b) - looseness(a))[0];
  const differ = figures.some((figure) => figures[0] && (figure.min !== figures[0].min || figure.max !== figures[0].max));
  return low && high && differ ? { low, high, openBelow: figures.some(({ min }) => min === null) } : null;
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
  happened?.edtf && happenedBounds.to !== null ? Math.floor(happenedBounds.to / 86_400_000) : null;

/** Pairs of figures of one quantity and different origins, one of them an own claim of the entry. */
export function figurePairs(
  own: readonly ClaimEntry[],
  beside: readonly ClaimEntry[],
): { a: FigureRow; b: FigureRow; relation: FigureRelation }[] {
  const ours = new Set(own);
  return quantitiesOf([...own, ...beside]).flatMap(({ rows }) =>
    rows.flatMap((a, i) =>
      rows
        .slice(i + 1)
        .filter(
          (b) => (ours.has(a.claim) || ours.has(b.claim)) && !a.superseded && !b.superseded && !sameOrigin(a.claim, b.claim),
        )
        .map((b) => ({ a, b, relation: compareFigures(a, b) })),
    ),
  );
}
