import { bboxPolygon, booleanIntersects, polygon } from '@turf/turf';
import fc from 'fast-check';
import { type Box, touchesBox } from './box';

const square = (west: number, south: number, size: number): [number, number][] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];

test.each<[string, Box, boolean]>([
  ['around it', [-10, -10, 20, 20], true],
  ['wholly inside it', [1, 1, 2, 2], true],
  ['inside its hole', [4.5, 4.5, 5.5, 5.5], false],
  ['across the edge of the hole', [3, 3, 5, 5], true],
  ['beside it', [11, 0, 12, 10], false],
  ['crossed by one edge only', [-1, 4, 1, 5], true],
  ['touching at a corner', [10, 10, 11, 11], true],
])('a square with a hole and a box %s', (_, box, touches) =>
  expect(touchesBox({ type: 'Polygon', coordinates: [square(0, 0, 10), square(4, 4, 2).reverse()] }, box)).toBe(touches),
);

test('a box may span the antimeridian', () => {
  const across: Box = [170, -10, -170, 10];
  expect(touchesBox({ type: 'Point', coordinates: [179.5, 0] }, across)).toBe(true);
  expect(touchesBox({ type: 'Point', coordinates: [-175, 5] }, across)).toBe(true);
  expect(touchesBox({ type: 'Point', coordinates: [0, 0] }, across)).toBe(false);
  expect(touchesBox({ type: 'Polygon', coordinates: [square(-178, 0, 5)] }, across)).toBe(true);
});

test('agrees with turf on any triangle and box', () => {
  const degree = fc.integer({ min: -50, max: 50 });
  const point = fc.tuple(degree, degree);
  fc.assert(
    fc.property(fc.tuple(point, point, point), point, fc.integer({ min: 1, max: 40 }), (corners, [west, south], size) => {
      const [a, b, c] = corners;
      fc.pre((b[0] - a[0]) * (c[1] - a[1]) !== (c[0] - a[0]) * (b[1] - a[1]));
      const box: Box = [west, south, west + size, south + size];
      const triangle = polygon([[a, b, c, a]]);
      expect(touchesBox(triangle.geometry, box)).toBe(booleanIntersects(triangle, bboxPolygon(box)));
    }),
    { numRuns: 500 },
  );
});
