import type { Gazetteer } from '../gazetteer';
import { settlements } from '../gazetteer/schema';
import { isCoarse, type Where } from '../geometry/where';
import { format, formatDistance } from '../i18n/format';
import type { Locale } from '../i18n/locales';
import { messagesFor } from '../i18n/messages';

/** Where something is said to be, in words: "Surroundings of al-Sina'a prison", «ريف الحسكة الجنوبي». */
export function whereWords(where: Where, gazetteer: Gazetteer, locale: Locale): string {
  const messages = messagesFor(locale);
  const place = placeWords(where, gazetteer, locale);
  const heading = 'heading' in where && where.heading ? messages.headings[where.heading] : '';
  switch (where.relation) {
    case 'between':
      return sentence(format(locale, messages.relations.between, { place, other: gazetteer.name(where.other, locale) }));
    case 'offset': {
      const distance = formatDistance(locale, where.distanceMeters);
      if (!where.heading) return sentence(format(locale, messages.relations.offsetNoHeading, { place, distance }));
      return sentence(format(locale, messages.relations.offset, { place, heading: messages.bearings[where.heading], distance }));
    }
    case 'point':
      return sentence(pointWords(where, gazetteer, locale));
    default:
      return sentence(format(locale, messages.relations[where.relation], { place, heading }));
  }
}

/** Where a dataset's coordinates are, to stand in a sentence: "somewhere in Hasakah governorate", "near Rami village". */
export function pointWords(where: Extract<Where, { relation: 'point' }>, gazetteer: Gazetteer, locale: Locale): string {
  const { pointRelations: words } = messagesFor(locale);
  // Of a unit alone it is the coordinates that it lies near.
  const isNamed = where.precision === 'near' && where.names !== undefined && where.names.length > 0;
  // Rounded coordinates are no spot.
  const precision = where.generalizedTo ? 'unit' : where.precision;
  return format(locale, isNamed ? words.nearNamed : words[precision], { place: placeWords(where, gazetteer, locale) });
}

/**
 * The name of the place that says where something is. Of a dataset's coordinates it is the town, by its name in the
 * gazetteer where that is known and else as the dataset names it, with the unit that the gazetteer knows; where that has
 * none, all names as given, or the coordinates.
 */
export function placeWords(where: Where, gazetteer: Gazetteer, locale: Locale): string {
  if (where.relation !== 'point') return gazetteer.name(where.place, locale);
  const town = townWords(where, gazetteer, locale);
  // Known to a unit only, it is not told of the town that the dataset names beside it.
  const towns = town === undefined || (where.place !== undefined && isCoarse(where.precision)) ? [] : [town];
  const around = where.place === undefined ? (where.names ?? []).slice(1) : [gazetteer.name(where.place, locale)];
  const names = [...new Set([...towns, ...around])];
  if (names.length > 0) return names.join(messagesFor(locale).placesBetween);
  return `${where.coordinates[1].toFixed(3)}, ${where.coordinates[0].toFixed(3)}`;
}

/** The first that a dataset calls the place of its coordinates, by its name in the gazetteer where that is known. */
export const townWords = (
  { named, names }: Extract<Where, { relation: 'point' }>,
  gazetteer: Gazetteer,
  locale: Locale,
): string | undefined => (named === undefined ? names?.[0] : gazetteer.name(named, locale));

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The town and the state that a place lies in, for who does not know it: "Hasakah, Syria"; of Hasakah itself "Syria". */
export function insideWords(id: string | undefined, gazetteer: Gazetteer, locale: Locale): string {
  const found: string[] = [];
  for (let place = parentOf(id ?? '', gazetteer); place; place = parentOf(place.id, gazetteer))
    if (place.featureCode === 'PCLI' || (settlements.includes(place.featureCode) && found.length === 0))
      found.push(gazetteer.name(place.id, locale));
  return found.join(messagesFor(locale).placesBetween);
}

/** The smallest place that is each of some places or holds them; null where there is none. */
export function commonPlace(ids: readonly string[], gazetteer: Gazetteer): string | null {
  const [first, ...others] = [...new Set(ids)].map((id) => chainOf(id, gazetteer));
  return first?.find((id) => others.every((chain) => chain.includes(id))) ?? null;
}

/** A place and those that hold it, the smallest first. */
function chainOf(id: string, gazetteer: Gazetteer): string[] {
  const chain = [id];
  for (let place = parentOf(id, gazetteer); place; place = parentOf(place.id, gazetteer)) chain.push(place.id);
  return chain;
}

const parentOf = (id: string, gazetteer: Gazetteer) => gazetteer.get(gazetteer.get(id)?.parent ?? '');
