import fc from 'fast-check';
import { generalised, gridDegrees } from './generalise';
import { metersBetween } from './geodesy';

// Of whole numbers, as most doubles that fast-check makes are next to zero.
const millionths = (most: number) => fc.integer({ min: -most * 1e6, max: most * 1e6 }).map((one) => one / 1e6);
const anywhere = fc.tuple(millionths(180), millionths(89));

test('the circle holds all that the exact one held, wherever on Earth, and its centre has no digits of the exact one', () => {
  fc.assert(
    fc.property(
      anywhere,
      fc.double({ min: 1, max: 50_000, noNaN: true }),
      fc.constantFrom(...gridDegrees),
      (at, radius, degrees) => {
        const { coordinates, uncertaintyMeters } = generalised(at, radius, degrees);
        expect(metersBetween(at, coordinates) + radius).toBeLessThanOrEqual(uncertaintyMeters);
        for (const one of coordinates) expect(String(one)).toMatch(/^-?\d{1,3}(?:\.\d{1,3})?$/);
      },
    ),
  );
});

test('every point of a cell becomes its middle, however often it is asked', () => {
  const of = (longitude: number, latitude: number) => generalised([longitude, latitude], 300, 0.05);
  expect(of(40.7612, 36.5099)).toEqual({ coordinates: [40.775, 36.525], uncertaintyMeters: 4_300 });
  expect(of(40.7501, 36.5499)).toEqual(of(40.7612, 36.5099));
  expect(generalised([180, 90], 300, 0.1).coordinates).toEqual([179.95, 89.95]);
});

test('a coarser grid tells nothing that a finer one at the same spot does not: its cell is that of the finer cell’s middle', () => {
  const pairs = gridDegrees.flatMap((fine) =>
    gridDegrees.filter((coarse) => coarse > fine).map((coarse) => [fine, coarse] as const),
  );
  fc.assert(
    fc.property(anywhere, fc.constantFrom(...pairs), (at, [fine, coarse]) => {
      const middle = generalised(at, 1, fine).coordinates;
      expect(generalised(middle, 1, coarse).coordinates).toEqual(generalised(at, 1, coarse).coordinates);
    }),
  );
});
