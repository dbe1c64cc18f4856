import { type FeatureCode, type Place, settlements } from '../../gazetteer/schema';
import type { Relation, Where, Wind } from '../../geometry/where';
import type { Hierarchy } from '../recognise/hierarchy';
import type { Phrase } from '../relate';
import type { Ranked } from './candidates';
import type { NounResolution, Resolved } from './resolved';

/** "5–7 km²": said of where the text last was. */
export function sizedArea(phrase: Phrase, scene: Place | null): Resolved {
  const km2 = (squareMeters: number) => Math.round(squareMeters) / 1e6;
  const areaKm2: [number, number] = [km2(phrase.area!.low), km2(phrase.area!.high)];
  const where: Where | null = scene && { relation: 'sized-area', place: scene.id, areaKm2, atMost: phrase.atMost };
  const candidates: Ranked[] = scene ? [{ place: scene, entry: null, share: 1, reasons: ['antecedent'] }] : [];
  return {
    phrase,
    place: scene,
    others: [],
    candidates,
    decision: scene ? 'anchor' : 'no-anchor',
    where,
    relation: 'sized-area',
    confidence: scene ? 0.6 : 0.2,
    cover: [],
    refused: [],
  };
}

/** Towns and cities have parts; of a village or a prison "north" is beside it. */
const divisible: readonly FeatureCode[] = ['PPLA', 'PPLA2', 'PPLX', 'ADM1', 'ADM2', 'ADM3', 'RGN', 'PCLI'];
const linear: readonly FeatureCode[] = ['STM', 'RD'];

/**
 * What a phrase comes to, by what its nouns do. `namedWithin`: whether the text has named something within a town.
 */
export function withWhere(
  phrase: Phrase,
  nouns: readonly NounResolution[],
  hierarchy: Hierarchy,
  namedWithin: (town: Place) => boolean,
): Resolved {
  // "along the Khabur between X and Y" leads with the river; every other relation with its first place.
  const [asNamed, ...others] = nouns as [NounResolution, ...NounResolution[]];
  const unit = unitMeant(phrase, asNamed, hierarchy, namedWithin);
  const lead = unit ? { ...asNamed, place: unit } : asNamed;
  const confidence = nouns.reduce((product, noun) => product * noun.confidence, 1) * (phrase.relation === 'at' ? 1 : 0.95);
  const open = nouns.find((noun) => !noun.place);
  const relation = relationOf(phrase, lead.place);
  const base = { phrase, others: others.flatMap((noun) => noun.place ?? []), candidates: lead.candidates, confidence, relation };
  if (open || !lead.place)
    return {
      ...base,
      place: open === lead || !lead.place ? null : lead.place,
      decision: (open ?? lead).decision,
      where: null,
      cover: [],
      refused: (open ?? lead).refused,
    };
  return {
    ...base,
    place: lead.place,
    decision: lead.decision,
    where: whereOf(
      relation,
      phrase,
      lead.place.id,
      others.map((noun) => noun.place!.id),
    ),
    cover: lead.cover,
    refused: [],
  };
}

/**
 * "northern Hasakah" is the north of the governorate, unless the text says "city" or is in one of its quarters: of two
 * readings of a name that a governorate shares with its capital, the wider holds both.
 */
function unitMeant(
  phrase: Phrase,
  { place }: NounResolution,
  hierarchy: Hierarchy,
  namedWithin: (town: Place) => boolean,
): Place | null {
  const noun = phrase.nouns[0]!;
  if (phrase.relation !== 'part' || phrase.besideSettlement || phrase.urban || noun.kindRow || noun.form !== 'name') return null;
  if (place?.featureCode !== 'PPLA' || namedWithin(place)) return null;
  return hierarchy.unitOf(place);
}

function relationOf({ relation, besideSettlement }: Phrase, place: Place | null): Relation {
  if (!place) return relation;
  const asPart = divisible.includes(place.featureCode) && !(besideSettlement && settlements.includes(place.featureCode));
  if (relation === 'part' && !asPart) return 'direction';
  if (relation === 'along' && !linear.includes(place.featureCode)) return 'near';
  return relation;
}

function whereOf(relation: Relation, phrase: Phrase, place: string, others: readonly string[]): Where {
  const heading: Wind | null = phrase.heading?.wind ?? null;
  switch (relation) {
    case 'part':
      return { relation, place, heading: heading! };
    case 'direction':
      return { relation, place, heading: heading! };
    case 'offset':
      return {
        relation,
        place,
        heading,
        distanceMeters: (phrase.length!.low + phrase.length!.high) / 2,
        distancePrecisionMeters: phrase.length!.precision,
      };
    case 'between':
      return { relation, place, other: others[0]! };
    case 'along':
      return { relation, place, between: others.length === 2 ? [others[0]!, others[1]!] : null };
    case 'surroundings':
    case 'near':
    case 'countryside':
      return { relation, place };
    default:
      return { relation: 'at', place };
  }
}
