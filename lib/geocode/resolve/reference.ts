import type { FeatureCode, Place } from '../../gazetteer/schema';
import type { Hierarchy } from '../recognise/hierarchy';

export interface Antecedent {
  place: Place;
  /** Named itself, or only contains what was named ("المدينة" after one of its quarters). */
  how: 'named' | 'contains';
}

/**
 * What "السجن" or "the city" goes back to: the place of that kind named last; where none was, the one of that
 * kind that contains the place named last.
 */
export function antecedent(
  kinds: readonly FeatureCode[],
  history: readonly Place[],
  hierarchy: Hierarchy,
  find: (id: string) => Place | undefined,
): Antecedent | null {
  for (let i = history.length - 1; i >= 0; i--) {
    const place = history[i]!;
    if (kinds.includes(place.featureCode)) return { place, how: 'named' };
  }
  for (let i = history.length - 1; i >= 0; i--) {
    for (const id of hierarchy.ancestors(history[i]!)) {
      const place = find(id);
      if (place && kinds.includes(place.featureCode)) return { place, how: 'contains' };
    }
  }
  return null;
}
