import { pointUncertaintyMeters, unitRadiusMeters } from '../gazetteer/geonames-place';
import type { PointPrecision } from '../geometry/where';

/**
 * The radius within which a site lies, where a data set says only how it was placed. Of the 195 states nine in ten are
 * smaller than 1.29 million km² (r = √(A/π)), as first-level units are smaller than 60,500 km²; see unitRadiusMeters.
 */
export const statedUncertainty: Readonly<Record<PointPrecision, number>> = {
  site: 100,
  settlement: pointUncertaintyMeters(0),
  /** UCDP: "within about 25 km" of the point. */
  near: 25_000,
  linear: unitRadiusMeters.ADM1 as number,
  district: unitRadiusMeters.ADM2 as number,
  governorate: unitRadiusMeters.ADM1 as number,
  country: 640_000,
  unit: unitRadiusMeters.ADM1 as number,
};

/** Of coordinates of which the file says nothing, as for imported layers of places. */
export const unstatedUncertainty = { precision: 'near', uncertaintyMeters: 5_000 } as const;
