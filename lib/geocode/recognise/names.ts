import type { Gazetteer } from '../../gazetteer';
import type { Place, PlaceName } from '../../gazetteer/schema';
import { commonNames } from '../lexicon/common';
import { organisations } from '../lexicon/guards';
import { type KindRow, kindRows } from '../lexicon/kinds';
import { type WordRow, wordRows } from '../lexicon/words';
import { normalise } from '../normalise';
import { tokenise } from '../tokenise';
import { Automaton } from './automaton';
import { keysOf } from './latin';
import { isSlight, skeletons } from './transliteration';

/** A name of the gazetteer at the end of a walk. */
export interface Entry {
  place: Place;
  name: PlaceName;
  /** Also a common word: needs a kind word or a list beside it. */
  common: boolean;
  /** Latin, and only a capital tells it from a word of the language: the article was left off, or it is short. */
  needsCapital: boolean;
  /** Found by a spelling of the same family, not one that the gazetteer holds. */
  respelt?: boolean;
  /** From the wide layer: yields to the theatre, and needs a capital. */
  background: boolean;
}

export type Sense = { class: 'kind'; row: KindRow; many: boolean } | { class: 'reference'; row: KindRow } | WordRow;

/** A name to be known by its skeleton, with the words that the spelling must be close to. */
export interface Spelling {
  entry: Entry;
  words: readonly string[];
  strict: boolean;
}

export interface Lexicon {
  names: Automaton<Entry>;
  /** Latin names of the theatre by skeleton. */
  spellings: Automaton<Spelling>;
  words: Automaton<Sense>;
  organisations: Automaton<true>;
  /** Whether anything but `spellings` begins with a word: for most words of a text nothing does. */
  begins(word: string): boolean;
}

/** A name's words in normal form. */
interface Words {
  keys: readonly string[];
  latin: boolean;
  /** Nothing but numbers, or nothing at all. */
  empty: boolean;
}

/** Letters that the normaliser only makes small, in words that hold no article: two names in three, at a tenth of the time. */
const asciiWords = /^[A-Z][a-z]*(?: [A-Z][a-z]{3,})*$/;

/** Arabic letters and single spaces: the words are what stands between the spaces. */
const arabicWords = /^[\u0621-\u063a\u0641-\u064a]+(?: [\u0621-\u063a\u0641-\u064a]+)*$/;

export function wordsOf(text: string): Words {
  if (arabicWords.test(text)) return { keys: normalise(text, true).text.split(' '), latin: false, empty: false };
  if (asciiWords.test(text)) {
    const keys = text.toLowerCase().split(' ');
    if (keys.length === 1 || keys[0]!.length > 3) return { keys, latin: true, empty: false };
  }
  const tokens = tokenise(normalise(text, true));
  return {
    keys: keysOf(tokens),
    latin: tokens.some((token) => token.script === 'latin'),
    empty: tokens.every((token) => token.script === 'number'),
  };
}

/** Words that only say what kind of place a name is of: "Hasakah governorate", "ناحية مركز الحسكة". */
const kindWords = new Set([
  ...['governorate', 'province', 'state', 'region', 'district', 'subdistrict', 'nahiya', 'strip', 'city'],
  ...['محافظه', 'ولايه', 'منطقه', 'ناحيه', 'قضاء', 'مركز', 'مدينه', 'قطاع', 'اقليم'],
]);
/** A name without its article and kind words, by which a unit and its capital are told to share one. */
export const bareName = (text: string): string =>
  phraseOf(text)
    .filter((word) => word !== 'al' && !kindWords.has(word))
    .join(' ');

export const phraseOf = (text: string): string[] => [...wordsOf(text).keys];

/** "al-Wasati (centre)": what stands in brackets explains a name and is no part of it. */
const withoutBrackets = (name: string) => (name.includes('(') ? name.replace(/\s*\([^)]*\)/g, '').trim() : name);
const shortestLowerCase = 5;
/** Of a pack, only names so long of towns so large are known by other spellings: a name of four letters is near to many. */
const longSpelling = 6;
const isLarge = ({ featureCode, population }: Place) =>
  featureCode === 'PPLA' || featureCode === 'PPLA2' || (population?.value ?? 0) >= 20_000;

/** "ديرالزور", "تلتمر": news writes these first words onto the second. Joined, they are no other word of the language. */
const joinable = new Set(['تل', 'دير', 'عين', 'راس', 'ابو', 'بير']);
const joinedUp = ([first, second, third]: readonly string[]) =>
  first && second && !third && joinable.has(first) && second.length >= 3 ? first + second : null;

const firstWordsOfLanguage = new Set<string>();
const wordsOfLanguage = buildWords();
const organisationNames = new Automaton<true>();
for (const name of organisations) {
  const phrase = phraseOf(name);
  organisationNames.add(phrase, true);
  firstWordsOfLanguage.add(phrase[0]!);
}
const commonKeys = new Map(commonNames.map(({ name, kinds }) => [phraseOf(name).join(' '), kinds]));
const isCommon = (key: string, place: Place) => commonKeys.has(key) && (commonKeys.get(key)?.includes(place.featureCode) ?? true);

/**
 * The names of the curated places and, behind them, of the packs and layers. `unitOf`: the unit that a town heads and
 * shares its name with, as `Hierarchy` tells.
 */
export function buildLexicon(gazetteer: Gazetteer, unitOf: (town: Place) => Place | null): Lexicon {
  const names = new Automaton<Entry>();
  const spellings = new Automaton<Spelling>();
  const addName = (words: readonly string[], entry: Entry) => {
    names.add(words, entry);
    const known = !entry.background || (entry.name.primary && isLarge(entry.place) && words.join('').length >= longSpelling);
    const bones = known && !entry.common ? skeletons(words) : null;
    if (bones) spellings.add(bones, { entry: { ...entry, respelt: true }, words, strict: entry.background || isSlight(words) });
  };
  const background = new Set(gazetteer.background);
  const capitals = new Map<Place, Set<string>>();
  for (const place of [...gazetteer.places, ...gazetteer.background]) {
    const unit = unitOf(place);
    if (unit) capitals.set(unit, new Set(place.names.map((name) => bareName(name.text))));
  }
  for (const place of [...gazetteer.places, ...gazetteer.background]) {
    const seen = new Set<string>();
    const isBackground = background.has(place);
    const ofCapital = capitals.get(place);
    for (const name of place.names) {
      const { keys, latin, empty } = wordsOf(withoutBrackets(name.text));
      if (empty) continue;
      const key = keys.length === 1 ? keys[0]! : keys.join(' ');
      // "Homs" alone is the city; the governorate is meant where the text says so (`relate/nouns.ts`, `resolve`).
      if (ofCapital?.has(keys.filter((word) => word !== 'al').join(' '))) continue;
      if (seen.has(key)) continue;
      seen.add(key);
      const common = name.common === true || isCommon(key, place);
      const short = keys.length === 1 && key.length < shortestLowerCase;
      addName(keys, { place, name, common, needsCapital: latin && (short || isBackground), background: isBackground });
      const joined = isBackground || common ? null : joinedUp(keys);
      if (joined && !seen.has(joined)) {
        seen.add(joined);
        names.add([joined], { place, name, common, needsCapital: false, background: false });
      }
      // "Shaddadi" for "al-Shaddadi": English drops the article, Arabic does not.
      if (!latin || keys[0] !== 'al') continue;
      const bare = keys.slice(1);
      const bareKey = bare.join(' ');
      if (bareKey.length < 3 || seen.has(bareKey)) continue;
      seen.add(bareKey);
      addName(bare, {
        place,
        name,
        common: common || isCommon(bareKey, place),
        needsCapital: true,
        background: isBackground,
      });
    }
  }
  return {
    names,
    spellings,
    words: wordsOfLanguage,
    organisations: organisationNames,
    begins: (word) => firstWordsOfLanguage.has(word) || names.step(undefined, word) !== undefined,
  };
}

function buildWords(): Automaton<Sense> {
  const words = new Automaton<Sense>();
  const add = (form: string, sense: Sense) => {
    const phrase = form === "'s" ? [form] : phraseOf(form);
    words.add(phrase, sense);
    firstWordsOfLanguage.add(phrase[0]!);
  };
  for (const row of wordRows) for (const form of row.forms) add(form, row);
  for (const row of kindRows) {
    for (const form of [...row.ar, ...row.en]) add(form, { class: 'kind', row, many: false });
    for (const form of [...(row.arMany ?? []), ...(row.enMany ?? [])]) add(form, { class: 'kind', row, many: true });
    if (row.refers) for (const form of row.ar) if (!form.includes(' ')) add(`ال${form}`, { class: 'reference', row });
  }
  add("'s", { class: 'possessive', forms: ["'s"] });
  return words;
}
