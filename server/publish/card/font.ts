import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { oneOf } from '../../shared';

/** The families' files as resvg wants them: TrueType, regular and semi-bold. The same letters as the pages'. */
const folder = join(process.cwd(), 'node_modules', '@expo-google-fonts', 'ibm-plex-sans-arabic');
export const fontFiles = [
  join(folder, '400Regular', 'IBMPlexSansArabic_400Regular.ttf'),
  join(folder, '600SemiBold', 'IBMPlexSansArabic_600SemiBold.ttf'),
];
export const fontFamily = 'IBM Plex Sans Arabic';

export type Weight = 400 | 600;
const measured = oneOf('widths of words', () => new Map<string, number>());
const measureAt = 100; // px; widths grow with the size
const space = 0.26; // of the size; the font's own is 0.254

/** What XML cannot hold, and what turns the direction of a line: neither belongs into a picture's text. */
export const cleanText = (text: string): string =>
  text
    .replace(/\p{Surrogate}/gu, '')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what has to go
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

const escapeXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** px that a word takes in the font that draws it: Arabic joined, as it will stand. */
function wordWidth(word: string, weight: Weight): number {
  const key = `${weight} ${word}`;
  const known = measured.get(key);
  if (known !== undefined) return known;
  const text = `<text x="200" y="200" font-family="${fontFamily}" font-size="${measureAt}" font-weight="${weight}">${escapeXml(word)}</text>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9000" height="400">${text}</svg>`;
  const box = new Resvg(svg, { font: { fontFiles, loadSystemFonts: false, defaultFontFamily: fontFamily } }).getBBox();
  // The box holds the ink; the letters' own margins add a little on both sides.
  const width = (box ? box.width + 6 : 0) / measureAt;
  if (measured.size > 20_000) measured.clear();
  measured.set(key, width);
  return width;
}

/** px that a line takes, near enough on the wide side. */
export function lineWidth(text: string, size: number, weight: Weight): number {
  const words = text.split(' ');
  return (words.reduce((sum, word) => sum + wordWidth(word, weight), 0) + (words.length - 1) * space) * size;
}
