import type { PlaceNames } from './place-names';
import { createVocabulary, Lists, type Wanted } from './vocabulary';
import { wordsOf } from './words';

export interface Searchable {
  text: string;
  /** Ids of the places that it lies in or names. */
  places?: Iterable<string>;
}

/** Finds the items that hold every word of a query; null where the query holds no word, so that nothing is asked. */
export type TextIndex<T> = (query: string) => ReadonlySet<T> | null;

/** An inverted index: texts are read once, when it is made, and a query costs what its own words do. See `createVocabulary`. */
export function createTextIndex<T>(items: readonly T[], read: (item: T) => Searchable, names?: PlaceNames): TextIndex<T> {
  const byWord = new Lists<T>();
  const byPlace = new Lists<T>();
  for (const item of items) {
    const { text, places = [] } = read(item);
    for (const word of new Set(wordsOf(text))) byWord.add(word, item);
    for (const place of places) byPlace.add(place, item);
  }
  const expand = createVocabulary(byWord.keys(), names);
  const answering = ({ places, phrases }: Wanted): Set<T> =>
    union([
      ...places.map(byPlace.get),
      ...phrases.map((phrase) => phrase.map((words) => union(words.map(byWord.get))).reduce(both)),
    ]);
  return (query) => expand(query)?.map(answering).reduce(both) ?? null;
}

const union = <T>(lists: readonly Iterable<T>[]): Set<T> => {
  const all = new Set<T>();
  for (const list of lists) for (const item of list) all.add(item);
  return all;
};
const both = <T>(one: Set<T>, other: Set<T>): Set<T> => new Set([...one].filter((item) => other.has(item)));
