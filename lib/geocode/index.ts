import type { Gazetteer } from '../gazetteer';
import type { Place } from '../gazetteer/schema';
import { explain as drawn, meters } from '../geometry/explain';
import { type Location, locateIfKnown } from '../geometry/locate';
import { formatList } from '../i18n/format';
import type { Localized } from '../i18n/locales';
import { explain } from './explain';
import { createHierarchy } from './recognise/hierarchy';
import { buildLexicon } from './recognise/names';
import { Reader } from './recognise/reader';
import { relate } from './relate';
import { locatorsOf, withAddresses } from './relate/locators';
import { type Resolved, resolve } from './resolve';
import { Containment } from './resolve/containment';
import { distanceMeters } from './resolve/distance';
import type { Candidate, GeocodeOptions, Mention } from './types';

export { toFeatureCollection } from './geojson';
export type { Candidate, GeocodeOptions, Mention, Reason } from './types';

export interface Geocoder {
  /** Mentions in text order, spans never overlapping. Takes time linear in the text; never throws. */
  geocode(text: string, options?: GeocodeOptions): Mention[];
}

/**
 * Builds the automata once; geocoding with them changes nothing. The stages, each in its folder and each keeping offsets
 * into the untouched text:
 *   normalise  spellings that newspapers mix become one form
 *   tokenise   words, numbers and what stands between them
 *   recognise  names, words of the lexicon, clitics, other spellings
 *   relate     patterns of relation, and what says where another place lies
 *   resolve    which place is meant; containment is decided here alone
 *   locate     geometry and uncertainty (`lib/geometry`), when first asked for
 */
export function createGeocoder(gazetteer: Gazetteer): Geocoder {
  const hierarchy = createHierarchy(gazetteer);
  const lexicon = buildLexicon(gazetteer, hierarchy.unitOf);
  const scene = { gazetteer, hierarchy, containment: new Containment(gazetteer, hierarchy) };
  // The same place in the same relation comes to the same ground: an article names its prison twenty times.
  const located = new Map<string, Location | null>();
  const ground: Locate = (resolved) => {
    if (!resolved.where) return null;
    const key = JSON.stringify(resolved.where);
    const known = located.get(key);
    if (known !== undefined) return known;
    if (located.size >= 2_000) located.clear();
    const found = locateIfKnown(resolved.where, gazetteer);
    located.set(key, found);
    return found;
  };
  return {
    geocode(text, { context = [] } = {}) {
      // Normalises and tokenises at once, recognises as it is asked.
      const reader = new Reader(text, lexicon);
      const found = relate(reader, hierarchy).filter((phrase) => phrase.stop > phrase.start);
      const phrases = withAddresses(found, text);
      const locators = locatorsOf(phrases, text);
      const resolved = resolve(phrases, locators, scene, context);
      return resolved.map((one) => toMention(one, text, gazetteer, ground));
    },
  };
}

/** One for each gazetteer, made when it is first asked: that takes longer than reading many pages. */
const geocoders = new WeakMap<Gazetteer, Geocoder>();
export function geocoderOf(gazetteer: Gazetteer): Geocoder {
  const geocoder = geocoders.get(gazetteer) ?? createGeocoder(gazetteer);
  geocoders.set(gazetteer, geocoder);
  return geocoder;
}

type Locate = (resolved: Resolved) => Location | null;

/**
 * A mention whose ground is drawn when it is first asked for: cutting a countryside out of its governorate takes as long
 * as reading ten pages, and whoever wants the names alone (a draft, a search) never asks.
 */
function toMention(resolved: Resolved, source: string, gazetteer: Gazetteer, ground: Locate): Mention {
  const { phrase, place, where, candidates, relation, confidence, cover } = resolved;
  const text = source.slice(phrase.start, phrase.stop);
  let known: Location | null | undefined;
  return {
    text,
    start: phrase.start,
    end: phrase.stop,
    placeId: place?.id ?? null,
    name: place ? gazetteer.name(place.id, 'en') : text,
    kind: place?.featureCode ?? phrase.nouns[0]?.kinds?.[0] ?? null,
    relation,
    where,
    get geometry() {
      known ??= ground(resolved);
      return known?.geometry ?? null;
    },
    get anchor() {
      known ??= ground(resolved);
      return known?.anchor ?? null;
    },
    get uncertaintyMeters() {
      known ??= ground(resolved);
      return known && Math.round(covering(known, cover));
    },
    confidence: Math.round(Math.min(1, Math.max(0, confidence)) * 100) / 100,
    candidates: candidates.map(
      (candidate): Candidate => ({
        placeId: candidate.place.id,
        name: gazetteer.name(candidate.place.id, 'en'),
        kind: candidate.place.featureCode,
        score: Math.round(candidate.share * 100) / 100,
        reasons: candidate.reasons,
      }),
    ),
    get explanation() {
      known ??= ground(resolved);
      return explain(resolved, text, gazetteer, known !== null);
    },
    get drawing() {
      known ??= ground(resolved);
      return known && drawingOf(known, cover, gazetteer);
    },
  };
}

/** How the ground was drawn, and that its circle is wider where the name has several bearers. */
function drawingOf(location: Location, cover: readonly Place[], gazetteer: Gazetteer): Localized {
  const { explanation } = location;
  if (cover.length === 0) return explanation;
  const more = drawn(['namesakes'], {
    radius: meters(covering(location, cover)),
    members: (locale) =>
      formatList(
        locale,
        cover.map(({ id }) => gazetteer.name(id, locale)),
      ),
  });
  return { en: `${explanation.en} ${more.en}`, ar: `${explanation.ar} ${more.ar}` };
}

/** The circle that holds the place itself and every namesake that it may be. */
const covering = (location: Location, cover: readonly Place[]): number =>
  Math.max(
    location.uncertaintyMeters,
    ...cover.map((other) =>
      other.coordinates ? distanceMeters(location.anchor, other.coordinates) + (other.uncertaintyMeters ?? 0) : 0,
    ),
  );
