import { join } from 'node:path';
import type { Locale } from '../../../lib/i18n/locales';
import { scriptOf } from '../../../lib/i18n/script';

/**
 * One weight, and of the two scripts that of the page's own language: each file more would cost an embed up to half
 * its budget. A Latin name or a digit in an Arabic embed, or a search in the other script, is set in the reader's own type.
 */
const subsets = {
  // The space too: the file holds it, and a line of Arabic is not taken apart at every word.
  arabic: 'U+0020,U+00A0,U+0600-06FF,U+0750-077F,U+200C-200E,U+2010-2011,U+FB50-FDFF,U+FE70-FEFC',
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-200B,U+2012-206F,U+20AC,U+2122,U+2190-2193,U+2212',
};
type Subset = keyof typeof subsets;
const isSubset = (name: string): name is Subset => Object.hasOwn(subsets, name);
const subsetOf = (locale: Locale): Subset => (scriptOf(locale) === 'Arab' ? 'arabic' : 'latin');

/** The file of an address that `fontPath` gives, as published; null for any other. */
export function fontFile(path: string): string | null {
  const subset = /^\/fonts\/plex-400-([a-z]+)\.woff2$/.exec(path)?.[1] ?? '';
  if (!isSubset(subset)) return null;
  const folder = join(process.cwd(), 'node_modules', '@fontsource', 'ibm-plex-sans-arabic', 'files');
  return join(folder, `ibm-plex-sans-arabic-${subset}-400-normal.woff2`);
}

/** Addresses that stay: what is embedded is not embedded anew with each release. */
export const fontPath = (locale: Locale): string => `/fonts/plex-400-${subsetOf(locale)}.woff2`;

export const faceOf = (locale: Locale): string =>
  `@font-face{font-family:"IBM Plex Sans Arabic";font-display:swap;src:url(${fontPath(locale)}) format("woff2");unicode-range:${subsets[subsetOf(locale)]}}`;
