import { numbers } from './numbers';
import type { WordRow } from './word';
import { arabicWords } from './words.ar';
import { englishWords } from './words.en';

export type { WordClass, WordRow } from './word';

/**
 * Words of relation, direction, number and measure in both languages. A form may be several words; spelling is
 * as a newspaper writes it, the normaliser makes the comparable form. Rows of one class share a part of speech
 * in the patterns of `relate/patterns.ts`.
 */
export const wordRows: readonly WordRow[] = [
  ...arabicWords,
  ...englishWords,
  ...numbers.map(([value, forms]) => ({ class: 'number' as const, forms, value })),
];
