import { booleanPointInPolygon } from '@turf/turf';
import type { Gazetteer } from '../../gazetteer';
import type { LonLat } from '../../gazetteer/schema';
import type { Relation } from '../../geometry/where';
import type { Geocoder, Mention } from '../index';
import { distanceMeters } from '../resolve/distance';
import { type CorpusText, type Expectation, type ExpectedMention, readCorpusText } from './read';
import { truthPoints } from './truth';

export interface Counts {
  right: number;
  missed: number;
  spurious: number;
}

export interface Placement {
  relation: Relation;
  errorMeters: number;
  uncertaintyMeters: number;
  /** Whether an area holds the true point; null for points. */
  contains: boolean | null;
}

export interface Score {
  texts: number;
  expected: number;
  /** A span found where one is expected, whatever it resolved to. */
  recognition: Counts;
  /** Found, and of the right place, relation, heading and size; a misplaced mention is both missed and spurious. */
  resolution: Counts;
  exactSpans: number;
  placements: Placement[];
  /** Expected mentions by the relation of their first reading, and how many came out right. */
  byRelation: Record<string, { expected: number; right: number }>;
  /** Mentions found in texts that name no place. */
  inEmptyTexts: number;
  faults: string[];
}

export const f1 = ({ right, missed, spurious }: Counts) => ({
  precision: right / Math.max(1, right + spurious),
  recall: right / Math.max(1, right + missed),
  f1: (2 * right) / Math.max(1, 2 * right + missed + spurious),
});

const emptyScore = (): Score => ({
  texts: 0,
  expected: 0,
  recognition: { right: 0, missed: 0, spurious: 0 },
  resolution: { right: 0, missed: 0, spurious: 0 },
  exactSpans: 0,
  placements: [],
  byRelation: {},
  inEmptyTexts: 0,
  faults: [],
});

export function scoreCorpus(texts: readonly CorpusText[], geocoder: Geocoder, gazetteer: Gazetteer): Score {
  const score = emptyScore();
  for (const corpusText of texts) {
    const { text, expected } = readCorpusText(corpusText);
    const mentions = geocoder.geocode(text);
    score.texts++;
    score.expected += expected.length;
    if (expected.length === 0) score.inEmptyTexts += mentions.length;
    const free = new Set(mentions);
    for (const one of expected) {
      const relation = one.anyOf[0]!.relation ?? 'unresolved';
      const tally = score.byRelation[relation] ?? { expected: 0, right: 0 };
      score.byRelation[relation] = tally;
      tally.expected++;
      const found = bestOverlap(one, [...free]);
      if (!found) {
        score.recognition.missed++;
        score.resolution.missed++;
        score.faults.push(`${corpusText.id}: missed "${one.text}"`);
        continue;
      }
      free.delete(found);
      score.recognition.right++;
      if (found.start === one.start && found.end === one.end) score.exactSpans++;
      else score.faults.push(`${corpusText.id}: span "${found.text}" for "${one.text}"`);
      const reading = one.anyOf.find((candidate) => agrees(found, candidate));
      // Of a wrong place too: how far off it is, and whether its uncertainty owned up to that.
      const placement = placementOf(found, reading ?? one.anyOf[0]!, gazetteer);
      if (placement) score.placements.push(placement);
      if (reading) {
        score.resolution.right++;
        tally.right++;
      } else {
        score.resolution.missed++;
        score.resolution.spurious++;
        score.faults.push(
          `${corpusText.id}: "${found.text}" came to ${JSON.stringify(found.where ?? found.placeId)}, expected ${JSON.stringify(one.anyOf[0])}`,
        );
      }
    }
    for (const extra of free) {
      score.recognition.spurious++;
      score.resolution.spurious++;
      score.faults.push(`${corpusText.id}: spurious "${extra.text}" (${extra.relation} ${extra.placeId})`);
    }
  }
  return score;
}

/** At least half of the longer span in common. */
function bestOverlap(expected: ExpectedMention, mentions: readonly Mention[]): Mention | null {
  const shared = (mention: Mention) => Math.min(mention.end, expected.end) - Math.max(mention.start, expected.start);
  const best = mentions.reduce<Mention | null>((top, mention) => (!top || shared(mention) > shared(top) ? mention : top), null);
  if (!best) return null;
  return shared(best) * 2 >= Math.max(best.end - best.start, expected.end - expected.start) ? best : null;
}

export function agrees(mention: Mention, expected: Expectation): boolean {
  if (mention.placeId !== expected.placeId) return false;
  // An expectation of "unresolved" asks for no relation.
  if (expected.relation === null) return true;
  if (mention.relation !== expected.relation) return false;
  const { where } = mention;
  if (!where) return false;
  if ((expected.heading ?? null) !== ('heading' in where ? where.heading : null)) return false;
  if (
    expected.distanceMeters !== null &&
    !(where.relation === 'offset' && Math.abs(where.distanceMeters - expected.distanceMeters) < 1)
  )
    return false;
  if (expected.other !== null && !(where.relation === 'between' && where.other === expected.other)) return false;
  if (
    expected.areaKm2 !== null &&
    !(where.relation === 'sized-area' && where.areaKm2.every((value, i) => Math.abs(value - expected.areaKm2![i]!) < 1e-3))
  )
    return false;
  return true;
}

function placementOf(mention: Mention, expected: Expectation, gazetteer: Gazetteer): Placement | null {
  const { anchor, geometry, uncertaintyMeters, relation } = mention;
  const truth = truthOf(expected, gazetteer);
  if (!truth || !anchor || !geometry || uncertaintyMeters === null) return null;
  return {
    relation,
    errorMeters: distanceMeters(anchor, truth),
    uncertaintyMeters,
    contains: geometry.type === 'Point' ? null : booleanPointInPolygon([...truth], geometry),
  };
}

/** The true point: of the place that the text tells of, or, for a plain name, of the place itself. */
function truthOf(expected: Expectation, gazetteer: Gazetteer): LonLat | null {
  const id = expected.truth ?? (expected.relation === 'at' ? expected.placeId : null);
  if (!id) return null;
  return truthPoints[id]?.at ?? (expected.truth ? (gazetteer.get(id)?.coordinates ?? null) : null);
}
