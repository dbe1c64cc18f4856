import { readings } from '../geocode/recognise/clitics';
import { stemsOf, withoutArticle } from './inflection';
import type { PlaceNames } from './place-names';
import { alike, isEmptyWord, wordsOfRows } from './same-words';
import { wordsOf } from './words';

export interface Searchable {
  text: string;
  /** Ids of the places that it lies in or names. */
  places?: Iterable<string>;
}

/** Finds the items that hold every word of a query; null where the query holds no word, so that nothing is asked. */
export type TextIndex<T> = (query: string) => ReadonlySet<T> | null;

/**
 * An inverted index: texts are read once, when it is made, and a query costs what its own words do. All words must be
 * there in some inflection; the last may be unfinished, as it is while one types (as Elasticsearch's
 * `match_bool_prefix` has it). With `names`, a place of the query, in any spelling, also finds what lies in it.
 */
export function createTextIndex<T>(items: readonly T[], read: (item: T) => Searchable, names?: PlaceNames): TextIndex<T> {
  const byWord = new Lists<T>();
  const byPlace = new Lists<T>();
  for (const item of items) {
    const { text, places = [] } = read(item);
    for (const word of new Set(wordsOf(text))) byWord.add(word, item);
    for (const place of places) byPlace.add(place, item);
  }

  const vocabulary = [...byWord.keys(), ...wordsOfRows, ...(names?.words ?? [])];
  const known = new Set(vocabulary.flatMap((word) => [word, withoutArticle(word)]));
  const isKnown = (word: string) => known.has(word);
  const byForm = new Lists<string>();
  const byStem = new Lists<string>();
  for (const word of byWord.keys()) {
    const forms = formsOf(word, isKnown);
    for (const form of forms) byForm.add(form, word);
    for (const stem of new Set([...forms].flatMap(stemsOf))) byStem.add(stem, word);
  }
  const sortedForms = [...byForm.keys()].sort();

  /** The words of the texts that a word of a query stands for. */
  function wordsLike(asked: string, isUnfinished: boolean): Set<string> {
    const forms = [...formsOf(asked, isKnown)];
    const found = new Set(forms.flatMap((form) => byForm.get(form)));
    for (const stem of alike(forms.flatMap(stemsOf))) for (const word of byStem.get(stem)) found.add(word);
    // A number is meant as it stands: 70 is not the beginning of 700.
    if (isUnfinished && !/^\d/.test(asked))
      for (let i = lowerBound(sortedForms, asked); sortedForms[i]?.startsWith(asked); i++)
        for (const word of byForm.get(sortedForms[i] as string)) found.add(word);
    return found;
  }

  return (query) => {
    const asked = wordsOf(query);
    if (asked.length === 0) return null;
    const isTelling = asked.some((word) => !isEmptyWord(word));
    let result: Set<T> | null = null;
    const narrow = (found: Set<T>) => {
      result = result === null ? found : both(result, found);
    };
    const holding = (at: number) => union([...wordsLike(asked[at] as string, at === asked.length - 1)].map(byWord.get));
    const naming = (words: readonly string[]) => words.map((word) => union(byForm.get(word).map(byWord.get))).reduce(both);
    for (let at = 0; at < asked.length; ) {
      const place = names?.at(asked, at, isKnown);
      if (place) {
        const literal = asked.slice(at, at + place.length).map((_, i) => holding(at + i));
        narrow(union([...place.ids.map(byPlace.get), ...place.spellings.map(naming), literal.reduce(both)]));
        at += place.length;
      } else {
        if (!isTelling || !isEmptyWord(asked[at] as string)) narrow(holding(at));
        at++;
      }
    }
    return result;
  };
}

const union = <T>(lists: readonly Iterable<T>[]): Set<T> => {
  const all = new Set<T>();
  for (const list of lists) for (const item of list) all.add(item);
  return all;
};
const both = <T>(one: Set<T>, other: Set<T>): Set<T> => new Set([...one].filter((item) => other.has(item)));

/** Arabic words of two letters are too many other words' ends to be read after a clitic. */
const shortestAfterClitic = 3;

/** What the future's س is written onto: never a noun, as in سكان. */
const imperfect = /^[يتنا]/;

/**
 * A word, and itself without article and clitics: بالسجن and سجن for بالسجن. A clitic comes off as in the geocoder: only
 * where the rest is a known word, so that كبير is not read as "like a well".
 */
function formsOf(word: string, isKnown: (word: string) => boolean): Set<string> {
  const isArabic = word >= '\u0621' && word <= '\u06ff';
  if (!isArabic) return new Set([word]);
  const begins = (stem: string) => stem.length >= shortestAfterClitic && isKnown(stem);
  const stems = readings(word, true, begins).filter(({ clitic, stem }) => clitic !== 'س' || imperfect.test(stem));
  return new Set([word, ...stems.map(({ stem }) => stem)].flatMap((form) => [form, withoutArticle(form)]));
}

/** Many values for each key. */
class Lists<T> {
  private readonly lists = new Map<string, T[]>();
  add(key: string, value: T) {
    const list = this.lists.get(key);
    if (list) list.push(value);
    else this.lists.set(key, [value]);
  }
  get = (key: string): readonly T[] => this.lists.get(key) ?? [];
  keys = () => this.lists.keys();
}

/** Index of the first entry of a sorted list that is not before a key. */
function lowerBound(sorted: readonly string[], key: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as string) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
