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

/** By code point; an array, because this is asked for every character. */
const foldCache: (string | undefined)[] = [];

function fold(codePoint: number): string {
  const known = foldCache[codePoint];
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
  foldCache[codePoint] = folded;
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

export function normalise(source: string): Normalised {
  const pieces: string[] = [];
  let starts = new Int32Array(source.length + 16);
  let ends = new Int32Array(source.length + 16);
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
      pieces.push(folded);
    }
    offset = next;
  }
  return { source, text: pieces.join(''), starts, ends };
}

function grown(array: Int32Array, atLeast: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(atLeast, array.length * 2));
  larger.set(array);
  return larger;
}
