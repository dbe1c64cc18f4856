import type { DraftClaim } from '../../lib/desk/claim-form';
import { paragraphsOf } from '../../lib/desk/compose';
import { type DraftText, markAt, markedByHand, notCovered } from '../../lib/desk/draft-text';
import type { Gazetteer } from '../../lib/gazetteer';
import { extended } from '../../lib/gazetteer/dataset-places';
import { geocoderOf } from '../../lib/geocode';
import { searchOf } from '../../lib/geocode/search';
import type { Where } from '../../lib/geometry/where';
import { served } from '../site/served';

/** A place that a claim can be at. */
export interface OfferedWhere {
  where: Where;
  /** Whether it was decided in the text, is only read there, or is that of another claim. */
  from: 'decided' | 'read' | 'claim';
}

/**
 * Where the mentions of a text are: as was decided, else as the geocoder reads them. Those of one paragraph first, then those
 * of the others in their order, and those of the article's claims; each place once.
 */
export function offeredWheres(
  { text, marks }: DraftText,
  gazetteer: Gazetteer,
  { paragraph, claims }: { paragraph: number; claims: readonly DraftClaim[] },
): OfferedWhere[] {
  const read = geocoderOf(gazetteer).geocode(text);
  const byHand = markedByHand(marks, read);
  const mentions = [...notCovered(read, byHand), ...byHand].sort((a, b) => a.start - b.start);
  const within = ({ start, text: words }: ReturnType<typeof paragraphsOf>[number]) =>
    mentions.filter((mention) => mention.start >= start && mention.end <= start + words.length);
  const paragraphs = paragraphsOf(text);
  const own = paragraphs[paragraph - 1];
  const named = [...(own ? [own] : []), ...paragraphs.filter((one) => one !== own)].flatMap(within).map((mention) => {
    const mark = markAt(marks, mention);
    return { where: mark ? mark.where : mention.where, from: mark ? ('decided' as const) : ('read' as const) };
  });
  const seen = new Set<string>();
  return [...named, ...claims.map(({ where }) => ({ where, from: 'claim' as const }))].flatMap(({ where, from }) => {
    const key = JSON.stringify(where);
    if (!where || seen.has(key)) return [];
    seen.add(key);
    return [{ where, from }];
  });
}

/** The id of the place that a name names exactly; null where none does. */
export function placeNamed(gazetteer: Gazetteer, name: string): string | null {
  if (gazetteer.get(name)) return name;
  const [first] = searchOf(gazetteer).find(name, { limit: 1 });
  return first?.how === 'exact' ? first.place.id : null;
}

/** The places in use, with those that a draft brings. Made once for the same ones, as a geocoder is made of it. */
export function gazetteerFor({ upon }: Pick<DraftText, 'upon'>): Gazetteer {
  const { gazetteer } = served().record;
  if (upon.places.length === 0) return gazetteer;
  const key = JSON.stringify(upon.places);
  const known = gazetteers.get(gazetteer) ?? new Map<string, Gazetteer>();
  gazetteers.set(gazetteer, known);
  const made = known.get(key) ?? extended(gazetteer, upon.places);
  if (known.size >= mostGazetteers) known.clear();
  known.set(key, made);
  return made;
}
const mostGazetteers = 8;
const gazetteers = new WeakMap<Gazetteer, Map<string, Gazetteer>>();
