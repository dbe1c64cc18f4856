import type { FeatureCode, Place } from './schema';

/**
 * Radius for GeoNames' points, which are given to the nearest minute or so for villages and stand somewhere in
 * a city: 2.5 km, more where the population says that the city itself is wider (radius of a disc at 6,000 per km²).
 */
export const pointUncertaintyMeters = (population: number): number =>
  Math.round(Math.max(2500, 1000 * Math.sqrt(population / 6000 / Math.PI)));

/**
 * A unit of which a source gives no more than a point: the radius of the disc of an area that few units of its level
 * exceed, as the point stands for the whole. Of the 4,596 first-level units of Natural Earth nine in ten are smaller
 * than 60,500 km² (r = √(A/π)); for the lower levels a tenth and a hundredth of that.
 */
export const unitRadiusMeters: Partial<Record<FeatureCode, number>> = { ADM1: 139_000, ADM2: 44_000, ADM3: 14_000 };

export const geoNamesSource = (id: string): NonNullable<Place['coordinateSource']> => ({
  kind: 'published',
  citation: `GeoNames ${id} (https://www.geonames.org/${id}), CC BY 4.0`,
});
