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
  const [lead, ...others] = nouns as [NounResolution, ...NounResolution[]];
  const place = unitMeant(phrase, lead, hierarchy, namedWithin) ?? lead.place;
  let confidence = phrase.relation === 'at' ? 1 : 0.95;
  for (const noun of nouns) confidence *= noun.confidence;
  const open = place ? others.find((noun) => !noun.place) : lead;
  const relation = relationOf(phrase, place);
  // Every field is named: this is made for each mention, and spreading took a tenth of the time of a long text.
  return {
    phrase,
    place,
    others: others.flatMap((noun) => noun.place ?? []),
    candidates: lead.candidates,
    decision: (open ?? lead).decision,
    where:
      open || !place
        ? null
        : whereOf(
            relation,
            phrase,
            place.id,
            others.map((noun) => noun.place!.id),
          ),
    relation,
    confidence,
    cover: open ? [] : lead.cover,
    refused: open ? open.refused : [],
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
