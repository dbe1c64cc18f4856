import { distanceOnlyUncertaintyMeters, headingHalfAngle, offsetUncertaintyMeters } from './point-radius';

describe('point-radius method', () => {
  it.each([
    [0, 45],
    [180, 45],
    [45, 22.5],
    [225, 22.5],
    [22.5, 11.25],
    [337.5, 11.25],
  ])('a heading of %d° is %d° wide on either side', (bearing, halfAngle) => {
    expect(headingHalfAngle(bearing)).toBe(halfAngle);
  });

  // Worked by hand from U = √((d + e − x)² + y²), x = d·cos a, y = d·sin a, and 14 m for the coordinates.
  it.each([
    // "10 km south" of a place of 4 km: e = 9,000; x = y = 7,071; √(11,929² + 7,071²) = 13,867
    [{ distanceMeters: 10_000, distancePrecisionMeters: 5000, radialMeters: 4000 }, 45, 13_881],
    // "5 km south-east" of a place of 1.5 km: e = 2,000; x = 4,619, y = 1,913; √(2,381² + 1,913²) = 3,054
    [{ distanceMeters: 5000, distancePrecisionMeters: 500, radialMeters: 1500 }, 22.5, 3068],
    // "100 km north-north-east" of a place of 2 km: e = 52,000; x = 98,079, y = 19,509; √(53,921² + 19,509²) = 57,342
    [{ distanceMeters: 100_000, distancePrecisionMeters: 50_000, radialMeters: 2000 }, 11.25, 57_356],
  ])('offset %j at ±%d° is uncertain by %d m', (offset, halfAngle, expected) => {
    expect(Math.round(offsetUncertaintyMeters(offset, halfAngle))).toBe(expected);
  });

  it('without a heading, adds the distance itself', () => {
    expect(distanceOnlyUncertaintyMeters({ distanceMeters: 10_000, distancePrecisionMeters: 5000, radialMeters: 4000 })).toBe(
      19_014,
    );
  });
});
