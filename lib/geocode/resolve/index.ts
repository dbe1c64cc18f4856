import type { Gazetteer } from '../../gazetteer';
import { type FeatureCode, type Place, settlements } from '../../gazetteer/schema';
import type { Relation } from '../../geometry/where';
import type { Hierarchy } from '../recognise/hierarchy';
import type { Phrase } from '../relate';
import type { Noun } from '../relate/nouns';
import { type Context, type Ranked, rank } from './candidates';
import { distanceMeters } from './distance';
import { focusOf, vast } from './focus';
import { History } from './history';
import type { Decision, NounResolution, Resolved } from './resolved';
import { sizedArea, withWhere } from './where';

export type { Decision, Resolved } from './resolved';

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
