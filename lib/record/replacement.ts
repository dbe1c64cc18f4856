import { dayMs } from '../time/buckets';
import type { ClaimEntry } from './model';

/** Whether `later` takes the place of `earlier`, directly or through others. */
export const isReplacedBy = (earlier: ClaimEntry, later: ClaimEntry): boolean =>
  earlier.replacedBy.some(({ ref }) => ref === later.ref);

export const sameOrigin = (a: ClaimEntry, b: ClaimEntry): boolean => a.origin.id === b.origin.id;

/** Whether `later` is what the same speaker says now: typed in as its replacement, or said on a later day. */
export const isRevision = (earlier: ClaimEntry, later: ClaimEntry): boolean =>
  sameOrigin(earlier, later) &&
  (isReplacedBy(earlier, later) ||
    (earlier.saidBounds.to !== null && later.saidBounds.from !== null && earlier.saidBounds.to < later.saidBounds.from));

/**
 * Whether two figures of one speaker are stages of one running count: of one quantity, said on one day, and of what had
 * been going on since an earlier day. What is counted of a single day, or was said on no known day, is no running count.
 */
export function areStagesOfACount(a: ClaimEntry, b: ClaimEntry): boolean {
  const said = [a.saidBounds.from, a.saidBounds.to, b.saidBounds.from, b.saidBounds.to].map(dayOf);
  const isOneDay = said[0] !== null && said.every((day) => day === said[0]);
  const differs = (a.figures ?? []).some((one) =>
    (b.figures ?? []).some(({ quantity, min, max }) => quantity === one.quantity && (min !== one.min || max !== one.max)),
  );
  return sameOrigin(a, b) && isOneDay && differs && [a, b].every(hasRunForDays);
}

const hasRunForDays = ({ happenedBounds: { from, to } }: ClaimEntry): boolean =>
  from !== null && to !== null && dayOf(from) !== dayOf(to);

const dayOf = (instant: number | null): number | null => (instant === null ? null : Math.floor(instant / dayMs));
