import { parentsReturnTo } from '../gazetteer/parents';
import { confidences, coordinateKinds, FeatureCode, Place, type PlaceName } from '../gazetteer/schema';
import { locales } from '../i18n/locales';
import { slugify } from '../url/paths';
import { type Fields, fieldsOfTexts, numberAt, textsAt, value } from './fields';
import { fieldsOfOtherNames, namesChanged, otherNamesAt } from './other-names';
import { Refusal } from './refusals';

/** Kinds of place that the form offers: those that have a point. Units come from packs, with their outlines. */
export const formPlaceKinds = [
  'PPL',
  'PPLX',
  'AREA',
  'CMPRF',
  'PRN',
  'MILB',
  'AIRP',
  'PSTB',
  'PRT',
  'BDG',
  'DAM',
  'HSP',
  'UNIV',
  'OILF',
  'PS',
  'SILO',
  'HLL',
  'TRFC',
] as const satisfies readonly FeatureCode[];
export const formCoordinateKinds = coordinateKinds;

/** How sure a new one is: one source, derived, or passed on by somebody who copies. That two sources agree is said later. */
const confidenceOf = { published: 'B', derived: 'C', relayed: 'U' } as const;

/**
 * A place that the gazetteer does not have, of the desk's form.
 * @param isTaken whether an id is another place's
 * @param find the id of the place that holds it, by its name; null where there is none
 * @throws Refusal place-unsourced, place-unknown, address-taken, wrong-input
 */
export function placeOf(fields: Fields, isTaken: (id: string) => boolean, find: (name: string) => string | null): Place {
  const { en, ar } = primaryNamesAt(fields);
  const point = pointAt(fields);
  const parent = parentAt(fields, find);
  const id = value(fields, 'id') || slugify(en);
  if (isTaken(id)) throw Refusal.at('id', 'address-taken', id);
  return parsed({
    id,
    names: [
      { text: en, lang: 'en', primary: true },
      { text: ar, lang: 'ar', primary: true },
    ],
    featureCode: kindAt(fields),
    ...point,
    confidence: confidenceOf[point.coordinateSource.kind],
    parent,
  });
}

/** What the form of a place has to know of the others. */
export interface KnownPlaces {
  /** The id of a place by its name; null where there is none. */
  find(name: string): string | null;
  /** What a place is called, in each language: of several by one name the one that is meant already stays. */
  namesOf(id: string | null): readonly string[];
  parentOf(id: string): string | null;
}

/** What is said of a point; how its coordinates are known is always chosen, also where there is none. */
const pointFields = () => [
  'latitude',
  'longitude',
  'uncertainty',
  'citation',
  ...locales().map((locale) => `source-note-${locale}`),
];

/**
 * A place with what its form says. Its id stays, and so does what belongs to a field that is not sent, and what the form does
 * not ask for: the course of a river, what a region is made of, marks of single names.
 * @throws Refusal place-unsourced, place-unknown, place-circle, wrong-input
 */
export function placeChanged(sent: Fields, stood: Place, known: KnownPlaces): Place {
  const [standingParent = ''] = known.namesOf(stood.parent);
  const fields = { ...fieldsOfPlace(stood, standingParent), ...sent };
  const primary = primaryNamesAt(fields);
  const main = stood.names.map((name) =>
    name.primary && (name.lang === 'en' || name.lang === 'ar') ? { ...name, text: primary[name.lang] } : name,
  );
  const others = namesChanged(
    main.filter((name) => !isPrimary(name)),
    otherNamesAt(fields, 'other'),
  );
  // Where a place has no point, but a course or members, none is asked for.
  const isPointless = stood.coordinates === null && pointFields().every((name) => value(fields, name) === '');
  const within = value(fields, 'parent');
  const parent = known.namesOf(stood.parent).includes(within) ? stood.parent : parentAt(fields, known.find);
  if (parentsReturnTo(stood.id, (one) => (one === stood.id ? parent : known.parentOf(one))) === stood.id)
    throw Refusal.at('parent', 'place-circle', within.slice(0, 100));
  const confidence = confidences.find((one) => one === value(fields, 'confidence'));
  if (!confidence)
    throw Refusal.at('confidence', 'wrong-input', `got "${value(fields, 'confidence')}", expected ${confidences.join(', ')}`);
  const footprintMeters = numberAt(fields, 'footprint');
  if (footprintMeters !== null && footprintMeters <= 0)
    throw Refusal.at('footprint', 'wrong-input', `got ${footprintMeters}, expected metres, or nothing`);
  const note = textsAt(fields, 'note');
  return parsed({
    ...stood,
    names: [...main.filter((name) => isPrimary(name) || others.includes(name)), ...others.filter((name) => !main.includes(name))],
    featureCode: kindAt(fields),
    ...(isPointless ? {} : pointAt(fields)),
    confidence,
    parent,
    footprintMeters: footprintMeters ?? undefined,
    note: Object.keys(note).length > 0 ? note : undefined,
  });
}

/** What the form shows of a place. @param parentName the name of the place that holds it, as its field has it */
export function fieldsOfPlace(place: Place, parentName: string): Record<string, string> {
  const { coordinates, uncertaintyMeters, coordinateSource: source } = place;
  const primary = (lang: string) => place.names.find((name) => name.lang === lang && isPrimary(name))?.text ?? '';
  return {
    'name-en': primary('en'),
    'name-ar': primary('ar'),
    ...fieldsOfOtherNames(
      'other',
      place.names.filter((name) => !isPrimary(name)),
    ),
    kind: place.featureCode,
    parent: parentName,
    latitude: String(coordinates?.[1] ?? ''),
    longitude: String(coordinates?.[0] ?? ''),
    uncertainty: String(uncertaintyMeters ?? ''),
    'source-kind': source?.kind ?? 'published',
    citation: source?.citation ?? '',
    ...fieldsOfTexts('source-note', source?.note),
    confidence: place.confidence,
    footprint: String(place.footprintMeters ?? ''),
    ...fieldsOfTexts('note', place.note),
  };
}

/** The name by which the site calls it in a language of its own. */
const isPrimary = ({ primary, lang }: PlaceName): boolean => primary === true && (lang === 'en' || lang === 'ar');

/** @throws Refusal place-unsourced */
function primaryNamesAt(fields: Fields): { en: string; ar: string } {
  const { en, ar } = textsAt(fields, 'name');
  if (!en || !ar) throw Refusal.at(en ? 'name-ar' : 'name-en', 'place-unsourced', 'expected a name in each language');
  return { en, ar };
}

/** The point that stands for it, how far it may be wrong, and who gives it. @throws Refusal place-unsourced, wrong-input */
function pointAt(fields: Fields) {
  const [longitude, latitude] = [numberAt(fields, 'longitude'), numberAt(fields, 'latitude')];
  const uncertaintyMeters = numberAt(fields, 'uncertainty');
  const citation = value(fields, 'citation');
  if (longitude === null || latitude === null || Math.abs(longitude) > 180 || Math.abs(latitude) > 90)
    throw Refusal.at('latitude', 'place-unsourced', 'expected latitude and longitude in degrees');
  if (uncertaintyMeters === null || uncertaintyMeters <= 0) throw Refusal.at('uncertainty', 'place-unsourced', 'expected metres');
  if (citation === '') throw Refusal.at('citation', 'place-unsourced', 'expected who gives the coordinates');
  const kind = formCoordinateKinds.find((one) => one === value(fields, 'source-kind')) ?? 'published';
  const note = textsAt(fields, 'source-note');
  return {
    coordinates: [longitude, latitude],
    uncertaintyMeters,
    coordinateSource: { kind, citation, ...(Object.keys(note).length > 0 && { note }) },
  };
}

/** @throws Refusal wrong-input */
function kindAt(fields: Fields): FeatureCode {
  const read = FeatureCode.safeParse(value(fields, 'kind'));
  if (read.success) return read.data;
  throw Refusal.at('kind', 'wrong-input', `got "${value(fields, 'kind').slice(0, 40)}", expected a kind of the list`);
}

/** @throws Refusal place-unknown */
function parentAt(fields: Fields, find: (name: string) => string | null): string | null {
  const within = value(fields, 'parent');
  const parent = within === '' ? null : find(within);
  if (within !== '' && parent === null) throw Refusal.at('parent', 'place-unknown', within.slice(0, 100));
  return parent;
}

/** @throws Refusal wrong-input */
function parsed(place: unknown): Place {
  const read = Place.safeParse(place);
  if (read.success) return read.data;
  throw Refusal.ofSchema(read.error);
}
