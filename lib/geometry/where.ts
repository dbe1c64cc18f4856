import { z } from 'zod';
import { LonLat, Slug } from '../gazetteer/schema';
import { gridDegrees } from './generalise';
import { type Wind as WindName, winds } from './winds';

// Beside zod's schema stands the plain table, so that who only computes geometry does not load zod (454 kB).
export { winds };
export type Wind = WindName;
export const Wind = z.enum(Object.keys(winds) as [Wind, ...Wind[]]);

/**
 * How precisely a dataset knows the coordinates that it gives. site: the spot itself; settlement: the town or village; near:
 * close by; linear: along a road, a river, a border; then the unit alone; unit: one of another kind, a region.
 */
export const pointPrecisions = ['site', 'settlement', 'near', 'linear', 'district', 'governorate', 'country', 'unit'] as const;
export type PointPrecision = (typeof pointPrecisions)[number];

/** Nothing is known but the line or the unit: it is drawn as that, never as a pin. */
export const isCoarse = (precision: PointPrecision): boolean => !['site', 'settlement', 'near'].includes(precision);

/**
 * Where something is said to be: a place, or a relation to one, from which `locate` computes the geometry; or
 * coordinates with their own precision and source, as imported data brings them, and an editor where a source gives them.
 */
export const Where = z.discriminatedUnion('relation', [
  /** "at the prison" */
  z.strictObject({
    relation: z.literal('at'),
    place: Slug,
    /** It is known better, and on purpose told to the unit alone. */
    generalizedTo: z.literal('unit').optional(),
  }),
  /** "in the surroundings of the prison" (محيط السجن) */
  z.strictObject({ relation: z.literal('surroundings'), place: Slug }),
  /** "near Hasakah" (قرب الحسكة) */
  z.strictObject({ relation: z.literal('near'), place: Slug }),
  /** "the city's northern quarters" (شمال المدينة) */
  z.strictObject({ relation: z.literal('part'), place: Slug, heading: Wind }),
  /** "the southern countryside of Hasakah" (ريف الحسكة الجنوبي) */
  z.strictObject({ relation: z.literal('direction'), place: Slug, heading: Wind }),
  /** "the countryside of Hasakah" (ريف الحسكة), no direction given */
  z.strictObject({ relation: z.literal('countryside'), place: Slug }),
  /** "5 km south of Hasakah"; the precision is the half-width of the distance as written (10 km: 5,000 m) */
  z.strictObject({
    relation: z.literal('offset'),
    place: Slug,
    heading: Wind.nullable(),
    distanceMeters: z.number().positive(),
    distancePrecisionMeters: z.number().positive(),
  }),
  /** "between Hasakah and Tell Tamr" */
  z.strictObject({ relation: z.literal('between'), place: Slug, other: Slug }),
  /** "along the Khabur between Hasakah and Tell Tamr": `place` is the river or road */
  z.strictObject({ relation: z.literal('along'), place: Slug, between: z.tuple([Slug, Slug]).nullable() }),
  /** "an area of no more than 5–7 km²", outline and centre unknown, anchored where the text last was */
  z.strictObject({
    relation: z.literal('sized-area'),
    place: Slug,
    areaKm2: z.tuple([z.number().positive(), z.number().positive()]),
    atMost: z.boolean(),
  }),
  /** coordinates that a dataset or a source gives, as precise as it says */
  z.strictObject({
    relation: z.literal('point'),
    /**
     * The smallest place of the gazetteer that holds it; where it is known to a unit only, that unit. Absent where the
     * gazetteer has none.
     */
    place: Slug.optional(),
    /** Names of where it is, as the dataset gives them, the smallest first. */
    names: z.array(z.string().trim().min(1)).optional(),
    /** The place of the gazetteer that the first of the names means, where that is sure: each language has its own name for it. */
    named: Slug.optional(),
    coordinates: LonLat,
    uncertaintyMeters: z.number().positive(),
    precision: z.enum(pointPrecisions),
    /** The circle of that radius is what is meant, and not how far a site may be from them: of a claimed area. */
    isArea: z.literal(true).optional(),
    /** Who gives them: "UCDP GED 25.1". */
    source: z.string().trim().min(1),
    /** They are known better, and on purpose rounded to a grid of so many degrees; the uncertainty counts that in. */
    generalizedTo: z.literal(gridDegrees).optional(),
  }),
]);
export type Where = z.infer<typeof Where>;
export type Relation = Where['relation'];
