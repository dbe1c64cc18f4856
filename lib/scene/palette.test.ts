import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { palette, withAlpha } from './palette';
import { symbols } from './symbols';

const css = readFileSync(join(process.cwd(), 'app/global.css'), 'utf8');
const inStylesheet = new Map(
  [...css.matchAll(/--([a-z-]+): light-dark\((#\w{6}), (#\w{6})\);/g)].map(([, name, light, dark]) => [name, { light, dark }]),
);

it.each(Object.entries(palette))('--%s of global.css is that of the map', (name, colours) => {
  expect(inStylesheet.get(name)).toEqual(colours);
});

it('every colour of the map in global.css is in the palette', () => {
  const own = [...inStylesheet.keys()].filter((name) => /^(map|category)-|^(contested|supposed)$/.test(name!));
  expect(own.filter((name) => !(name! in palette))).toEqual([]);
});

it('every symbol has its colour', () => {
  for (const { colour } of Object.values(symbols)) expect(palette[colour]).toBeDefined();
});

/** WCAG 2.2, relative luminance. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
const contrast = (a: string, b: string) => {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
};

describe.each(['light', 'dark'] as const)('contrast (%s)', (shade) => {
  it.each(['ink', 'ink-soft', 'supposed', 'map-area'] as const)('text in %s on land', (name) => {
    expect(contrast(palette[name][shade], palette['map-land'][shade])).toBeGreaterThanOrEqual(4.5);
  });
  it.each(Object.values(symbols).map(({ colour }) => colour))('a symbol in %s on its mark', (name) => {
    expect(contrast(palette[name][shade], palette.raised[shade])).toBeGreaterThanOrEqual(3);
  });
});

it('gives a colour another opacity', () => expect(withAlpha('#0b5a73', 0.5)).toBe('rgba(11, 90, 115, 0.5)'));
