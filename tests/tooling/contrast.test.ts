import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** `--name: light-dark(#light, #dark)` of app/global.css, by name. */
const tokens = new Map(
  [
    ...readFileSync(join(process.cwd(), 'app/global.css'), 'utf8').matchAll(
      /--([\w-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/g,
    ),
  ].map(([, name = '', light = '', dark = '']) => [name, { light, dark }]),
);

/** Red, green and blue of a colour `#rrggbb`, 0–255. */
const channelsOf = (colour: string): number[] => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

/** Relative luminance (WCAG 2.2) of a colour `#rrggbb`. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = channelsOf(colour)
    .map((value) => value / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
/** `#rrggbb` of a colour over another, at an opacity. */
function mixed(above: string, below: string, opacity: number): string {
  const ground = channelsOf(below);
  const parts = channelsOf(above).map((value, i) => Math.round(opacity * value + (1 - opacity) * (ground[i] ?? 0)));
  return `#${parts.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
const contrast = (a: string, b: string): number => {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
};

const grounds = ['paper', 'raised', 'sunken'];
const own = (kind: string) => [...grounds, `${kind}-soft`];
const categories = [...tokens.keys()].filter((name) => name.startsWith('category-'));

/** What stands on what, and the least contrast: 4.5 for text, 3 for signs and edges (WCAG 1.4.3, 1.4.11). */
const pairs: [foreground: string, grounds: string[], least: number][] = [
  ['ink', [...grounds, 'accent-soft', 'contested-soft', 'supposed-soft', 'map-land', 'map-water'], 7],
  ['ink-soft', [...grounds, 'accent-soft', 'contested-soft', 'supposed-soft', 'map-land'], 4.5],
  ['accent', own('accent'), 4.5],
  ['contested', own('contested'), 4.5],
  ['supposed', own('supposed'), 4.5],
  ['cited', grounds, 4.5],
  ['paper', ['accent'], 4.5],
  ['raised', ['contested'], 4.5],
  ['map-area-ink', ['map-land'], 7],
  ['focus', [...grounds, 'map-land', 'map-water'], 3],
  ['line-strong', [...grounds, 'map-land'], 3],
  ...categories.map((category): [string, string[], number] => [category, [...grounds, 'map-land'], 3]),
];

test('the formula gives what WCAG gives', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

test('every colour of the page is in the table', () => {
  const named = new Set(pairs.flatMap(([foreground, behind]) => [foreground, ...behind]));
  // Hairlines carry no meaning; lines and washes of the map are the map's matter.
  const isOthers = (name: string) => name === 'line' || name.startsWith('map-');
  expect([...tokens.keys()].filter((name) => !named.has(name) && !isOthers(name))).toEqual([]);
});

test.each(['light', 'dark'] as const)('a claimed size can be read on its own soft area, even in the middle, %s', (theme) => {
  const [area, land, ink] = ['map-area', 'map-land', 'map-area-ink'].map((name) => tokens.get(name)?.[theme] ?? '');
  // The disc is half clear in its middle, and clearer from there on.
  expect(contrast(ink!, mixed(area!, land!, 0.5))).toBeGreaterThanOrEqual(4.5);
});

const table = pairs.flatMap(([foreground, behind, least]) =>
  behind.flatMap((ground) => (['light', 'dark'] as const).map((theme) => [foreground, ground, theme, least] as const)),
);
test.each(table)('%s on %s, %s: at least %d : 1', (foreground, ground, theme, least) => {
  const [a, b] = [tokens.get(foreground)?.[theme], tokens.get(ground)?.[theme]];
  expect(contrast(a ?? '', b ?? '')).toBeGreaterThanOrEqual(least);
});
