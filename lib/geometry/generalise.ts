/**
 * Steps of the grid to which coordinates are rounded for the public, in degrees: some 1, 5 and 11 km from south to north. Each
 * is a multiple of those before it, so that cells lie in one another: two grids at one spot tell no more than the finer does.
 */
export const gridDegrees = [0.01, 0.05, 0.1] as const;
export type GridDegrees = (typeof gridDegrees)[number];

/** The longest a degree of latitude or longitude can be, in metres: that of latitude at the poles of WGS 84. */
const longestDegreeMeters = 111_694;

/** How far a point may lie from where it is rounded to, in metres: half the diagonal of a cell, wherever on Earth. */
const roundingMeters = (degrees: GridDegrees): number => Math.ceil((degrees / Math.SQRT2) * longestDegreeMeters);

/** The same as distance from one line of the grid to the next, for words: 0.05 → 5,600 m. */
export const gridMeters = (degrees: GridDegrees): number => Math.round((degrees * longestDegreeMeters) / 100) * 100;

/**
 * A point and its uncertainty as the public may have them: the middle of its cell in a grid of decimal degrees, with the radius
 * enlarged by the most that this can move it, so that the circle holds the true site wherever it lies. The method is that of
 * A. D. Chapman, "Current Best Practices for Generalizing Sensitive Species Occurrence Data" (GBIF 2020), section 3: a grid,
 * never a random shift, which averages out when the same point is published again.
 * @param coordinates `[longitude, latitude]` in WGS 84 degrees
 * @param uncertaintyMeters radius around them within which the site lies
 */
export function generalised(coordinates: readonly [number, number], uncertaintyMeters: number, degrees: GridDegrees) {
  const [longitude, latitude] = coordinates;
  const hundreds = Math.ceil((uncertaintyMeters + roundingMeters(degrees)) / 100);
  return {
    coordinates: [middleOfCell(longitude, 180, degrees), middleOfCell(latitude, 90, degrees)] as [number, number],
    uncertaintyMeters: hundreds * 100,
  };
}

/** 36.508 on a grid of 0.1° → 36.55. Counted in cells of the finest grid, so that those of all grids have the same edges. */
function middleOfCell(degrees: number, most: number, step: GridDegrees): number {
  const [finest] = gridDegrees;
  const perCell = Math.round(step / finest);
  const cells = Math.min(Math.floor(degrees / finest), Math.round(most / finest) - 1);
  return Number(((Math.floor(cells / perCell) + 0.5) * perCell * finest).toFixed(3));
}
