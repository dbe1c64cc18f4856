import type { Gazetteer } from '../gazetteer';
import type { FeatureCode, Place } from '../gazetteer/schema';
import { side, sideOf } from '../geometry/explain';
import type { Where } from '../geometry/where';
import { type Explained, explainedBy } from '../i18n/explained';
import { format, formatDistance, formatList } from '../i18n/format';
import type { Locale, Localized } from '../i18n/locales';
import { nested } from '../i18n/quote';
import type { Resolved } from './resolve';

/** A language as a sentence is made in it: its words, and what places are called in it. */
interface Reader {
  locale: Locale;
  words: Explained['geocoder'];
  name: (place: Place) => string;
}

/** "the Khabur river", "the Panorama roundabout"; towns and prisons take none. */
const withTheArticle: readonly FeatureCode[] = ['STM', 'RD', 'RGN', 'SILO', 'DAM', 'TRFC', 'AREA', 'PS'];
const withArticle = ({ featureCode }: Place, name: string, locale: Locale) =>
  locale === 'en' && withTheArticle.includes(featureCode) && !/^(al|the)\b/i.test(name) ? `the ${name}` : name;

/**
 * One sentence that says why a mention is where it is and what else it could be, made of whole clauses: what the words
 * mean, why, and after semicolons what is not certain. How the geometry was made is told apart (`Mention.drawing`).
 * `drawn`: whether a coordinate was found to draw anything from.
 */
export const explain = (resolved: Resolved, text: string, gazetteer: Gazetteer, drawn: boolean): Localized =>
  explainedBy((locale, { geocoder: words }) => {
    const name = (place: Place) => withArticle(place, gazetteer.name(place.id, locale), locale);
    return sentence(resolved, nested(locale, text.replace(/\s+/g, ' ')), drawn, { locale, words, name });
  });

function sentence(resolved: Resolved, text: string, drawn: boolean, reader: Reader): string {
  const { locale, words, name } = reader;
  const { place, where, decision, cover } = resolved;
  if (!place || !where) return `${unresolved(resolved, text, reader)}.`;
  const clauses = [
    decision === 'anchor' ? format(locale, words.anchored, { text, place: name(place) }) : meaning(resolved, text, where, reader),
  ];
  if (cover.length > 0)
    clauses.push(
      format(locale, cover.length > 1 ? words.coversAll : words.coversBoth, { places: formatList(locale, cover.map(name)) }),
    );
  const rest = resolved.candidates.slice(1).flatMap((one) => (cover.includes(one.place) ? [] : one.place));
  if (decision === 'name' && rest.length > 0)
    clauses.push(format(locale, words.couldBe, { places: formatList(locale, rest.slice(0, 4).map(name), 'disjunction') }));
  if (!drawn) clauses.push(words.noCoordinate);
  else if (place.coordinateSource?.kind === 'derived' && !place.outline && !place.members)
    clauses.push(format(locale, words.inferredPoint, { place: name(place) }));
  return `${clauses.join(words.between)}.`;
}

function meaning(resolved: Resolved, text: string, where: Where, { locale, words, name }: Reader): string {
  const { place, others, decision } = resolved;
  const ground = groundOf(where, name(place!), others.map(name), locale, words.ground);
  const said = where.relation === 'at' && decision === 'name' ? words.names : words.means;
  return format(locale, said, { text, ground }) + why(resolved, words);
}

/** What the words mean on the ground: "the surroundings of al-Sina'a prison". */
function groundOf(
  where: Where,
  place: string,
  others: readonly string[],
  locale: Locale,
  words: Explained['geocoder']['ground'],
) {
  const [other = '', end = ''] = others;
  switch (where.relation) {
    case 'surroundings':
    case 'near':
    case 'countryside':
      return format(locale, words[where.relation], { place });
    case 'part':
    case 'direction':
      return format(locale, words[where.relation], {
        place,
        side: side(where.heading)(locale),
        sideOf: sideOf(where.heading)(locale),
      });
    case 'offset': {
      const distance = formatDistance(locale, where.distanceMeters);
      if (!where.heading) return format(locale, words.offsetRing, { place, distance });
      return format(locale, words.offset, { place, distance, side: side(where.heading)(locale) });
    }
    case 'between':
      return format(locale, words.between, { place, other });
    case 'along':
      return format(locale, others.length < 2 ? words.along : words.alongBetween, { place, other, end });
    default:
      return place;
  }
}

/** Why it is that place, where its name stands in the text; the strongest reason alone. */
function why({ others, candidates, decision, cover }: Resolved, words: Explained['geocoder']): string {
  const because: Readonly<Record<string, string>> = words.because;
  const decided: Readonly<Record<string, string>> = words.decided;
  if (decision !== 'name') return decided[decision] ?? '';
  if (others.length > 0) return others.length > 1 ? words.severalNamed : words.bothNamed;
  if (cover.length > 0) return '';
  return candidates[0]?.reasons.map((reason) => because[reason]).find((clause) => clause !== undefined) ?? '';
}

function unresolved({ decision, candidates, refused }: Resolved, text: string, { locale, words, name }: Reader): string {
  const either = (places: readonly Place[]) => formatList(locale, places.slice(0, 5).map(name), 'disjunction');
  switch (decision) {
    case 'open':
      return format(locale, words.open, { text, places: either(candidates.map(({ place }) => place)) });
    case 'elsewhere':
      return format(locale, words.elsewhere, { text, places: either(refused) });
    case 'no-antecedent':
      return format(locale, words.noAntecedent, { text });
    case 'no-anchor':
      return format(locale, words.noAnchor, { text });
    default:
      return format(locale, words.unknown, { text });
  }
}
