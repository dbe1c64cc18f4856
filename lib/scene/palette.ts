/**
 * The colours of the map in both themes: the one source for both renderers. The custom properties of
 * `app/global.css` repeat those that the page needs too; a test holds the two together.
 */
export const palette = {
  raised: { light: '#ffffff', dark: '#1b1f23' },
  ink: { light: '#1c1f22', dark: '#eceae4' },
  'ink-soft': { light: '#4b5157', dark: '#b2b8be' },
  accent: { light: '#0b5a73', dark: '#7cc4dc' },
  contested: { light: '#8a2d0c', dark: '#ff9d76' },
  supposed: { light: '#6a4c93', dark: '#c3aaea' },
  'category-fighting': { light: '#a3341a', dark: '#f08a70' },
  'category-strikes': { light: '#b45f06', dark: '#f0a955' },
  'category-harm': { light: '#7a1f5c', dark: '#e08fc6' },
  'category-protest': { light: '#1f6f4a', dark: '#7fd1a8' },
  'category-people': { light: '#5b5f13', dark: '#cfd36a' },
  'category-other': { light: '#23598f', dark: '#8fbdf0' },
  'map-land': { light: '#f4f1ea', dark: '#1d2226' },
  'map-town': { light: '#e9e4d8', dark: '#2a3036' },
  'map-water': { light: '#dfe7ea', dark: '#12181c' },
  'map-border': { light: '#9a9484', dark: '#6d757d' },
  'map-river': { light: '#b9d2dc', dark: '#2b414c' },
  'map-area': { light: '#a8482a', dark: '#e58a63' },
  'map-area-ink': { light: '#6e2611', dark: '#ffd3bd' },
} as const;
export type PaintName = keyof typeof palette;
export type Shade = 'light' | 'dark';
/** A colour for each name, as SVG, CSS and MapLibre write it. */
export type Paint = Record<PaintName, string>;

const names = Object.keys(palette) as PaintName[];

export const paintOf = (shade: Shade): Paint => Object.fromEntries(names.map((name) => [name, palette[name][shade]])) as Paint;

/** The page's own custom properties: a picture inside the page follows its theme. */
export const pagePaint = Object.fromEntries(names.map((name) => [name, `var(--${name})`])) as Paint;

/** The same colour with another opacity, 0–1: "#0b5a73", 0.5 → "rgba(11, 90, 115, 0.5)". For MapLibre. */
export function withAlpha(hex: string, alpha: number): string {
  const channels = [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16));
  return `rgba(${channels.join(', ')}, ${alpha})`;
}
