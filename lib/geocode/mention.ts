import type { Gazetteer } from '../gazetteer';
import type { FeatureCode, Place } from '../gazetteer/schema';
import { explain as drawn, meters } from '../geometry/explain';
import type { Location } from '../geometry/locate';
import type { Relation, Where } from '../geometry/where';
import { formatList } from '../i18n/format';
import type { Localized } from '../i18n/locales';
import { textIn } from '../i18n/text-in';
import { explain } from './explain';
import type { Resolved } from './resolve';
import { distanceMeters } from './resolve/distance';
import type { Candidate, Mention } from './types';

export type Locate = (resolved: Resolved) => Location | null;

/**
 * A mention whose ground is drawn when it is first asked for: cutting a countryside out of its governorate takes as long
 * as reading ten pages, and whoever wants the names alone (a draft, a search) never asks.
 *
 * A class, because an object literal with accessors costs ten times as much to make (0.6 s of the 17 s that six texts of
 * a megabyte took); so what is computed is not among an object's own keys, and a copy by spreading lacks it.
 */
export class FoundMention implements Mention {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly placeId: string | null;
  readonly name: string;
  readonly kind: FeatureCode | null;
  readonly relation: Relation;
  readonly where: Where | null;
  readonly confidence: number;
  #location: Location | null | undefined;
  readonly #resolved: Resolved;
  readonly #gazetteer: Gazetteer;
  readonly #locate: Locate;

  constructor(resolved: Resolved, source: string, gazetteer: Gazetteer, locate: Locate) {
    const { phrase, place, where, relation, confidence } = resolved;
    this.text = source.slice(phrase.start, phrase.stop);
    this.start = phrase.start;
    this.end = phrase.stop;
    this.placeId = place?.id ?? null;
    this.name = place ? gazetteer.name(place.id, 'en') : this.text;
    this.kind = place?.featureCode ?? phrase.nouns[0]?.kinds?.[0] ?? null;
    this.relation = relation;
    this.where = where;
    this.confidence = Math.round(Math.min(1, Math.max(0, confidence)) * 100) / 100;
    this.#resolved = resolved;
    this.#gazetteer = gazetteer;
    this.#locate = locate;
  }

  get #known(): Location | null {
    if (this.#location === undefined) this.#location = this.#locate(this.#resolved);
    return this.#location;
  }

  get geometry() {
    return this.#known?.geometry ?? null;
  }

  get anchor() {
    return this.#known?.anchor ?? null;
  }

  get uncertaintyMeters() {
    return this.#known && Math.round(covering(this.#known, this.#resolved.cover));
  }

  get candidates(): Candidate[] {
    return this.#resolved.candidates.map(({ place, share, reasons }) => ({
      placeId: place.id,
      name: this.#gazetteer.name(place.id, 'en'),
      kind: place.featureCode,
      score: Math.round(share * 100) / 100,
      reasons,
    }));
  }

  get explanation(): Localized {
    return explain(this.#resolved, this.text, this.#gazetteer, this.#known !== null);
  }

  get drawing(): Localized | null {
    return this.#known && drawingOf(this.#known, this.#resolved.cover, this.#gazetteer);
  }
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
  return Object.fromEntries(Object.entries(more).map(([tag, text]) => [tag, `${textIn(explanation, tag)} ${text}`]));
}

/** The circle that holds the place itself and every namesake that it may be. */
const covering = (location: Location, cover: readonly Place[]): number =>
  Math.max(
    location.uncertaintyMeters,
    ...cover.map((other) =>
      other.coordinates ? distanceMeters(location.anchor, other.coordinates) + (other.uncertaintyMeters ?? 0) : 0,
    ),
  );
