import type { Gazetteer } from '../../gazetteer';
import type { FeatureCode, Place } from '../../gazetteer/schema';
import { bareName } from './name-words';
import type { Entry } from './names';

/** What lies in what, by the gazetteer's parents. */
export interface Hierarchy {
  /** Ids of everything that contains the place, nearest first. */
  ancestors(place: Place): readonly string[];
  /** Places of these kinds in a place, as entries under their own name. */
  inside(kinds: readonly FeatureCode[], container: Place): readonly Entry[];
  /** Whether the place lies in one of these; the capital of a governorate stands for the governorate too ("تل تمر بالحسكة"). */
  isInside(place: Place, containers: readonly Place[]): boolean;
  /** The unit that a town heads and shares its name with: the governorate of Hasakah for Hasakah. */
  unitOf(town: Place): Place | null;
  /** The state that a place lies in. */
  countryOf(place: Place): string | null;
}

/** The level of which each kind of capital is the seat. */
const levelOfCapital: Partial<Record<FeatureCode, FeatureCode>> = { PPLA: 'ADM1', PPLA2: 'ADM2', PPLA3: 'ADM3' };

export function createHierarchy(gazetteer: Gazetteer): Hierarchy {
  const known = new Map<string, readonly string[]>();
  const ancestors = (place: Place): readonly string[] => {
    const found = known.get(place.id);
    if (found) return found;
    const list: string[] = [];
    // A ring of parents is a gazetteer's mistake; it must not hang a reader.
    for (let id = place.parent; id && !list.includes(id); id = gazetteer.get(id)?.parent ?? null) list.push(id);
    known.set(place.id, list);
    return list;
  };
  const widened = (container: Place): readonly string[] =>
    container.featureCode === 'PPLA' && container.parent
      ? [container.id, ...ancestors(container).filter((id) => gazetteer.get(id)?.featureCode === 'ADM1')]
      : [container.id];
  const isInside = (place: Place, containers: readonly Place[]) => {
    const above = ancestors(place);
    return containers.some(
      (container) => container.id !== place.id && widened(container).some((id) => above.includes(id) && id !== place.id),
    );
  };
  const byKind = new Map<FeatureCode, Place[]>();
  for (const place of gazetteer.places) {
    const list = byKind.get(place.featureCode);
    if (list) list.push(place);
    else byKind.set(place.featureCode, [place]);
  }
  const unitOf = (town: Place): Place | null => {
    const level = levelOfCapital[town.featureCode];
    const unit =
      level &&
      ancestors(town)
        .map((id) => gazetteer.get(id))
        .find((above) => above?.featureCode === level);
    if (!unit) return null;
    const names = new Set(unit.names.map((name) => bareName(name.text)));
    return town.names.some((name) => names.has(bareName(name.text))) ? unit : null;
  };
  const countries = new Map<Place, string | null>();
  const countryOf = (place: Place): string | null => {
    const found = countries.get(place);
    if (found !== undefined) return found;
    const isState = (id: string) => gazetteer.get(id)?.featureCode === 'PCLI';
    const country = place.featureCode === 'PCLI' ? place.id : (ancestors(place).find(isState) ?? null);
    countries.set(place, country);
    return country;
  };
  return {
    ancestors,
    isInside,
    unitOf,
    countryOf,
    inside: (kinds, container) =>
      kinds
        .flatMap((kind) => [...(byKind.get(kind) ?? []), ...gazetteer.background.ofKind(kind)])
        .filter((place) => isInside(place, [container]))
        .map((place) => ({
          place,
          name: place.names.find((name) => name.lang === 'en' && name.primary) ?? place.names[0]!,
          common: false,
          needsCapital: false,
          background: false,
        })),
  };
}
