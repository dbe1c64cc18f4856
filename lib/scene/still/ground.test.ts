import fc from 'fast-check';
import { project } from '../mercator';
import { betweenTools, frameOf, pixelOf, type Size } from '../view';
import type { Rect } from './clip';
import { groundPath, reachOf, readGroundPath } from './ground';

const folder = '/basemap/still/';
const views = fc.record({
  zoom: fc.double({ min: 0, max: 17, noNaN: true }),
  lat: fc.double({ min: -80, max: 80, noNaN: true }),
  lon: fc.double({ min: -179, max: 179, noNaN: true }),
});
const sizes = fc.record({
  width: fc.double({ min: 100, max: 1000, noNaN: true }),
  height: fc.double({ min: 100, max: 800, noNaN: true }),
});

test('its address leads back to the drawing, to a part of a pixel', () => {
  fc.assert(
    fc.property(views, sizes, (view, size) => {
      const frame = frameOf(view, size);
      const read = readGroundPath(groundPath(frame).slice(folder.length));
      const at = project([view.lon + 0.001, view.lat]);
      const [[x, y], [rx, ry]] = [pixelOf(frame, at), read ? pixelOf(read, at) : [Number.NaN, Number.NaN]];
      expect(Math.hypot(x - rx, y - ry)).toBeLessThan(0.5);
    }),
  );
});

test.each([
  '',
  '9/36/40',
  '9/36/40/845x684',
  '21/36/40/845x684.svg',
  '9/91/40/845x684.svg',
  '9/36/40/9000x684.svg',
  '9/36/40/0x684.svg',
  '9/36/40/845x684.svg/more',
  'NaN/36/40/845x684.svg',
  '9/36.12345678901234567890/40/845x684.svg',
])('is none: %j', (text) => {
  expect(readGroundPath(text)).toBeNull();
});

/** What of a drawing a map of that size shows, px of the drawing: it is fitted and centred between the map's tools. */
const shownIn = (map: Size, size: Size): Rect => {
  const free = map.height - betweenTools.top - betweenTools.bottom;
  const scale = Math.min(map.width / size.width, free / size.height);
  const [x, y] = [(map.width / scale - size.width) / 2, (free / scale - size.height) / 2];
  return [-x, -y - betweenTools.top / scale, size.width + x, size.height + y + betweenTools.bottom / scale];
};

test.each([
  ['a desk', { width: 845, height: 748 }],
  ['a phone', { width: 390, height: 371 }],
  ['a wide screen', { width: 2125, height: 1240 }],
  ['the widest screen', { width: 2990, height: 1240 }],
  ['a small window', { width: 496, height: 800 }],
  ['a tablet upright', { width: 624, height: 1200 }],
])('fills the map of %s, whatever the drawing’s shape', (_, map) => {
  for (const size of [
    { width: 845, height: 684 },
    { width: 845, height: 200 },
    { width: 300, height: 684 },
  ]) {
    const [left, top, right, bottom] = reachOf(size);
    const [l, t, r, b] = shownIn(map, size);
    const slack = 0.01; // px, of rounding
    expect([left <= l + slack, top <= t + slack, right >= r - slack, bottom >= b - slack]).toEqual([true, true, true, true]);
  }
});
