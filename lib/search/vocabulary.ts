import { readings } from '../geocode/recognise/clitics';
import { stemsOf, withoutArticle } from './inflection';
import type { PlaceNames } from './place-names';
import { alike, isEmptyWord, wordsOfRows } from './same-words';
import { wordsOf } from './words';

/** Words of texts of which one has to be there. */
export type Alternatives = readonly string[];

/** One thing that a query asks for: a text answers by lying in or naming one of the places, or by all words of one phrase. */
export interface Wanted {
  places: readonly string[];
  phrases: readonly (readonly Alternatives[])[];
}

/** What a query asks for: each has to be answered. Null where it holds no word, so that nothing is asked. */
export type Expand = (query: string) => Wanted[] | null;

/**
 * Reads queries by the words that there are in the texts. All words of a query must be there in some inflection; the last
 * may be unfinished, as it is while one types (as Elasticsearch's `match_bool_prefix` has it). With `names`, a place of
 * the query, in any spelling, also stands for what lies in it.
 *
 * @param held every word of the texts once, in the form of `wordsOf`
 */
export function createVocabulary(held: Iterable<string>, names?: PlaceNames): Expand {
  const words = [...held];
  const known = new Set([...words, ...wordsOfRows, ...(names?.words ?? [])].flatMap((word) => [word, withoutArticle(word)]));
  const isKnown = (word: string) => known.has(word);
  const byForm = new Lists<string>();
  const byStem = new Lists<string>();
  for (const word of words) {
    const forms = formsOf(word, isKnown);
    for (const form of forms) byForm.add(form, word);
    for (const stem of new Set([...forms].flatMap(stemsOf))) byStem.add(stem, word);
  }
  const sortedForms = [...byForm.keys()].sort();

  /** The words of the texts that a word of a query stands for. */
  function wordsLike(asked: string, isUnfinished: boolean): string[] {
    const forms = [...formsOf(asked, isKnown)];
    const found = new Set(forms.flatMap((form) => byForm.get(form)));
    for (const stem of alike(forms.flatMap(stemsOf))) for (const word of byStem.get(stem)) found.add(word);
    // A number is meant as it stands: 70 is not the beginning of 700.
    if (isUnfinished && !/^\d/.test(asked))
      for (let i = lowerBound(sortedForms, asked); sortedForms[i]?.startsWith(asked); i++)
        for (const word of byForm.get(sortedForms[i] as string)) found.add(word);
    return [...found];
  }

  return (query) => {
    const asked = wordsOf(query);
    if (asked.length === 0) return null;
    const isTelling = asked.some((word) => !isEmptyWord(word));
    const wanted: Wanted[] = [];
    const holding = (at: number) => wordsLike(asked[at] as string, at === asked.length - 1);
    for (let at = 0; at < asked.length; ) {
      const place = names?.at(asked, at, isKnown);
      if (place) {
        const spelt = place.spellings.map((spelling) => spelling.map((word) => byForm.get(word)));
        const literal = asked.slice(at, at + place.length).map((_, i) => holding(at + i));
        wanted.push({ places: place.ids, phrases: [...spelt, literal] });
        at += place.length;
      } else {
        if (!isTelling || !isEmptyWord(asked[at] as string)) wanted.push({ places: [], phrases: [[holding(at)]] });
        at++;
      }
    }
    return wanted;
  };
}

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
export class Lists<T> {
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
