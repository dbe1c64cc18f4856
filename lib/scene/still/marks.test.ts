import { metersToPixels, project } from '../mercator';
import { paintOf } from '../palette';
import type { Spot } from '../scene';
import { frameOf, pixelOf } from '../view';
import { overlaps } from './labels';
import { drawMark, layMarks, regionText } from './marks';
import { textWidth } from './text';

const unit = (i: number): Spot => ({
  id: `region:unit ${i}`,
  anchor: [38 + (i % 6), 33 + Math.floor(i / 6)],
  name: `Governorate of some length ${i}`,
  place: i % 5 === 0 ? undefined : `unit-${i}`,
  caption: '',
  isRegion: true,
  haloMeters: null,
  haloLabel: '',
  entries: [],
  many: { count: 12_000 - i, several: 0, contested: 0, unit: `unit ${i}` },
});
const spots = Array.from({ length: 30 }, (_, i) => unit(i));

const entry = {
  kind: 'incidents',
  slug: 'one',
  title: 'One',
  category: 'clash',
  categoryName: 'Clash',
  symbol: 'burst',
  origins: 1,
  contested: false,
  date: '',
} as const;
/** The same, held one by one, and more of them than a picture has room for. */
const held = Array.from({ length: 90 }, (_, i): Spot => {
  const { many: _many, ...own } = unit(i);
  return { ...own, anchor: [32 + (i % 18), 33 + Math.floor(i / 18)], entries: [entry] };
});

test.each([
  ['counted', 2.5, spots],
  ['counted', 4, spots],
  ['counted', 6, spots],
  ['counted', 8, spots],
  ['held', 2.5, held],
  ['held', 5, held],
])('marks of many units that are %s stay near them and lie on no other, at zoom %d', (_how, zoom, spots) => {
  const frame = frameOf({ zoom, lat: 35, lon: 40.5 }, { width: 845, height: 748 });
  const laid = layMarks({ spots }, frame, 'en');
  expect(laid.length).toBeGreaterThan(0);
  for (const { cluster, at } of laid) {
    const { anchor } = cluster.spots[0];
    const [x, y] = pixelOf(frame, project(anchor));
    expect(Math.hypot(at[0] - x, at[1] - y)).toBeLessThanOrEqual(metersToPixels(200_000, anchor[1], zoom));
  }
  for (const [i, { box }] of laid.entries()) for (const other of laid.slice(i + 1)) expect(overlaps(box, other.box)).toBe(false);
});

test('seen from near every unit has its name and a short count, one that is no place of the gazetteer its count alone', () => {
  const laid = layMarks({ spots }, frameOf({ zoom: 9, lat: 35, lon: 40.5 }, { width: 845, height: 748 }), 'en');
  expect(laid).toHaveLength(30);
  const texts = laid.map(({ cluster, isShort }) => regionText(cluster, 'en', isShort));
  expect(texts.slice(0, 2)).toEqual(['12k', 'Governorate of some length 1 · 12k']);
});

test('the count of thousands lies whole within its marker, in both languages', () => {
  const town: Spot = {
    ...unit(0),
    id: 'town',
    isRegion: false,
    many: { count: 1_100, several: 0, contested: 0, cell: '64.39.25' },
  };
  const [mark] = layMarks({ spots: [town] }, frameOf({ zoom: 6, lat: 35, lon: 40.5 }, { width: 845, height: 748 }), 'ar');
  for (const [locale, text] of [
    ['ar', '1.1\u00a0ألف'],
    ['en', '1.1k'],
  ] as const) {
    const svg = drawMark(mark!, paintOf('light'), locale, false);
    expect(svg.replaceAll('\u202b', '')).toContain(`>${text}<`);
    const width = Number(/<rect[^>]* width="([\d.]+)"/.exec(svg)?.[1] ?? 38);
    expect(width).toBeGreaterThan(textWidth(text, Number(/font-size="(\d+)"/.exec(svg)?.[1])) + 6);
  }
});

test('the names of units keep clear of what lies over the map, or are left out until it is nearer', () => {
  const frame = frameOf({ zoom: 6, lat: 35, lon: 40.5 }, { width: 845, height: 748 });
  const buttons = layMarks({ spots }, frame, 'en')
    .slice(0, 2)
    .map(({ box }) => box);
  const laid = layMarks({ spots }, frame, 'en', buttons);
  expect(laid.length).toBeGreaterThan(20);
  for (const { box } of laid) for (const button of buttons) expect(overlaps(box, button)).toBe(false);
});
