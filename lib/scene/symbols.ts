import type { EventType } from '../record/event-types';
import { slugify } from '../url/paths';
import type { PaintName } from './palette';

/**
 * The map's own symbols: each kind differs by outline as well as by colour, so that it can be told at 16 px and
 * without colour vision. Paths are drawn in a box of 24 × 24; colours are custom properties of the page.
 */
export const symbols = {
  battles: { path: 'M12 2 22 12 12 22 2 12Z', colour: 'type-battles' },
  explosions: {
    path: 'M12 1.5 14.3 7 20 4 17 9.7 22.5 12 17 14.3 20 20 14.3 17 12 22.5 9.7 17 4 20 7 14.3 1.5 12 7 9.7 4 4 9.7 7Z',
    colour: 'type-explosions',
  },
  violence: { path: 'M12 2.5 22.5 20.5H1.5Z', colour: 'type-violence' },
  protests: { path: 'M12 3a9 9 0 1 1 0 18a9 9 0 1 1 0-18Z', colour: 'type-protests' },
  riots: { path: 'M12 2 21.5 9 18 20.5H6L2.5 9Z', colour: 'type-riots' },
  developments: { path: 'M4 4H20V20H4Z', colour: 'type-developments' },
  statement: { path: 'M3 4H21V17H12L7 22V17H3Z', colour: 'type-developments' },
  /** An area of which no outline is known. */
  area: { path: 'M7 4C11 1.5 17 2 20 6S22.5 15 19 19 8.5 22.5 4.5 18.5 3 6.5 7 4Z', colour: 'map-area' },
} as const satisfies Record<string, { path: string; colour: PaintName }>;
export type SymbolId = keyof typeof symbols;

const byType: Record<EventType, SymbolId> = {
  Battles: 'battles',
  'Explosions/Remote violence': 'explosions',
  'Violence against civilians': 'violence',
  Protests: 'protests',
  Riots: 'riots',
  'Strategic developments': 'developments',
};

const bySlug = new Map(Object.entries(byType).map(([type, symbol]) => [slugify(type), symbol]));

/** The same by the type's name in filters and tiles. */
export const symbolOfSlug = (type: string, isStatement: boolean): SymbolId =>
  isStatement ? 'statement' : (bySlug.get(type) ?? 'developments');

export const symbolOf = (eventType: EventType, isStatement: boolean): SymbolId => (isStatement ? 'statement' : byType[eventType]);
