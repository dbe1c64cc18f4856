import type { PaintName } from './palette';

/**
 * The map's own symbols: each differs by outline as well as by colour, so that it can be told at 16 px and without colour
 * vision. `data/categories.json` says which category has which. Paths are drawn in a box of 24 × 24, what two of their
 * outlines share is left open (even-odd); colours are custom properties of the page.
 */
export const symbols = {
  diamond: { path: 'M12 2 22 12 12 22 2 12Z', colour: 'category-fighting' },
  cross: {
    path: 'M6.5 2.5 12 8 17.5 2.5 21.5 6.5 16 12 21.5 17.5 17.5 21.5 12 16 6.5 21.5 2.5 17.5 8 12 2.5 6.5Z',
    colour: 'category-fighting',
  },
  burst: {
    path: 'M12 1.5 14.3 7 20 4 17 9.7 22.5 12 17 14.3 20 20 14.3 17 12 22.5 9.7 17 4 20 7 14.3 1.5 12 7 9.7 4 4 9.7 7Z',
    colour: 'category-strikes',
  },
  bomb: { path: 'M10 2H14V8.8A6.6 6.6 0 1 1 10 8.8Z', colour: 'category-strikes' },
  flag: { path: 'M4 2H7.5V3.5H21.5L17.5 8.5 21.5 13.5H7.5V22H4Z', colour: 'category-fighting' },
  chevrons: { path: 'M12 2 21.5 11V15L12 6.5 2.5 15V11ZM12 11.5 21.5 20V23L12 15.5 2.5 23V20Z', colour: 'category-other' },
  triangle: { path: 'M12 2.5 22.5 20.5H1.5Z', colour: 'category-harm' },
  frame: { path: 'M3 3H21V21H3ZM8.5 8.5V15.5H15.5V8.5Z', colour: 'category-harm' },
  arrow: { path: 'M12 1.5 20.5 10H15.5V16H8.5V10H3.5ZM3.5 19.5H20.5V22.5H3.5Z', colour: 'category-people' },
  'triangle-down': { path: 'M1.5 3.5H22.5L12 21.5Z', colour: 'category-people' },
  links: {
    path: 'M6.5 6.5a5 5 0 0 1 4.6 3.5h1.8a5 5 0 1 1 0 4h-1.8a5 5 0 1 1-4.6-7.5Z',
    colour: 'category-people',
  },
  'open-frame': { path: 'M3 3H8.5V15.5H15.5V3H21V21H3Z', colour: 'category-people' },
  bars: { path: 'M2.5 3H21.5V21H2.5ZM6.2 7V17H10V7ZM14 7V17H17.8V7Z', colour: 'category-people' },
  house: { path: 'M12 2 22.5 11.5H19V21.5H5V11.5H1.5Z', colour: 'category-people' },
  ring: {
    path: 'M12 2a10 10 0 1 1 0 20a10 10 0 1 1 0-20ZM12 7.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9Z',
    colour: 'category-fighting',
  },
  crescent: { path: 'M14 2.2A10 10 0 1 0 21.8 15.5A8.6 8.6 0 0 1 14 2.2Z', colour: 'category-other' },
  jagged: { path: 'M3 9.5 7.5 4 10.5 10 15 4.5 17.5 10 21 7V21H3Z', colour: 'category-strikes' },
  disc: { path: 'M12 3a9 9 0 1 1 0 18a9 9 0 1 1 0-18Z', colour: 'category-protest' },
  pentagon: { path: 'M12 2 21.5 9 18 20.5H6L2.5 9Z', colour: 'category-protest' },
  hexagon: { path: 'M7 3H17L22.5 12 17 21H7L1.5 12Z', colour: 'category-protest' },
  columns: { path: 'M2.5 10H7V21H2.5ZM9.8 3H14.2V21H9.8ZM17 7H21.5V21H17Z', colour: 'category-harm' },
  bubble: { path: 'M3 4H21V17H12L7 22V17H3Z', colour: 'category-other' },
  square: { path: 'M4 4H20V20H4Z', colour: 'category-other' },
  /** An area of which no outline is known. */
  area: { path: 'M7 4C11 1.5 17 2 20 6S22.5 15 19 19 8.5 22.5 4.5 18.5 3 6.5 7 4Z', colour: 'map-area' },
} as const satisfies Record<string, { path: string; colour: PaintName }>;
export type SymbolId = keyof typeof symbols;

/** Those that a category may have. */
export const categorySymbols = Object.keys(symbols).filter((id) => id !== 'area') as Exclude<SymbolId, 'area'>[];

/** A symbol by its name in a tile. */
export const symbolNamed = (name: unknown): SymbolId =>
  typeof name === 'string' && Object.hasOwn(symbols, name) ? (name as SymbolId) : 'square';
