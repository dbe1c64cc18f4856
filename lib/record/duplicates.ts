import type { LonLat } from '../gazetteer/schema';
import { metersBetween } from '../geometry/geodesy';
import { wordsOf } from '../search/words';
import { dayMs } from '../time/buckets';
import type { Bounds } from '../time/edtf';

/** What of an incident tells whether another is the same event: small, as a dataset has hundreds of thousands. */
export interface Candidate {
  slug: string;
  dataset: string;
  coordinates: LonLat;
  uncertaintyMeters: number;
  /** It is known to a unit or a line only: its coordinates tell little. */
  isCoarse: boolean;
  bounds: Bounds;
  eventType: string;
  /** Parties, as they are named. */
  actors: readonly string[];
  /** People killed, from the lowest to the highest estimate. */
  deaths: readonly [low: number, high: number] | null;
  /** Publications and first speakers. */
  sources: readonly string[];
}

/** Why two incidents may be one event. */
export type DuplicateReason = 'place' | 'day' | 'actors' | 'figures' | 'type' | 'source';

export interface Duplicate {
  a: string;
  b: string;
  /** From 0 to 1; a suggestion, never a finding. */
  score: number;
  reasons: DuplicateReason[];
  distanceMeters: number;
}

/** Farther apart two exact places are two, in metres; places that are known less exactly may lie as far as they are known. */
const nearMeters = 10_000;
const farthestMeters = 30_000;
const withinDatasetMeters = 2_500;
/** What is known to more days than these is no event of a day. */
const mostDays = 7;
/** Each reason has its weight; place and day are asked for of every pair. */
const weights: Readonly<Record<DuplicateReason, number>> = {
  place: 0.2,
  day: 0.2,
  actors: 0.25,
  figures: 0.2,
  type: 0.05,
  source: 0.1,
};
const leastScore = 0.65;

interface Prepared extends Candidate {
  actorKeys: ReadonlySet<string>;
  sourceKeys: ReadonlySet<string>;
}

/**
 * Pairs that are likely the same event, within a dataset and between datasets: of one place and day, with actors, figures or
 * sources that fit. Only what is placed more exactly than to a unit, and dated to a week, is compared. They are suggestions
 * for a person to look at; nothing is merged by them.
 * @param least the lowest score that is told, from 0 to 1
 */
export function findDuplicates(all: Iterable<Candidate>, least = leastScore): Duplicate[] {
  const byDay = new Map<number, Prepared[]>();
  for (const candidate of all) {
    const span = daysOf(candidate);
    if (!span || candidate.isCoarse) continue;
    const prepared: Prepared = { ...candidate, actorKeys: keysOf(candidate.actors), sourceKeys: keysOf(candidate.sources) };
    for (let number = span[0]; number <= span[1]; number++) {
      const others = byDay.get(number);
      if (others) others.push(prepared);
      else byDay.set(number, [prepared]);
    }
  }
  const found = new Map<string, Duplicate>();
  for (const together of byDay.values())
    for (const pair of pairsIn(together, least)) if (!found.has(keyOf(pair))) found.set(keyOf(pair), pair);
  return [...found.values()].sort((a, b) => b.score - a.score || (keyOf(a) < keyOf(b) ? -1 : 1));
}

const keyOf = ({ a, b }: Duplicate): string => `${a} ${b}`;
/** Names in the normal form by which those of different datasets are compared. */
export const keysOf = (names: readonly string[]): ReadonlySet<string> => new Set(names.map((name) => wordsOf(name).join(' ')));

function daysOf({ bounds: { from, to } }: Candidate): [number, number] | null {
  if (from === null || to === null) return null;
  const [first, last] = [Math.floor(from / dayMs), Math.floor(to / dayMs)];
  return last - first < mostDays ? [first, last] : null;
}

/** Those of one day, by latitude, so that each is compared with few. */
function* pairsIn(together: readonly Prepared[], least: number): Generator<Duplicate> {
  const sorted = [...together].sort((a, b) => a.coordinates[1] - b.coordinates[1]);
  const reach = farthestMeters / 111_000; // degrees of latitude
  for (const [i, a] of sorted.entries())
    for (let j = i + 1; j < sorted.length; j++) {
      const b = sorted[j] as Prepared;
      if (b.coordinates[1] - a.coordinates[1] > reach) break;
      if (a.slug === b.slug) continue;
      const pair = compare(a, b, least);
      if (pair) yield pair;
    }
}

function compare(a: Prepared, b: Prepared, least: number): Duplicate | null {
  const distance = metersBetween(a.coordinates, b.coordinates);
  if (distance > Math.min(Math.max(nearMeters, a.uncertaintyMeters + b.uncertaintyMeters), farthestMeters)) return null;
  const reasons: DuplicateReason[] = ['place', 'day'];
  if (shares(a.actorKeys, b.actorKeys)) reasons.push('actors');
  // That nobody is said to have died in either tells nothing.
  if (a.deaths && b.deaths && a.deaths[1] > 0 && a.deaths[0] <= b.deaths[1] && b.deaths[0] <= a.deaths[1])
    reasons.push('figures');
  if (a.eventType === b.eventType) reasons.push('type');
  if (shares(a.sourceKeys, b.sourceKeys)) reasons.push('source');
  // Rows of one dataset mostly share its outlets, and what was told apart there was so with intent.
  if (a.dataset === b.dataset && !(reasons.includes('actors') && sameFigures(a, b) && distance <= withinDatasetMeters))
    return null;
  const score = reasons.reduce((sum, reason) => sum + weights[reason], 0);
  if (score < least) return null;
  const [first, second] = a.slug < b.slug ? [a, b] : [b, a];
  return { a: first.slug, b: second.slug, score: Math.round(score * 100) / 100, reasons, distanceMeters: Math.round(distance) };
}

const sameFigures = ({ deaths: a }: Candidate, { deaths: b }: Candidate): boolean =>
  a !== null && b !== null && a[1] > 0 && a[0] === b[0] && a[1] === b[1];

export const shares = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((key) => b.has(key));
