import type { Gazetteer } from '../gazetteer';
import { commonNames } from '../geocode/lexicon/common';
import { readings } from '../geocode/recognise/clitics';
import { closeEnough, skeletons } from '../geocode/recognise/transliteration';
import { wordsOf } from './words';

/** What a query names: how many of its words the name takes, and the ids of all places that bear it. */
export interface NamedPlaces {
  length: number;
  ids: string[];
  /** Every name of these places, word by word, but those that are also words of the language: العسكري. */
  spellings: string[][];
}

export interface PlaceNames {
  /** The words that names are made of. */
  words: Iterable<string>;
  /**
   * The longest name that begins at a word of a query: as the gazetteer writes it, with or without its article, after
   * a clitic, unfinished at the query's end, or, of words that no text holds, in a spelling of the same family.
   */
  at(words: readonly string[], from: number, isKnown: (word: string) => boolean): NamedPlaces | null;
}

const longestName = 6; // words
const shortestBeginning = 3; // letters of an unfinished name
/** Without its article a shorter name is another word: الدير is a city, دير a monastery. */
const shortestBare = 4;

const bare = (word: string): string => (word.startsWith('ال') && word.length >= shortestBare + 2 ? word.slice(2) : word);
/** "alhasakah": the article written onto the name. */
const joinedArticle = /^[ae]l(?=[a-z]{4})/;

/** `mentioned`: ids of the places of packs that the texts lie in or name; by the others nothing would be found. */
export function createPlaceNames(gazetteer: Gazetteer, mentioned: Iterable<string> = []): PlaceNames {
  const places = new Set([...gazetteer.places, ...[...mentioned].flatMap((id) => gazetteer.get(id) ?? [])]);
  const byName = new Map<string, Set<string>>();
  const spellings = new Map<string, string[][]>();
  const firstWords = new Set<string>();
  const allWords = new Set<string>();
  const bySkeleton = new Map<string, { words: string[]; id: string }[]>();
  for (const { id, names, featureCode } of places) {
    for (const { text, common } of names) {
      // "Abu Khashab (Deir ez-Zor)": what stands in brackets explains a name.
      const words = wordsOf(text.replace(/\([^)]*\)/g, '')).map(bare);
      if (words.length === 0) continue;
      const key = words.join(' ');
      byName.set(key, (byName.get(key) ?? new Set()).add(id));
      firstWords.add(words[0] as string);
      for (const word of words) allWords.add(word);
      const isCommon = common || commonNames.some(({ name, kinds }) => name === text && (kinds?.includes(featureCode) ?? true));
      if (!isCommon) spellings.set(id, [...(spellings.get(id) ?? []), words]);
      const bones = skeletons(words)?.join(' ');
      if (bones) bySkeleton.set(bones, [...(bySkeleton.get(bones) ?? []), { words, id }]);
    }
  }

  const exactly = (words: readonly string[]): string[] => [...(byName.get(words.join(' ')) ?? [])];
  const begun = (word: string): string[] =>
    word.length < shortestBeginning
      ? []
      : [...byName].flatMap(([name, ids]) => (name.startsWith(word) && !name.includes(' ') ? [...ids] : []));
  const respelt = (words: readonly string[]): string[] =>
    (bySkeleton.get(skeletons(words)?.join(' ') ?? '') ?? [])
      .filter((name) => name.words.every((word, i) => closeEnough(words[i] as string, word)))
      .map(({ id }) => id);
  /** A first word as it stands, and after a clitic or a joined article. */
  const beginnings = (word: string): string[] => [
    bare(word),
    ...readings(word, /^[\u0621-\u064a]/.test(word), (stem) => firstWords.has(bare(stem))).map(({ stem }) => bare(stem)),
    ...(joinedArticle.test(word) && firstWords.has(word.slice(2)) ? [word.slice(2)] : []),
  ];

  return {
    words: allWords,
    at(words, from, isKnown) {
      const most = Math.min(longestName, words.length - from);
      const firsts = beginnings(words[from] as string);
      for (let length = most; length > 0; length--) {
        const rest = words.slice(from + 1, from + length).map(bare);
        const isLast = from + length === words.length;
        const found = firsts.flatMap((first) => [
          ...exactly([first, ...rest]),
          ...(isLast && length === 1 ? begun(first) : []),
          ...(isKnown(words[from] as string) ? [] : respelt([first, ...rest])),
        ]);
        const ids = [...new Set(found)];
        if (ids.length > 0) return { length, ids, spellings: ids.flatMap((id) => spellings.get(id) ?? []) };
      }
      return null;
    },
  };
}
