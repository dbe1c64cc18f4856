import { normaliserRules } from './rules';

/** A normal form that remembers where each of its UTF-16 units stood in the untouched text. */
export interface Normalised {
  readonly source: string;
  readonly text: string;
  /** Source offset at which the character behind unit `i` begins. */
  readonly starts: Int32Array;
  /** Source offset after the character behind unit `i`, with the vowel signs and tatweel that belong to it. */
  readonly ends: Int32Array;
}

/** Vowel signs and tatweel stay with the letter before them; bidi marks do not. */
const clings = /[\p{M}\u0640]/u;
/** NFKC turns a spacing vowel sign (ﹰ) into a space with a mark, which would split a word. */
const spacingMarks = /[\uFC5E-\uFC63\uFCF2-\uFCF4\uFE70-\uFE7F]/u;

/**
 * By code point, because this is asked for every character. Filled from the start: an array with holes of thousands
 * turns into a hash table, which takes several times as long.
 */
const foldCache: (string | undefined)[] = new Array(0x10000).fill(undefined);
const foldCacheBeyond = new Map<number, string>();

function fold(codePoint: number): string {
  const known = codePoint > 0xffff ? foldCacheBeyond.get(codePoint) : foldCache[codePoint];
  if (known !== undefined) return known;
  const character = String.fromCodePoint(codePoint);
  let folded = '';
  if (!spacingMarks.test(character)) {
    for (const part of character.normalize('NFKC')) {
      let piece = part;
      for (const rule of normaliserRules) {
        if (piece === '') break;
        let next = '';
        for (const c of piece) next += rule.from.test(c) ? (typeof rule.to === 'string' ? rule.to : rule.to(c)) : c;
        piece = next;
      }
      folded += piece;
    }
  }
  if (codePoint > 0xffff) foldCacheBeyond.set(codePoint, folded);
  else foldCache[codePoint] = folded;
  return folded;
}

const clingCache = new Map<number, boolean>();
function isClinging(codePoint: number): boolean {
  let known = clingCache.get(codePoint);
  if (known === undefined) {
    const character = String.fromCodePoint(codePoint);
    known = clings.test(character) || spacingMarks.test(character);
    clingCache.set(codePoint, known);
  }
  return known;
}

/** Room for a text that is done with before the next is read, such as a name of the gazetteer. */
const scratch = { starts: new Int32Array(1024), ends: new Int32Array(1024), units: new Uint16Array(1024) };

/** With `brief` the offsets hold only until the next call: 100,000 names then need no array of their own. */
export function normalise(source: string, brief = false): Normalised {
  const shared = brief && source.length < 256;
  let starts = shared ? scratch.starts : new Int32Array(source.length + 16);
  let ends = shared ? scratch.ends : new Int32Array(source.length + 16);
  // Units are gathered as numbers: a string added to letter by letter is a tree of as many pieces, to be swept up later.
  let units = shared ? scratch.units : new Uint16Array(source.length + 16);
  let length = 0;
  for (let offset = 0; offset < source.length; ) {
    const codePoint = source.codePointAt(offset)!;
    const next = offset + (codePoint > 0xffff ? 2 : 1);
    const folded = fold(codePoint);
    if (folded === '') {
      // Only while nothing else was dropped in between: ends[length - 1] === offset.
      if (length > 0 && ends[length - 1] === offset && isClinging(codePoint)) {
        for (let i = length - 1; i >= 0 && ends[i] === offset; i--) ends[i] = next;
      }
    } else {
      if (length + folded.length > starts.length) {
        starts = grown(starts, length + folded.length, Int32Array);
        ends = grown(ends, length + folded.length, Int32Array);
        units = grown(units, length + folded.length, Uint16Array);
      }
      for (let i = 0; i < folded.length; i++) {
        starts[length] = offset;
        ends[length] = next;
        units[length] = folded.charCodeAt(i);
        length++;
      }
    }
    offset = next;
  }
  return { source, text: textOf(units, length), starts, ends };
}

/** So many arguments a call takes on every engine. */
const atOnce = 8192;
function textOf(units: Uint16Array, length: number): string {
  let text = '';
  for (let from = 0; from < length; from += atOnce)
    text += String.fromCharCode.apply(null, units.subarray(from, Math.min(length, from + atOnce)) as unknown as number[]);
  return text;
}

function grown<T extends Int32Array | Uint16Array>(array: T, atLeast: number, Kind: new (length: number) => T): T {
  const larger = new Kind(Math.max(atLeast, array.length * 2));
  larger.set(array);
  return larger;
}
