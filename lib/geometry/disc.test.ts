import type { LonLat } from '../gazetteer/schema';
import { band, disc, discRadiusMeters, ring, unionOf, widen } from './disc';
import { areaSquareMeters, contains, farthestMeters } from './geodesy';

const hasakah: LonLat = [40.7429, 36.5055];

describe('discs', () => {
  it.each([
    [7, 1.493],
    [5, 1.262],
  ])('an area of %d km² is a disc of %d km', (squareKilometers, kilometers) => {
    expect(discRadiusMeters(squareKilometers * 1e6) / 1000).toBeCloseTo(kilometers, 3);
  });

  it('is true on the ground, not on the map: as far to the north as to the east', () => {
    const circle = disc(hasakah, 4000);
    expect(farthestMeters(circle, hasakah)).toBeCloseTo(4000, 3);
    expect(areaSquareMeters(circle) / (Math.PI * 4000 ** 2)).toBeCloseTo(1, 2);
  });

  it('leaves the middle of a ring out, unless nothing is left of it', () => {
    expect(contains(ring(hasakah, 1000, 2000), hasakah)).toBe(false);
    expect(contains(ring(hasakah, -500, 2000), hasakah)).toBe(true);
  });

  it('follows a line at its width', () => {
    const line: LonLat[] = [
      [40.3719, 36.6535],
      [40.5565, 36.5649],
      [40.744, 36.4945],
    ];
    const strip = band(line, 2500);
    expect(strip && contains(strip, [40.5565, 36.5649 + 2000 / 111_200])).toBe(true);
    expect(strip && contains(strip, [40.5565, 36.5649 + 4000 / 111_200])).toBe(false);
  });

  it('widens a shape on all sides', () => {
    expect(farthestMeters(widen(disc(hasakah, 4000), 1000), hasakah)).toBeGreaterThan(4900);
    expect(farthestMeters(widen(disc(hasakah, 4000), 1000), hasakah)).toBeLessThan(5001);
  });

  it('makes nothing of nothing', () => {
    expect(unionOf([])).toBeNull();
    expect(band([hasakah], 100)).toBeNull();
  });
});
