/**
 * Uncertainties of the point-radius method, as VertNet's georeferencing calculator computes them
 * (VertNet/georefcalculator, support.js); Wieczorek, Guo & Hijmans 2004. All in metres.
 */

/** Half the width of a compass direction as written: "south" means 45° either side, "south-east" 22.5°, "south-south-east" 11.25°. */
export function headingHalfAngle(bearing: number): number {
  if (bearing % 90 === 0) return 45;
  return bearing % 45 === 0 ? 22.5 : 11.25;
}

/** "coordPrec" of the same file for coordinates with 4 decimals, as the gazetteer's: 0.0001° at 36.5° N is √(11.1² + 8.9²) m. */
const coordinatePrecisionMeters = 14;

interface Offset {
  distanceMeters: number;
  distancePrecisionMeters: number;
  /** Radius of the place that the distance is measured from. */
  radialMeters: number;
}

/**
 * "10 km south of X". With e the sum of the other errors and a the half-angle of the heading,
 * x = d·cos a, y = d·sin a, U = √((d + e − x)² + y²) + coordPrec.
 * The datum is WGS 84 and no map is measured, so those terms are zero.
 */
export function offsetUncertaintyMeters(
  { distanceMeters: d, distancePrecisionMeters, radialMeters }: Offset,
  halfAngleDegrees: number,
): number {
  const e = radialMeters + distancePrecisionMeters;
  const a = (halfAngleDegrees * Math.PI) / 180;
  return Math.hypot(d + e - d * Math.cos(a), d * Math.sin(a)) + coordinatePrecisionMeters;
}

/** "10 km from X", no heading: the same errors, the distance's own precision and the distance itself. */
export const distanceOnlyUncertaintyMeters = ({ distanceMeters, distancePrecisionMeters, radialMeters }: Offset): number =>
  radialMeters + coordinatePrecisionMeters + distancePrecisionMeters + distanceMeters;
