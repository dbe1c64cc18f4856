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

/** Offsets of a text that is done with before the next is read, such as a name of the gazetteer. */
const scratch = { starts: new Int32Array(1024), ends: new Int32Array(1024) };

/** With `brief` the offsets hold only until the next call: 100,000 names then need no array of their own. */
export function normalise(source: string, brief = false): Normalised {
  const shared = brief && source.length < 256;
  let text = '';
  let starts = shared ? scratch.starts : new Int32Array(source.length + 16);
  let ends = shared ? scratch.ends : new Int32Array(source.length + 16);
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
        starts = grown(starts, length + folded.length);
        ends = grown(ends, length + folded.length);
      }
      for (let i = 0; i < folded.length; i++) {
        starts[length] = offset;
        ends[length] = next;
        length++;
      }
      text += folded;
    }
    offset = next;
  }
  return { source, text, starts, ends };
}

function grown(array: Int32Array, atLeast: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(atLeast, array.length * 2));
  larger.set(array);
  return larger;
}
