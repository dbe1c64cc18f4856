import type { Gazetteer } from '../gazetteer';
import { type Location, locateIfKnown } from '../geometry/locate';
import { FoundMention, type Locate } from './mention';
import { createHierarchy } from './recognise/hierarchy';
import { buildLexicon } from './recognise/names';
import { Reader } from './recognise/reader';
import { relate } from './relate';
import { locatorsOf, withAddresses } from './relate/locators';
import { withProposed } from './relate/proposed';
import { resolve } from './resolve';
import { Containment } from './resolve/containment';
import type { GeocodeOptions, Mention } from './types';

export { toFeatureCollection } from './geojson';
export type { Candidate, GeocodeOptions, Mention, Reason, Span } from './types';

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
 *   relate     patterns of relation, and what says where another place lies; spans that another recogniser proposes
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
    geocode(text, { context = [], proposed = [] } = {}) {
      // Normalises and tokenises at once, recognises as it is asked.
      const reader = new Reader(text, lexicon);
      const found = relate(reader, hierarchy).filter((phrase) => phrase.stop > phrase.start);
      const phrases = withProposed(withAddresses(found, text), proposed, text);
      const locators = locatorsOf(phrases, text);
      const resolved = resolve(phrases, locators, scene, context);
      return resolved.map((one) => new FoundMention(one, text, gazetteer, ground));
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
