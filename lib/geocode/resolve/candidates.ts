import type { FeatureCode, LonLat, Place } from '../../gazetteer/schema';
import type { Hierarchy } from '../recognise/hierarchy';
import type { Entry } from '../recognise/names';
import type { Noun } from '../relate/nouns';
import type { Reason } from '../types';
import { distanceMeters } from './distance';
import type { History } from './history';

/** A place with what speaks for it. `share` is its part of all candidates' weight. */
export interface Ranked {
  place: Place;
  entry: Entry | null;
  share: number;
  reasons: Reason[];
}

/** What the article has said so far, and what it is about. */
export interface Context {
  hierarchy: Hierarchy;
  /** Places resolved so far. */
  history: History;
  /** Ids of places that some unambiguous name of the article stands for. */
  named: ReadonlySet<string>;
  /** Governorate named most, if any. */
  focus: string | null;
  /** State that most of the unambiguous names lie in, and all that one of them lies in. */
  country: string | null;
  countries: ReadonlySet<string>;
  /** Metres to the nearest of the unambiguous places; infinite where none is known. */
  nearest(place: Place): number;
}

/** Distances are kept: a text names the same places again, and each is measured against up to 32 points. */
export function nearestOf(points: readonly LonLat[]): (place: Place) => number {
  const known = new Map<Place, number>();
  return (place) => {
    const found = known.get(place);
    if (found !== undefined) return found;
    let nearest = Number.POSITIVE_INFINITY;
    if (place.coordinates) for (const point of points) nearest = Math.min(nearest, distanceMeters(point, place.coordinates));
    known.set(place, nearest);
    return nearest;
  };
}

/**
 * Log-weights. A name's bearer of more consequence is meant more often; a kind word, a container and an
 * antecedent outweigh any consequence. Tuned on the tuned half of the corpus only.
 */
const weights = {
  kindWord: 3,
  containment: 4,
  antecedent: 2.5,
  sameGovernorate: 1,
  /** At no distance; falls by half every 20 km. */
  nearby: 2,
  nearbyHalfMeters: 20_000,
  /** In the state that the article is about; against a place in a state that it does not speak of. */
  country: 1,
  foreign: -2.5,
  exactName: 0.5,
  /** Per power of ten of the population. */
  population: 0.25,
  /** For each spelling that the gazetteer holds: of two prisons of one name, the one more written about. */
  spelling: 0.02,
  background: -2,
  common: -1,
} as const;

const importance: Partial<Record<FeatureCode, number>> = {
  PPLA: 3,
  PPLA2: 2.4,
  PPLA3: 2,
  PCLI: 3,
  ADM1: 1.5,
  PRN: 2,
  CMPRF: 1.8,
  STM: 2.2,
  RD: 1.8,
  PPL: 1.2,
  RGN: 1.5,
  ADM2: 0.6,
  ADM3: 0.4,
  PPLX: 1,
};

/** Candidates of a name, best first. */
/** `located`: what does not lie where the text says is gone already, so lying there speaks for each that is left. */
export function rank(noun: Noun, context: Context, located = false): Ranked[] {
  const byPlace = new Map<string, Entry>();
  for (const entry of noun.entries) {
    const known = byPlace.get(entry.place.id);
    if (!known || (entry.name.primary && !known.name.primary)) byPlace.set(entry.place.id, entry);
  }
  const single = byPlace.size === 1;
  const scored = [...byPlace.values()].map((entry) => score(entry, noun, context, located));
  const top = Math.max(...scored.map((candidate) => candidate.score));
  const total = scored.reduce((sum, candidate) => sum + Math.exp(candidate.score - top), 0);
  return scored
    .sort((a, b) => b.score - a.score || (a.entry.place.id < b.entry.place.id ? -1 : 1))
    .map(({ entry, score: value, reasons }) => ({
      place: entry.place,
      entry,
      share: Math.exp(value - top) / total,
      reasons: single ? ['only-name', ...reasons] : reasons,
    }));
}

function score(entry: Entry, noun: Noun, context: Context, located: boolean): { entry: Entry; score: number; reasons: Reason[] } {
  const { place } = entry;
  const found: [number, Reason][] = [];
  const add = (value: number, reason: Reason, atLeast = 0.4) => {
    if (value !== 0) found.push([value, reason]);
    return value >= atLeast;
  };
  let total = importance[place.featureCode] ?? 1;
  found.push([total / 4, 'importance']);
  if (noun.kinds?.includes(place.featureCode)) add(weights.kindWord, 'kind-word');
  if (
    located ||
    (noun.within &&
      context.hierarchy.isInside(
        place,
        noun.within.entries.map((other) => other.place),
      ))
  )
    add(weights.containment, 'containment');
  if (context.named.has(place.id) || context.history.has(place)) add(weights.antecedent, 'antecedent');
  if (context.focus && (place.id === context.focus || context.hierarchy.ancestors(place).includes(context.focus)))
    add(weights.sameGovernorate, 'focus');
  const country = context.country ? context.hierarchy.countryOf(place) : null;
  if (country) {
    if (country === context.country) add(weights.country, 'country');
    else if (!context.countries.has(country)) total += weights.foreign;
  }
  const meters = context.nearest(place);
  if (meters < Number.POSITIVE_INFINITY) add(weights.nearby * 2 ** (-meters / weights.nearbyHalfMeters), 'nearby');
  if (entry.name.primary) add(weights.exactName, 'exact-name');
  for (const [value, reason] of found) if (reason !== 'importance') total += value;
  if (place.population) total += weights.population * Math.log10(place.population.value);
  total += weights.spelling * Math.min(place.names.length, 30);
  if (entry.background) total += weights.background;
  if (entry.common) total += weights.common;
  return {
    entry,
    score: total,
    reasons: found
      .filter(([value]) => value >= 0.4)
      .sort((a, b) => b[0] - a[0])
      .map(([, reason]) => reason),
  };
}
