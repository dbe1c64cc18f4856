import { coordinateKinds, type FeatureCode, Place } from '../gazetteer/schema';
import { slugify } from '../url/paths';
import { type Fields, numberAt, textsAt, value } from './fields';
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

/** How sure a coordinate is: one source, derived, or passed on by somebody who copies. Two sources that agree are told in the files. */
const confidenceOf = { published: 'B', derived: 'C', relayed: 'U' } as const;

/**
 * A place that the gazetteer does not have, of the desk's form.
 * @param isTaken whether an id is another place's
 * @param find the id of the place that holds it, by its name; null where there is none
 * @throws Refusal place-unsourced, place-unknown, address-taken, wrong-input
 */
export function placeOf(fields: Fields, isTaken: (id: string) => boolean, find: (name: string) => string | null): Place {
  const { en, ar } = textsAt(fields, 'name');
  const [longitude, latitude] = [numberAt(fields, 'longitude'), numberAt(fields, 'latitude')];
  const uncertaintyMeters = numberAt(fields, 'uncertainty');
  const citation = value(fields, 'citation');
  if (!en || !ar) throw Refusal.at(en ? 'name-ar' : 'name-en', 'place-unsourced', 'expected a name in each language');
  if (longitude === null || latitude === null || Math.abs(longitude) > 180 || Math.abs(latitude) > 90)
    throw Refusal.at('latitude', 'place-unsourced', 'expected latitude and longitude in degrees');
  if (uncertaintyMeters === null || uncertaintyMeters <= 0) throw Refusal.at('uncertainty', 'place-unsourced', 'expected metres');
  if (citation === '') throw Refusal.at('citation', 'place-unsourced', 'expected who gives the coordinates');
  const within = value(fields, 'parent');
  const parent = within === '' ? null : find(within);
  if (within !== '' && parent === null) throw Refusal.at('parent', 'place-unknown', within.slice(0, 100));
  const kind = formCoordinateKinds.find((one) => one === value(fields, 'source-kind')) ?? 'published';
  const id = value(fields, 'id') || slugify(en);
  if (isTaken(id)) throw Refusal.at('id', 'address-taken', id);
  const parsed = Place.safeParse({
    id,
    names: [
      { text: en, lang: 'en', primary: true },
      { text: ar, lang: 'ar', primary: true },
    ],
    featureCode: value(fields, 'kind'),
    coordinates: [longitude, latitude],
    uncertaintyMeters,
    coordinateSource: { kind, citation },
    confidence: confidenceOf[kind],
    parent,
  });
  if (parsed.success) return parsed.data;
  throw Refusal.ofSchema(parsed.error);
}
