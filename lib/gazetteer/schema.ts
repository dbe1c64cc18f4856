import { z } from 'zod';
import { gridDegrees } from '../geometry/generalise';
import { Localized } from '../i18n/localized';

/** Lower-case words joined by hyphens: the last part of an address. Never changes meaning once published. */
export const Slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected lower-case letters and digits joined by single hyphens, such as "north-gate"');

/** GeoNames feature codes in use (https://www.geonames.org/export/codes.html), each with an example. */
export const featureCodes = {
  PPLA: 'capital of a first-level unit',
  PPLA2: 'capital of a district: Qamishli',
  PPLA3: 'capital of a subdistrict (nahiya): Tell Tamr',
  PPL: 'town or village: Kawkab',
  PPLX: 'quarter of a city: al-Zuhour',
  PRN: 'prison',
  CMPRF: 'refugee camp: al-Hol camp',
  ADM1: 'first-level unit: governorate, province',
  ADM2: 'district (mintaqa)',
  ADM3: 'subdistrict (nahiya)',
  RGN: 'region without an administration: the eastern region',
  PCLI: 'state',
  STM: 'river: the Khabur',
  RD: 'road: the M4',
  DAM: 'dam',
  MILB: 'military base: the regiment at al-Milabiyah',
  HLL: 'hill: Kawkab',
  UNIV: 'university or faculty',
  PS: 'power station or substation',
  SILO: 'grain silo',
  TRFC: 'roundabout (GeoNames: traffic circle)',
  AIRP: 'airport or air base: Qamishli airport',
  BDG: 'bridge',
  PRT: 'port: the port of Beirut',
  HSP: 'hospital',
  OILF: 'oil or gas field: al-Omar field',
  PSTB: 'border post or crossing: Bab al-Hawa',
  AREA: 'area within a city: the Security Box',
} as const;
export type FeatureCode = keyof typeof featureCodes;
export const FeatureCode = z.enum(Object.keys(featureCodes) as [FeatureCode, ...FeatureCode[]]);

/** Cities, towns and villages; a quarter is part of one. */
export const settlements: readonly FeatureCode[] = ['PPLA', 'PPLA2', 'PPLA3', 'PPL'];

/** `[longitude, latitude]` in WGS 84 degrees. */
export const LonLat = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);
export type LonLat = z.infer<typeof LonLat>;

/** In which places and actors have names, whatever the languages of the site. */
export const nameLanguages = ['ar', 'en', 'ku'] as const;

export const PlaceName = z.strictObject({
  text: z.string().trim().min(1),
  lang: z.enum(nameLanguages),
  /** The name that the site shows; exactly one for `en` and for `ar`. */
  primary: z.boolean().optional(),
  /** No second source confirms this spelling. */
  uncertain: z.boolean().optional(),
  /** The same name is used for another place too: سجن غويران. */
  ambiguous: z.boolean().optional(),
  /** Also a word, or another place's better-known name ("Police", "Berea"): counts only with a kind word or other context. */
  common: z.boolean().optional(),
});
export type PlaceName = z.infer<typeof PlaceName>;

export const coordinateKinds = ['published', 'derived', 'relayed'] as const;
/** A two sources agree, B one source, C derived or inferred, U uncorroborated (a lead, not a fact). */
export const confidences = ['A', 'B', 'C', 'U'] as const;

/** Where a coordinate comes from; there is no coordinate without one. */
export const CoordinateSource = z.strictObject({
  /** published: read in a source; derived: computed from published points; relayed: from a source that copies others. */
  kind: z.enum(coordinateKinds),
  citation: z.string().trim().min(1),
  note: Localized.optional(),
});

/**
 * The course of a river or road where only places near it are known: vertices in order, none of them surveyed.
 * Broad enough for a regional view; drawn at the scale of a city it would be an invention.
 */
export const ProxyLine = z.strictObject({
  vertices: z.array(LonLat).min(2),
  /** How far a vertex may lie from the true course; between vertices nothing bounds it. */
  uncertaintyMeters: z.number().positive(),
  source: CoordinateSource,
});
export type ProxyLine = z.infer<typeof ProxyLine>;

/** A gazetteer entry. `coordinates` is the point that stands for it, never its exact site. */
export const Place = z
  .strictObject({
    id: Slug,
    names: z.array(PlaceName).min(2),
    featureCode: FeatureCode,
    coordinates: LonLat.nullable(),
    /** Radius of the circle around `coordinates` within which the place lies (point-radius method). */
    uncertaintyMeters: z.number().positive().nullable(),
    coordinateSource: CoordinateSource.nullable(),
    confidence: z.enum(confidences),
    /** The place that contains it. */
    parent: Slug.nullable(),
    /** Radius of the disc that stands for its built-up footprint, where one is known. */
    footprintMeters: z.number().positive().optional(),
    /** Code of its outline in data/basemap: ISO 3166-2 for a governorate ("SY-HA"), ISO 3166-1 for a state ("SY"). */
    outline: z.string().optional(),
    /** What others call it by: ISO 3166-1's number of a state, GeoNames' code of a first-level unit ("SY.01"). */
    codes: z.strictObject({ isoNumeric: z.number().int().positive().optional(), geoNames: z.string().optional() }).optional(),
    /** Approximate course of a river or road, which then has no single coordinate. */
    line: ProxyLine.optional(),
    /** Places it is made of, when it has no outline of its own: the eastern region. */
    members: z.array(Slug).optional(),
    /** `[west, south, east, north]` in degrees. */
    bbox: z.tuple([z.number(), z.number(), z.number(), z.number()]).optional(),
    areaKm2: z.number().positive().optional(),
    population: z.strictObject({ value: z.number().int().positive(), year: z.number().int(), citation: z.string() }).optional(),
    /** Other places it is easily taken for. */
    distinctFrom: z.array(Slug).optional(),
    note: Localized.optional(),
    /** Its position is known better, and on purpose told no nearer than to its unit, or on a grid of so many degrees. */
    generalizedTo: z.union([z.literal('unit'), z.literal(gridDegrees)]).optional(),
  })
  .superRefine((place, context) => {
    const say = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (place.coordinates && !place.coordinateSource)
      say('coordinateSource', 'got null, expected the source of the coordinate: a place without one is not published');
    if (place.coordinates && place.uncertaintyMeters === null)
      say('uncertaintyMeters', 'got null, expected metres: a coordinate without its uncertainty is not published');
    if (!place.coordinates && place.coordinateSource)
      say('coordinates', 'got null beside a coordinate source, expected [longitude, latitude]');
    for (const lang of ['en', 'ar'] as const) {
      const count = place.names.filter((name) => name.lang === lang && name.primary).length;
      if (count !== 1) say('names', `got ${count} primary names in "${lang}", expected exactly one`);
    }
  });
export type Place = z.infer<typeof Place>;

/** A file of data/gazetteer. */
export const GazetteerFile = z.strictObject({ $schema: z.string().optional(), places: z.array(Place) });
