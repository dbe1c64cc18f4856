import type { Normalised } from '../normalise';

/** What stands between a token and the one before it. Bits, because several may stand there at once. */
export const Gap = {
  none: 0,
  space: 1,
  line: 2,
  paragraph: 4,
  hyphen: 8,
  dash: 16,
  quote: 32,
  comma: 64,
  stop: 128,
  bracket: 256,
  other: 512,
  handle: 1024,
} as const;

/** Between the words of one name: a space, one line break, a hyphen, quotation marks; no comma, stop or bracket. */
export const withinName = (gap: number) => (gap & ~(Gap.space | Gap.line | Gap.hyphen | Gap.quote)) === 0;
/** Between the members of a list of names: also a comma or a dash. */
export const withinList = (gap: number) => (gap & ~(Gap.space | Gap.line | Gap.hyphen | Gap.quote | Gap.comma | Gap.dash)) === 0;

export interface Token {
  /** Normal form; a Latin word has lost its apostrophes ("al-Sina'a": "al", "sinaa"). */
  readonly norm: string;
  /** Units of the normal text. */
  readonly from: number;
  readonly to: number;
  /** UTF-16 offsets into the untouched text. */
  readonly start: number;
  readonly end: number;
  readonly script: 'arabic' | 'latin' | 'number' | 'other';
  /** Written with a first capital. Always true outside Latin script. */
  readonly capital: boolean;
  readonly gap: number;
}

enum Class {
  space,
  line,
  arabic,
  latin,
  digit,
  other,
  apostrophe,
  hyphen,
  dash,
  quote,
  comma,
  stop,
  bracket,
  at,
  symbol,
}

/** Checked in order. The typographic apostrophe is also a closing quotation mark: which one it is, its neighbours say. */
const classes: readonly (readonly [Class, RegExp])[] = [
  [Class.line, /[\n\r\u2028\u2029\u0085]/],
  // "#تل_تمر": within a hashtag the underscore stands for a space.
  [Class.space, /[\s_]/],
  [Class.apostrophe, /['’‘`´ʼʻʾʿʽ]/],
  [Class.hyphen, /[-‐‑]/],
  [Class.dash, /[‒–—―−~]/],
  [Class.quote, /["“”„«»‹›″]/],
  [Class.comma, /[,،;؛]/],
  [Class.stop, /[.!?؟:…۔]/],
  [Class.bracket, /[()[\]{}/\\|]/],
  [Class.at, /[@＠]/],
  [Class.digit, /[0-9]/],
  [Class.arabic, /\p{Script=Arabic}/u],
  [Class.latin, /\p{Script=Latin}/u],
  [Class.other, /[\p{L}\p{N}\uD800-\uDFFF]/u],
];
const gapOf: Partial<Record<Class, number>> = {
  [Class.space]: Gap.space,
  [Class.line]: Gap.line,
  [Class.apostrophe]: Gap.quote,
  [Class.hyphen]: Gap.hyphen,
  [Class.dash]: Gap.dash,
  [Class.quote]: Gap.quote,
  [Class.comma]: Gap.comma,
  [Class.stop]: Gap.stop,
  [Class.bracket]: Gap.bracket,
  [Class.at]: Gap.handle,
};

const classCache = new Int8Array(0x10000).fill(-1);
/** Asked for every character: what holds a closure stands apart, or each call would make room for it. */
function classAt(text: string, index: number): Class {
  const code = text.charCodeAt(index);
  const known = classCache[code]!;
  return known === -1 ? learn(code) : known;
}

function learn(code: number): Class {
  const character = String.fromCharCode(code);
  const found = classes.find(([, pattern]) => pattern.test(character))?.[0] ?? Class.symbol;
  classCache[code] = found;
  return found;
}

/**
 * Words, numbers and possessive endings. Not `Intl.Segmenter`: it takes 30 times as long, differs between
 * engines, and cuts neither "5km" nor "al-Hol" where a gazetteer needs it.
 */
export function tokenise(normal: Normalised): Token[] {
  const { text } = normal;
  const tokens: Token[] = [];
  let gap: number = Gap.none;
  let index = 0;
  /** Where the hashtag that is being read would go on. */
  let hashtag = -1;
  while (index < text.length) {
    const kind = classAt(text, index);
    const from = index;
    if (kind === Class.arabic || kind === Class.other) {
      while (index < text.length && classAt(text, index) === kind) index++;
      tokens.push(tokenOf(normal, text.slice(from, index), from, index, kind === Class.arabic ? 'arabic' : 'other', gap));
      gap = Gap.none;
    } else if (kind === Class.digit) {
      while (index < text.length && (classAt(text, index) === Class.digit || separatesDigits(text, index))) index++;
      tokens.push(tokenOf(normal, text.slice(from, index), from, index, 'number', gap));
      gap = Gap.none;
    } else if (kind === Class.latin) {
      let norm = '';
      let piece = index;
      const inHashtag = text[from - 1] === '#' || hashtag === from;
      while (index < text.length) {
        const here = classAt(text, index);
        if (here === Class.latin && inHashtag && index > from && isNewWord(normal, index)) {
          hashtag = index;
          break;
        }
        if (here === Class.latin) index++;
        else if (
          here === Class.apostrophe &&
          index + 1 < text.length &&
          classAt(text, index + 1) === Class.latin &&
          !isPossessive(text, index)
        ) {
          norm += text.slice(piece, index);
          piece = ++index;
        } else break;
      }
      tokens.push(tokenOf(normal, norm + text.slice(piece, index), from, index, 'latin', gap));
      gap = Gap.none;
      if (index < text.length && classAt(text, index) === Class.apostrophe && isPossessive(text, index)) {
        tokens.push(tokenOf(normal, "'s", index, index + 2, 'latin', gap));
        gap = Gap.none;
        index += 2;
      }
    } else {
      if (kind === Class.line) gap |= gap & Gap.line ? Gap.paragraph : Gap.line;
      // "\r\n" is one break.
      if (kind === Class.line && text[index] === '\r' && text[index + 1] === '\n') index++;
      if (kind !== Class.line) gap |= gapOf[kind] ?? Gap.other;
      index++;
    }
  }
  return tokens;
}

function tokenOf(
  { source, starts, ends }: Normalised,
  norm: string,
  from: number,
  to: number,
  script: Token['script'],
  gap: number,
): Token {
  const start = starts[from]!;
  return {
    norm,
    from,
    to,
    start,
    end: ends[to - 1]!,
    script,
    capital: script !== 'latin' || isUpper(source[start]!),
    gap,
  };
}
/** "#TellTamr" is two words: a capital after a small letter begins one. */
const isNewWord = ({ source, starts }: Normalised, index: number) =>
  isUpper(source[starts[index]!]!) && !isUpper(source[starts[index - 1]!]!);
const isUpper = (character: string) => character !== character.toLowerCase();
const isDigitAt = (text: string, index: number) => index < text.length && classAt(text, index) === Class.digit;
const separatesDigits = (text: string, index: number) =>
  (text[index] === '.' || text[index] === ',') && isDigitAt(text, index + 1);
const isPossessive = (text: string, index: number) =>
  text[index + 1] === 's' &&
  !(index + 2 < text.length && (classAt(text, index + 2) === Class.latin || classAt(text, index + 2) === Class.apostrophe));
