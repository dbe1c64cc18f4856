import { metersToPixels, project, unproject, worldSize } from './mercator';
import { fittedFrame, fitView, frameOf, isAway, pixelOf } from './view';

// As MercatorCoordinate of maplibre-gl 6.17 gives them: fromLngLat, and meterInMercatorCoordinateUnits for 1 km at zoom 12.
test.each([
  [[0, 0], [0.5, 0.5], 52.38920831737895],
  [[40.7552, 36.4756], [0.6132088888888889, 0.3910477786495663], 65.1517850264233],
  [[35.5016, 33.8933], [0.5986155555555556, 0.3998257733227424], 63.11363491509067],
  [[-73.5, -41.25], [0.29583333333333334, 0.625995876040148], 69.68134407919575],
] as const)('%j lies at %j of the world, where 1 km has %d px', (lonLat, [x, y], kilometre) => {
  expect(project(lonLat)[0]).toBeCloseTo(x, 12);
  expect(project(lonLat)[1]).toBeCloseTo(y, 12);
  expect(unproject(project(lonLat))[0]).toBeCloseTo(lonLat[0], 9);
  expect(unproject(project(lonLat))[1]).toBeCloseTo(lonLat[1], 9);
  expect(metersToPixels(1000, lonLat[1], 12)).toBeCloseTo(kilometre, 9);
});

test('the world has 512 px at zoom 0 and doubles with each', () => {
  expect([worldSize(0), worldSize(1), worldSize(10)]).toEqual([512, 1024, 524288]);
});

describe('fitView', () => {
  const box = [40.698, 36.457, 40.788, 36.541] as const;
  const corners = (size: { width: number; height: number }, inset?: Parameters<typeof fitView>[2]) => {
    const frame = frameOf(fitView([...box], size, inset), size);
    return [pixelOf(frame, project([box[0], box[3]])), pixelOf(frame, project([box[2], box[1]]))];
  };

  test.each([
    { width: 848, height: 750 },
    { width: 390, height: 354 },
    { width: 1900, height: 400 },
  ])('holds the box in the middle, with more room at the foot: %j', (size) => {
    const [[left, top], [right, bottom]] = corners(size) as [[number, number], [number, number]];
    expect(left + right).toBeCloseTo(size.width, 6);
    // The tight side has just its margins: 6 % beside, 8 % above and 14 % below.
    const tight = Math.abs((bottom - top) / size.height - 0.78) < 1e-6;
    expect(tight ? top / size.height : left / size.width).toBeCloseTo(tight ? 0.08 : 0.06, 6);
    expect(Math.min(left, top, size.width - right, size.height - bottom)).toBeGreaterThan(0);
  });

  it('keeps clear of what is covered', () => {
    const size = { width: 1200, height: 630 };
    const inset = { top: 0, right: 0, bottom: 200, left: 400 };
    const [[left, top], [right, bottom]] = corners(size, inset) as [[number, number], [number, number]];
    expect((left + right) / 2).toBeCloseTo(800, 6);
    // 3 % of the drawn frame above the middle.
    expect((top + bottom) / 2).toBeLessThan(215);
    expect((top + bottom) / 2).toBeGreaterThan(195);
  });

  it('comes no nearer than sources know', () => {
    const { zoom, lat } = fitView([40.75, 36.47, 40.7501, 36.4701], { width: 800, height: 600 });
    expect(600 / metersToPixels(1, lat, zoom)).toBeGreaterThan(2400);
  });

  it('scales as a whole: the frame of a page needs no size', () => {
    const frame = fittedFrame([...box]);
    const wide = fitView([...box], { width: 2000, height: 1000 });
    const small = fitView([...box], { width: 400, height: 200 });
    expect(2 ** (wide.zoom - small.zoom)).toBeCloseTo(5, 9);
    expect(worldSize(small.zoom) * frame.height).toBeCloseTo(200, 9);
  });
});

test.each([
  ['itself', { zoom: 12, lat: 36.48, lon: 40.75 }, false],
  ['a little beside', { zoom: 12.3, lat: 36.485, lon: 40.76 }, false],
  ['beside', { zoom: 12, lat: 36.48, lon: 40.85 }, true],
  ['below', { zoom: 12, lat: 36.4, lon: 40.75 }, true],
  ['from afar', { zoom: 9, lat: 36.48, lon: 40.75 }, true],
])('a map that shows %s is away from a view or not', (_, shown, isElsewhere) => {
  const view = { zoom: 12, lat: 36.48, lon: 40.75 };
  expect(isAway(frameOf(shown, { width: 390, height: 357 }), view)).toBe(isElsewhere);
});
