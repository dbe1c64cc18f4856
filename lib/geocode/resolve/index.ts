import type { Gazetteer } from '../../gazetteer';
import type { FeatureCode, LonLat, Place } from '../../gazetteer/schema';
import type { Relation, Where, Wind } from '../../geometry/where';
import type { Hierarchy } from '../recognise/hierarchy';
import { type Phrase, settlements } from '../relate';
import type { Noun } from '../relate/nouns';
import { type Context, type Ranked, rank } from './candidates';
import { distanceMeters } from './distance';
import { History } from './history';

/** How it was decided, for the explanation. */
export type Decision =
  | 'name'
  | 'kind-and-container'
  | 'reference'
  | 'reference-container'
  | 'anchor'
  | 'open'
  | 'unknown'
  | 'no-antecedent'
  | 'no-anchor';

export interface Resolved {
  phrase: Phrase;
  /** Null where unresolved. */
  place: Place | null;
  others: readonly Place[];
  candidates: readonly Ranked[];
  decision: Decision;
  where: Where | null;
  relation: Relation;
  confidence: number;
  /** Further places of the same name that cannot be told from it: the uncertainty must cover them. */
  cover: readonly Place[];
}

interface NounResolution {
  place: Place | null;
  candidates: Ranked[];
  decision: Decision;
  confidence: number;
  cover: readonly Place[];
}

/** Below this share of the weight, with its rivals far away, a name is left open rather than guessed. */
const decisiveShare = 0.55;
/** Bearers of one name that lie closer than this are placed together, the uncertainty covering all. */
const togetherMeters = 5_000;

export function resolve(
  phrases: readonly Phrase[],
  gazetteer: Gazetteer,
  hierarchy: Hierarchy,
  contextIds: readonly string[],
): Resolved[] {
  const given = contextIds.flatMap((id) => gazetteer.get(id) ?? []);
  const focus = focusOf(phrases, given, gazetteer, hierarchy);
  const history = new History(hierarchy, (id) => gazetteer.get(id));
  for (const place of given) history.push(place);
  /** Where the text last was: what a bare "5–7 km²" is said of. Not a place it only looks toward. */
  let scene: Place | null = given.at(-1) ?? null;
  const context: Context = { hierarchy, history, ...focus };
  const all = phrases.map((phrase) => {
    if (phrase.relation === 'sized-area') return sizedArea(phrase, scene);
    const nouns = phrase.nouns.map((asWritten, i) => {
      const noun = i === 0 ? suited(asWritten, phrase.relation) : asWritten;
      if (noun.within?.form === 'name') {
        const container = resolveNoun(noun.within, context);
        if (container.place) history.push(container.place);
      }
      const resolution = resolveNoun(noun, context);
      if (resolution.place) history.push(resolution.place);
      return resolution;
    });
    const resolved = withWhere(phrase, nouns);
    if (
      resolved.place &&
      (resolved.relation === 'at' || resolved.relation === 'surroundings' || resolved.relation === 'near') &&
      !vast.includes(resolved.place.featureCode)
    )
      scene = resolved.place;
    return resolved;
  });
  return all.filter(
    ({ decision, phrase }) => !(decision === 'no-antecedent' && phrase.nouns.some((noun) => noun.kindRow?.quiet)),
  );
}

/** Kinds that a relation is said of, where a name has one: along a river, the countryside of a town. */
const suitedKinds: Partial<Record<Relation, readonly FeatureCode[]>> = {
  along: ['STM', 'RD'],
  countryside: settlements,
  direction: settlements,
};

function suited(noun: Noun, relation: Relation): Noun {
  const entries = noun.entries.filter((entry) => suitedKinds[relation]?.includes(entry.place.featureCode));
  return entries.length > 0 ? { ...noun, entries } : noun;
}

const vast: readonly FeatureCode[] = ['ADM1', 'ADM2', 'ADM3', 'RGN', 'PCLI', 'STM', 'RD'];

function resolveNoun(noun: Noun, context: Context): NounResolution {
  if (noun.form === 'unknown') return nothing('unknown');
  if (noun.form === 'reference') return resolveReference(noun, context);
  const candidates = rank(noun, context);
  const [first, ...rest] = candidates;
  if (!first) return nothing('unknown');
  const close = (other: Ranked) =>
    first.place.coordinates &&
    other.place.coordinates &&
    distanceMeters(first.place.coordinates, other.place.coordinates) <= togetherMeters;
  const namesakes = rest.filter(
    (other) =>
      other.place.featureCode === first.place.featureCode &&
      close(other) &&
      other.entry?.name.ambiguous &&
      first.entry?.name.ambiguous,
  );
  const rivals = rest.filter((other) => !namesakes.includes(other));
  const share = first.share + namesakes.reduce((sum, other) => sum + other.share, 0);
  const contained = noun.named ? 'name' : 'kind-and-container';
  if (share < decisiveShare && rivals.some((rival) => rival.share > share / 3)) {
    // "سجن الحسكة" may be either of two prisons 1.6 km apart: still a place. Three villages 100 km apart are not.
    const near = rest.filter(close);
    if (near.length < rest.length) return { place: null, candidates, decision: 'open', confidence: first.share / 2, cover: [] };
    return {
      place: first.place,
      candidates,
      decision: contained,
      confidence: quality(first, noun) * Math.max(first.share, 0.5),
      cover: near.map((other) => other.place),
    };
  }
  return {
    place: first.place,
    candidates,
    decision: contained,
    confidence: quality(first, noun) * (namesakes.length > 0 ? Math.max(first.share, 0.5) : first.share),
    cover: namesakes.map((other) => other.place),
  };
}

function resolveReference(noun: Noun, context: Context): NounResolution {
  if (!noun.kinds) return nothing('no-antecedent');
  // "the prison of the city": the kind within what the inner reference goes back to.
  const back = noun.within?.form === 'reference' && noun.within.kinds ? context.history.antecedent(noun.within.kinds) : null;
  const found = back ? context.history.antecedentIn(noun.kinds, back.place) : context.history.antecedent(noun.kinds);
  if (!found) return nothing('no-antecedent');
  const candidates: Ranked[] = [{ place: found.place, entry: null, share: 1, reasons: ['antecedent'] }];
  return {
    place: found.place,
    candidates,
    decision: found.how === 'named' ? 'reference' : 'reference-container',
    confidence: found.how === 'named' ? 0.85 : 0.7,
    cover: [],
  };
}

const nothing = (decision: Decision): NounResolution => ({ place: null, candidates: [], decision, confidence: 0.2, cover: [] });

/** What the match itself is worth, before rivals: a spelling without a second source is worth less. */
function quality(candidate: Ranked, noun: Noun): number {
  const { entry } = candidate;
  if (!entry) return 0.9;
  let value = entry.name.primary ? 0.97 : 0.93;
  if (entry.name.uncertain) value *= 0.8;
  if (entry.common && !noun.kindRow) value *= 0.8;
  if (entry.respelt) value *= 0.85;
  if (entry.background) value *= 0.9;
  if (!noun.named) value *= 0.7;
  return value;
}

function sizedArea(phrase: Phrase, scene: Place | null): Resolved {
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
  };
}

/** Towns and cities have parts; of a village or a prison "north" is beside it. */
const divisible: readonly FeatureCode[] = ['PPLA', 'PPLA2', 'PPLX', 'ADM1', 'ADM2', 'ADM3', 'RGN', 'PCLI'];
const linear: readonly FeatureCode[] = ['STM', 'RD'];

function withWhere(phrase: Phrase, nouns: readonly NounResolution[]): Resolved {
  // "along the Khabur between X and Y" leads with the river; every other relation with its first place.
  const [lead, ...others] = nouns as [NounResolution, ...NounResolution[]];
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
  };
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

/** Enough to say where a text is about; every candidate is measured against each. */
const mostPoints = 32;

/** The governorate that the unambiguous names lie in most, and where they are. */
function focusOf(
  phrases: readonly Phrase[],
  given: readonly Place[],
  gazetteer: Gazetteer,
  hierarchy: Hierarchy,
): { focus: string | null; named: ReadonlySet<string>; points: LonLat[] } {
  const named = new Set<string>(given.map((place) => place.id));
  for (const noun of phrases.flatMap((phrase) => phrase.nouns.flatMap((one) => (one.within ? [one, one.within] : [one])))) {
    const ids = new Set(noun.entries.filter((entry) => !entry.background).map((entry) => entry.place.id));
    if (ids.size === 1 && noun.entries.every((entry) => !entry.common || noun.kindRow)) named.add([...ids][0]!);
  }
  const counts = new Map<string, number>();
  const points: LonLat[] = [];
  for (const id of named) {
    const place = gazetteer.get(id);
    if (!place || place.featureCode === 'PCLI') continue;
    if (place.coordinates && !vast.includes(place.featureCode) && points.length < mostPoints) points.push(place.coordinates);
    const governorate = [id, ...hierarchy.ancestors(place)].find((one) => gazetteer.get(one)?.featureCode === 'ADM1');
    if (governorate) counts.set(governorate, (counts.get(governorate) ?? 0) + 1);
  }
  const focus = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
  return { focus, named, points };
}
