import { normalise } from '../normalise';
import { tokenise } from '../tokenise';
import { isArticle, keysOf } from './latin';

/** A name's words in normal form. */
export interface Words {
  keys: readonly string[];
  latin: boolean;
  /** Nothing but numbers, or nothing at all. */
  empty: boolean;
}

/** Letters that the normaliser only makes small, in words that hold no article: two names in three, at a tenth of the time. */
const asciiWords = /^[A-Z][a-z]*(?: [A-Z][a-z]{3,})*$/;

/** Arabic letters and single spaces: the words are what stands between the spaces. */
const arabicWords = /^[\u0621-\u063a\u0641-\u064a]+(?: [\u0621-\u063a\u0641-\u064a]+)*$/;

export function wordsOf(text: string): Words {
  if (arabicWords.test(text)) return { keys: normalise(text, true).text.split(' '), latin: false, empty: false };
  if (asciiWords.test(text)) {
    const keys = text.toLowerCase().split(' ');
    if (keys.length === 1 || keys[0]!.length > 3) return { keys, latin: true, empty: false };
  }
  const tokens = tokenise(normalise(text, true));
  return {
    keys: keysOf(tokens),
    latin: tokens.some((token) => token.script === 'latin'),
    empty: tokens.every((token) => token.script === 'number'),
  };
}

/** Words that only say what kind of place a name is of: "Hasakah governorate", "ناحية مركز الحسكة". */
const kindWords = new Set([
  ...['governorate', 'province', 'state', 'region', 'district', 'subdistrict', 'nahiya', 'strip', 'city'],
  ...['محافظه', 'ولايه', 'منطقه', 'ناحيه', 'قضاء', 'مركز', 'مدينه', 'قطاع', 'اقليم'],
]);
/** A name without its article and kind words, by which a unit and its capital are told to share one. */
export const bareName = (text: string): string =>
  phraseOf(text)
    .filter((word) => word !== 'al' && !kindWords.has(word))
    .join(' ');

export const phraseOf = (text: string): string[] => [...wordsOf(text).keys];

/** "al-Wasati (centre)": what stands in brackets explains a name and is no part of it. */
export const withoutBrackets = (name: string) => (name.includes('(') ? name.replace(/\s*\([^)]*\)/g, '').trim() : name);

/**
 * What a name is filed under: its first word in normal form. After an article the second word too ("al zuhur"), as half
 * of all names begin with one, and without it once more ("zuhur"), as English drops it.
 */
export function headsOfWords(keys: readonly string[]): string[] {
  const [first, second] = keys;
  if (first === undefined) return [];
  if (first !== 'al' || second === undefined) return [first];
  return [`al ${second}`, ...headsOfWords(keys.slice(1))];
}

/** The heads of names, some more than once. */
export function headsOf(texts: readonly string[]): string[] {
  const heads: string[] = [];
  for (const text of texts) {
    const word = plainStart(text);
    if (word !== null && !isArticle(word)) heads.push(word);
    else heads.push(...headsOfWords(wordsOf(withoutBrackets(text)).keys));
  }
  return heads;
}

/** The first word of a name in normal form where its letters and what follows them tell it at once, as in nine of ten. */
function plainStart(text: string): string | null {
  let end = 0;
  while (isAsciiLetter(text.charCodeAt(end))) end++;
  if (end > 0 && isBoundary(text, end)) return text.slice(0, end).toLowerCase();
  const latin = end > 0 || isLatinLetter(text.charCodeAt(0));
  while (latin ? isLatinLetter(text.charCodeAt(end)) : isArabicLetter(text.charCodeAt(end))) end++;
  return end > 0 && isBoundary(text, end) ? normalise(text.slice(0, end), true).text : null;
}

const isBoundary = (text: string, at: number) => at === text.length || text[at] === ' ' || text[at] === '-';
const isAsciiLetter = (code: number) => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
/** Letters with marks of their own, but for × and ÷. */
const isLatinLetter = (code: number) =>
  isAsciiLetter(code) || (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7) || (code >= 0x1e00 && code <= 0x1eff);
const isArabicLetter = (code: number) => (code >= 0x621 && code <= 0x63a) || (code >= 0x641 && code <= 0x64a);
