import type { Gazetteer } from '../gazetteer';
import { type Location, locateIfKnown } from './locate';
import type { Where } from './where';

const kept = new WeakMap<Gazetteer, WeakMap<Where, Location | null>>();

/**
 * What `locateIfKnown` finds, computed once for a `Where` object that stays as it was: a record is made anew at each change,
 * and has some thousand of them.
 */
export function locatedOnce(where: Where, gazetteer: Gazetteer): Location | null {
  const known = kept.get(gazetteer) ?? new WeakMap<Where, Location | null>();
  kept.set(gazetteer, known);
  const found = known.get(where);
  if (found !== undefined) return found;
  const location = locateIfKnown(where, gazetteer);
  known.set(where, location);
  return location;
}
