import type { Place, PlaceName } from '../../gazetteer/schema';
import { givenNames } from '../lexicon/persons';
import { wordRows } from '../lexicon/words';
import { phraseOf } from '../recognise/name-words';
import { skeleton } from '../recognise/transliteration';

/** Words of a language by how often they are used: 1 is the most frequent. Keys are in normal form. */
export type CommonWords = Readonly<Record<'en' | 'ar', ReadonlyMap<string, number>>>;

/** Where no list of words is at hand: what can be told from the names alone. */
export const noWords: CommonWords = { en: new Map(), ar: new Map() };

const givenNameKeys = new Set(givenNames.map((name) => phraseOf(name).join(' ')));

/** A larger town is meant oftener than a rare word. */
const large = 50_000;
/** Words as frequent as these are never a town without context, however large the town. */
const veryFrequent = 2_500;

/** A place's names, those marked that count only with context: words of the language, and old or foreign names of it. */
export function markCommon(place: Place, words: CommonWords): PlaceName[] {
  const known = knownSkeletons(place);
  return place.names.map((name) => (isWord(place, name, words) || isExonym(name, known) ? { ...name, common: true } : name));
}

/** "Red Sea", "White Nile": units named after a water or a desert, which is meant oftener. */
const nature = /\b(sea|nile|river|desert|gulf|lake|canal)\b/i;

/** "South", "الجنوب": what some units are called, and more often a direction. */
const directions = new Set(
  wordRows.filter(({ wind }) => wind).flatMap(({ forms }) => forms.map((form) => phraseOf(form).join(' '))),
);

/** A unit's names, those marked that count only with a kind word: words ("South", "الشمال"), waters and deserts. */
export function markCommonOfUnit(unit: Place, words: CommonWords): PlaceName[] {
  const isNature = unit.names.some(({ lang, text }) => lang === 'en' && nature.test(text));
  const isCommon = (name: PlaceName) =>
    (isNature && !name.primary) || directions.has(phraseOf(name.text).join(' ')) || isWord(unit, name, words);
  return unit.names.map((name) => (isCommon(name) ? { ...name, common: true } : name));
}

function isWord(place: Place, name: PlaceName, words: CommonWords): boolean {
  const keys = phraseOf(name.text).filter((word) => word !== 'al');
  const [word, second] = keys;
  if (!word || second || name.lang === 'ku') return false;
  // "Omar", a town: more often somebody's name.
  if (givenNameKeys.has(word)) return true;
  // "خرطوم" (a hose) for الخرطوم: without the article that the name has, it is the word that the name was made of.
  if (name.lang === 'ar' && !name.primary && place.names.some((other) => other.primary && other.text === `ال${name.text}`))
    return true;
  const isLarge = (place.population?.value ?? 0) >= large || place.featureCode === 'PPLA' || place.featureCode === 'ADM1';
  const bare = name.lang === 'ar' && word.startsWith('ال') ? word.slice(2) : word;
  const rank = Math.min(...[word, bare].map((key) => words[name.lang as 'en' | 'ar'].get(key) ?? Number.POSITIVE_INFINITY));
  if (rank <= veryFrequent) return true;
  if ((name.primary || name.lang === 'ar') && isLarge) return false;
  if (rank < Number.POSITIVE_INFINITY) return true;
  // A short or a definite word of a small town is more often that word than that town ("الحصن" the fortress), in any list.
  return word.length <= (name.lang === 'ar' ? 4 : 3) || (name.lang === 'ar' && word.startsWith('ال'));
}

/** The consonants of a place's own names, by which its other spellings are told from exonyms. */
function knownSkeletons(place: Place): string[] {
  return place.names
    .filter((name) => name.primary || name.lang === 'ar')
    .map((name) => (name.lang === 'ar' ? arabicSkeleton(name.text) : latinSkeleton(name.text)))
    .filter((bones) => bones !== '');
}

/** "Berea" for Aleppo, "Burma": an alternate in Latin letters that sounds like none of the place's own names. */
function isExonym(name: PlaceName, known: readonly string[]): boolean {
  if (name.primary || name.lang === 'ar') return false;
  const bones = latinSkeleton(name.text);
  return bones !== '' && !known.some((other) => alike(bones, other));
}

const alike = (a: string, b: string) => a === b || (Math.min(a.length, b.length) >= 4 && (a.includes(b) || b.includes(a)));

const latinSkeleton = (text: string) =>
  phraseOf(text)
    .filter((word) => word !== 'al')
    .map(skeleton)
    .join('');

/** Each Arabic letter as `skeleton` writes the Latin letters that stand for it; letters left out are vowels there. */
const consonants: Readonly<Record<string, string>> = {
  ...{ ب: 'b', ت: 't', ث: 't', ج: 's', ح: 'h', خ: 'k', د: 'd', ذ: 'd', ر: 'r', ز: 's', س: 's', ش: 's', ص: 's', ض: 'd' },
  ...{ ط: 't', ظ: 's', غ: 'k', ف: 'f', ق: 'k', ك: 'k', ل: 'l', م: 'm', ن: 'n', ه: 'h' },
};
const arabicSkeleton = (text: string) =>
  phraseOf(text)
    .map((word) => skeleton([...word.replace(/^ال/, '').replace(/ه$/, '')].map((letter) => consonants[letter] ?? '').join('')))
    .join('');
