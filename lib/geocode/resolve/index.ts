import type { Gazetteer } from '../../gazetteer';
import { type FeatureCode, type Place, settlements } from '../../gazetteer/schema';
import type { Relation } from '../../geometry/where';
import type { KindRow } from '../lexicon/kinds';
import type { Hierarchy } from '../recognise/hierarchy';
import type { Phrase } from '../relate';
import type { Noun } from '../relate/nouns';
import { type Context, nearestOf, type Ranked, rank } from './candidates';
import type { Containment } from './containment';
import { distanceMeters } from './distance';
import { focusOf, isKnownFarAndWide, vast } from './focus';
import { type Antecedent, History } from './history';
import type { Decision, NounResolution, Resolved } from './resolved';
import { sizedArea, withWhere } from './where';

export type { Decision, Resolved } from './resolved';

/** Below this share of the weight, with its rivals far away, a name is left open rather than guessed. */
const decisiveShare = 0.55;
/** Bearers of one name that lie closer than this are placed together, the uncertainty covering all. */
const togetherMeters = 5_000;

export interface Scene {
  gazetteer: Gazetteer;
  hierarchy: Hierarchy;
  containment: Containment;
}

/**
 * What each phrase comes to. Containment is decided here and nowhere else: where the text says in what, near what or on
 * which side of what a place lies (`locators`), a bearer of its name that does not lie there is refused, even a lone one.
 */
export function resolve(
  phrases: readonly Phrase[],
  locators: readonly (number | null)[],
  { gazetteer, hierarchy, containment }: Scene,
  contextIds: readonly string[],
): Resolved[] {
  const given = contextIds.flatMap((id) => gazetteer.get(id) ?? []);
  const history = new History(hierarchy, (id) => gazetteer.get(id));
  for (const place of given) history.push(place);
  /** Where the text last was: what a bare "5–7 km²" is said of. Not a place it only looks toward. */
  let scene: Place | null = given.at(-1) ?? null;
  const { points, ...about } = focusOf(phrases, given, gazetteer, hierarchy);
  const context: Context = { hierarchy, history, nearest: nearestOf(points), ...about };
  const all: Resolved[] = [];
  /** By the index of the phrase, for what refers to it. */
  const resolvedAt: Resolved[] = [];
  for (const [index, phrase] of phrases.entries()) {
    const resolved = resolvePhrase(phrase, constraintOf(index));
    resolvedAt[index] = resolved;
    const { address } = phrase;
    if (resolved.place || !address) all.push(resolved);
    // Nothing is known by that name: its address is still known, and stands for itself.
    else
      all.push(
        { ...resolved, phrase: { ...phrase, stop: address.stop } },
        ...address.phrases.map((one) => resolvePhrase(one, null)),
      );
  }
  return all.filter(
    ({ decision, phrase }) => !(decision === 'no-antecedent' && phrase.nouns.some((noun) => noun.kindRow?.quiet)),
  );

  function resolvePhrase(phrase: Phrase, stated: Fits | null): Resolved {
    if (phrase.relation === 'sized-area') return sizedArea(phrase, scene);
    const nouns = phrase.nouns.map((asWritten, i) => {
      const noun = i === 0 ? suited(asWritten, phrase.relation) : asWritten;
      const container = noun.within?.form === 'name' ? resolveNoun(noun.within, context).place : null;
      if (container) history.push(container);
      const fits = i === 0 ? stated : null;
      const resolution = resolveNoun(
        noun,
        context,
        container ? (place) => containment.liesIn(place, container) && (fits === null || fits(place)) : fits,
      );
      if (resolution.place) history.push(resolution.place);
      if (noun.kindRow && noun.form !== 'reference') history.call(noun.kindRow, resolution.place);
      return resolution;
    });
    const resolved = withWhere(phrase, nouns, hierarchy, (town) => history.namedWithin(town));
    if (
      resolved.place &&
      (resolved.relation === 'at' || resolved.relation === 'surroundings' || resolved.relation === 'near') &&
      !vast.includes(resolved.place.featureCode)
    )
      scene = resolved.place;
    return resolved;
  }

  /**
   * Whether a place lies where the text says of this phrase; null where it says nothing, or nothing that is known.
   * `followed`: how far the words have led from one place to the next ("X in Y near Z"); two steps say enough.
   */
  function constraintOf(index: number, followed = 0): Fits | null {
    const locator = locators[index];
    if (locator === null || locator === undefined || followed > 1) return null;
    const phrase = phrases[locator]!;
    const anchors = anchorsOf(locator, locator < index ? resolvedAt[locator]! : null, followed);
    if (anchors.length === 0) return null;
    const relation = { relation: phrase.relation, heading: phrase.heading?.wind ?? null, meters: phrase.length?.high ?? null };
    return (place) => anchors.some((anchor) => containment.fits(place, anchor, relation));
  }

  /** What the words that locate may stand for: what they were resolved to, or will be. */
  function anchorsOf(index: number, resolved: Resolved | null, followed: number): readonly Place[] {
    if (resolved) return resolved.place ? [resolved.place] : [];
    const phrase = phrases[index]!;
    const found = resolveNoun(suited(phrase.nouns[0]!, phrase.relation), context, constraintOf(index, followed + 1));
    return found.place ? [found.place, ...found.cover] : found.candidates.map((candidate) => candidate.place);
  }
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

type Fits = (place: Place) => boolean;

function resolveNoun(asWritten: Noun, context: Context, fits: Fits | null = null): NounResolution {
  if (asWritten.form === 'unknown') return nothing('unknown');
  if (asWritten.form === 'reference') return resolveReference(asWritten, context);
  const entries = asWritten.entries.filter(({ place }) => (fits ? fits(place) : isWithinReach(place, context)));
  const noun = entries.length === asWritten.entries.length ? asWritten : { ...asWritten, entries };
  const candidates = rank(noun, context, fits !== null);
  const [first, ...rest] = candidates;
  if (!first) return { ...nothing('elsewhere'), refused: unique(asWritten.entries.map((entry) => entry.place)) };
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
    if (near.length < rest.length) return { ...nothing('open'), candidates, confidence: first.share / 2 };
    return {
      place: first.place,
      candidates,
      decision: contained,
      confidence: quality(first, noun) * Math.max(first.share, 0.5),
      cover: near.map((other) => other.place),
      refused: [],
    };
  }
  return {
    place: first.place,
    candidates,
    decision: contained,
    confidence: quality(first, noun) * (namesakes.length > 0 ? Math.max(first.share, 0.5) : first.share),
    cover: namesakes.map((other) => other.place),
    refused: [],
  };
}

/** Further from every other place of the text, a town abroad that nobody abroad has heard of is a namesake. */
const farAbroadMeters = 250_000;
/** A quarter is spoken of in a text about its town, not two hundred kilometres from every place that it names. */
const farQuarterMeters = 100_000;

/** Where the text says nothing of where a place lies, what it is about still rules out the farthest. */
function isWithinReach(place: Place, { nearest: nearestTo, named, country, countries, hierarchy }: Context): boolean {
  const nearest = nearestTo(place);
  if (nearest === Number.POSITIVE_INFINITY || named.has(place.id) || hierarchy.ancestors(place).some((id) => named.has(id)))
    return true;
  if (place.featureCode === 'PPLX' || place.featureCode === 'AREA') return nearest <= farQuarterMeters;
  const own = hierarchy.countryOf(place);
  const isForeign = country !== null && own !== null && !countries.has(own);
  return !isForeign || isKnownFarAndWide(place) || nearest <= farAbroadMeters;
}

const unique = (places: readonly Place[]): Place[] => [...new Set(places)];

function resolveReference(noun: Noun, context: Context): NounResolution {
  if (!noun.kinds || !noun.kindRow) return nothing('no-antecedent');
  const { history } = context;
  // "the prison of the city": the kind within what the inner reference goes back to.
  const inner = noun.within?.form === 'reference' && noun.within.kindRow ? antecedentOf(noun.within.kindRow, history) : null;
  const found = inner ? history.antecedentIn(noun.kinds, inner.place) : antecedentOf(noun.kindRow, history);
  if (!found) return nothing('no-antecedent');
  return {
    place: found.place,
    candidates: [{ place: found.place, entry: null, share: 1, reasons: ['antecedent'] }],
    decision: found.how === 'named' ? 'reference' : 'reference-container',
    confidence: found.how === 'named' ? 0.85 : 0.7,
    cover: [],
    refused: [],
  };
}

/** "the town" goes back to what was called a town; where the gazetteer does not hold that, to nothing else. */
function antecedentOf(row: KindRow, history: History): Antecedent | null {
  const called = history.calledBy(row);
  if (called === undefined) return history.antecedent(row.kinds, row.own);
  return called && { place: called, how: 'named' };
}

const nothing = (decision: Decision): NounResolution => ({
  place: null,
  candidates: [],
  decision,
  confidence: 0.2,
  cover: [],
  refused: [],
});

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
