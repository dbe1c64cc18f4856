import type { Gazetteer } from '../gazetteer';
import type { FeatureCode, Place } from '../gazetteer/schema';
import { phraseOf } from './recognise/name-words';

/** How a name answers a query, best first: with an example for "hasak" and the like. */
const hows = [
  'exact', // "hasakah" → Hasakah
  'prefix', // "hasak" → Hasakah
  'word', // "zor" → Deir ez-Zor: a later word begins so
  'slip', // "hazakah" → Hasakah: one letter wrong, missing, too many, or two that changed places
] as const;
export type How = (typeof hows)[number];

export interface Found {
  place: Place;
  /** The name that answered, as the gazetteer writes it. */
  name: string;
  how: How;
  /** 0–1, by how it answered. */
  confidence: number;
}

const confidenceOf: Record<How, number> = { exact: 1, prefix: 0.8, word: 0.6, slip: 0.4 };

/** Of several that answer alike, what a reader more often looks for. */
const rankOfKind: Partial<Record<FeatureCode, number>> = {
  PPLA: 5,
  PPLA2: 4,
  PPLA3: 3,
  PRN: 3,
  CMPRF: 3,
  ADM1: 3,
  STM: 2,
  PPL: 2,
};

/** Two letters are the beginning of everything, and one slip away from more; of a pack's many names, so are five. */
const shortestSlip = 4;
const shortestSlipOfPack = 6;

interface Key {
  place: Place;
  name: string;
  /** Words without the article: "شدادي" finds الشدادي, "sheddadi" al-Shaddadi. */
  words: readonly string[];
  text: string;
  /** Of a pack or an imported layer: yields to a curated place. */
  background: boolean;
}

export interface Search {
  /** At most `limit` places, likeliest first, each once. Any string: nothing is thrown. */
  find(query: string, options?: { limit?: number }): Found[];
}

const longestQuery = 200;
const bare = (text: string): string[] =>
  phraseOf(text)
    .filter((word) => word !== 'al')
    .map((word) => (word.length > 4 && word.startsWith('ال') ? word.slice(2) : word));

/** The names of a gazetteer, packs and layers among them, in the normal form that the geocoder compares by. */
export function createSearch(gazetteer: Gazetteer): Search {
  const keysOf = (place: Place, background: boolean): Key[] =>
    place.names.flatMap((name) => {
      const words = bare(name.text);
      return words.length === 0 ? [] : [{ place, name: name.text, words, text: words.join(' '), background }];
    });
  const keys = [
    ...gazetteer.places.flatMap((place) => keysOf(place, false)),
    ...gazetteer.background.all().flatMap((place) => keysOf(place, true)),
  ];
  const curated = new Set(gazetteer.places);
  const likelier = (a: Found, b: Found): number =>
    hows.indexOf(a.how) - hows.indexOf(b.how) ||
    Number(curated.has(b.place)) - Number(curated.has(a.place)) ||
    (rankOfKind[b.place.featureCode] ?? 1) - (rankOfKind[a.place.featureCode] ?? 1) ||
    (b.place.population?.value ?? 0) - (a.place.population?.value ?? 0) ||
    (a.place.id < b.place.id ? -1 : 1);
  return {
    find(query, { limit = 10 } = {}) {
      const asked = bare(query.slice(0, longestQuery)).join(' ');
      if (asked === '') return [];
      const best = new Map<Place, Found>();
      for (const key of keys) {
        const how = howOf(key, asked);
        if (!how) continue;
        const known = best.get(key.place);
        if (!known || hows.indexOf(how) < hows.indexOf(known.how))
          best.set(key.place, { place: key.place, name: key.name, how, confidence: confidenceOf[how] });
      }
      return [...best.values()].sort(likelier).slice(0, limit);
    },
  };
}

/** One index for each gazetteer, made when it is first asked. */
const searches = new WeakMap<Gazetteer, Search>();
export function searchOf(gazetteer: Gazetteer): Search {
  const search = searches.get(gazetteer) ?? createSearch(gazetteer);
  searches.set(gazetteer, search);
  return search;
}

function howOf({ text, words, background }: Key, asked: string): How | null {
  if (text === asked) return 'exact';
  if (text.startsWith(asked)) return 'prefix';
  if (words.some((word, index) => index > 0 && (word.startsWith(asked) || words.slice(index).join(' ').startsWith(asked))))
    return 'word';
  return asked.length >= (background ? shortestSlipOfPack : shortestSlip) && withinOneSlip(asked, text) ? 'slip' : null;
}

/** Whether one edit makes `asked` the text or its beginning: a letter put in, left out or changed, or two neighbours swapped. */
export function withinOneSlip(asked: string, text: string): boolean {
  let same = 0;
  while (same < asked.length && asked[same] === text[same]) same++;
  const rest = asked.slice(same);
  const other = text.slice(same);
  return (
    other.startsWith(rest.slice(1)) || // one too many
    other.slice(1).startsWith(rest) || // one missing
    other.slice(1).startsWith(rest.slice(1)) || // one wrong
    (rest.length > 1 && other.startsWith(`${rest[1]}${rest[0]}${rest.slice(2)}`))
  );
}
