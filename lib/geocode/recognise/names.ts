import type { Gazetteer } from '../../gazetteer';
import type { FeatureCode, Place, PlaceName } from '../../gazetteer/schema';
import { commonNames } from '../lexicon/common';
import { organisations } from '../lexicon/guards';
import { type KindRow, kindRows } from '../lexicon/kinds';
import { type WordRow, wordRows } from '../lexicon/words';
import { Automaton, type Phrase } from './automaton';
import { bareName, headsOfWords, phraseOf, withoutBrackets, wordsOf } from './name-words';
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
  entry(): Entry;
  words: readonly string[];
  strict: boolean;
}

export interface Lexicon {
  names: Automaton<Entry>;
  /** Latin names of the theatre by skeleton. */
  readonly spellings: Automaton<Spelling>;
  words: Automaton<Sense>;
  organisations: Automaton<true>;
  /** Whether anything but `spellings` begins with a word: for most words of a text nothing does. */
  begins(word: string): boolean;
}

const shortestLowerCase = 5;
/** Of a pack's large towns, only names so long are known by other spellings: a name of four letters is near to many. */
const longSpelling = 6;

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
const isCommon = (key: string, kind: FeatureCode) => commonKeys.has(key) && (commonKeys.get(key)?.includes(kind) ?? true);

/**
 * The names of the curated places and, behind them, of the packs and layers. `unitOf`: the unit that a town heads and
 * shares its name with, as `Hierarchy` tells.
 */
export function buildLexicon(gazetteer: Gazetteer, unitOf: (town: Place) => Place | null): Lexicon {
  const { background } = gazetteer;
  const namesOf = namesWith(capitalNames(gazetteer, unitOf));
  const names = new Automaton<Entry>((head) =>
    background
      .headed(head)
      .flatMap((place) => [...namesOf(place, true)])
      .filter(({ phrase }) => headsOfWords(phrase)[0] === head),
  );
  for (const place of gazetteer.places) for (const { phrase, value } of namesOf(place, false)) names.add(phrase, value);
  let spellings: Automaton<Spelling> | undefined;
  return {
    names,
    get spellings() {
      spellings ??= spellingsOf(gazetteer, namesOf);
      return spellings;
    },
    words: wordsOfLanguage,
    organisations: organisationNames,
    begins: (word) => firstWordsOfLanguage.has(word) || names.step(undefined, word) !== undefined,
  };
}

/** Made when a text first has a capitalised word that begins no name. */
function spellingsOf({ places, background }: Gazetteer, namesOf: ReturnType<typeof namesWith>): Automaton<Spelling> {
  const spellings = new Automaton<Spelling>();
  const add = (words: readonly string[], strict: boolean, entry: () => Entry) => {
    const bones = skeletons(words);
    if (bones) spellings.add(bones, { words, strict, entry });
  };
  for (const place of places)
    for (const { phrase, value } of namesOf(place, false))
      if (!value.joined && !value.common) add(phrase, isSlight(phrase), () => ({ ...value, respelt: true }));
  for (const town of background.large()) {
    const { keys } = wordsOf(withoutBrackets(town.text));
    // "Shaddadi" for "al-Shaddadi": English drops the article, Arabic does not.
    for (const words of keys[0] === 'al' ? [keys, keys.slice(1)] : [keys])
      if (words.join('').length >= longSpelling && !isCommon(words.join(' '), town.kind)) add(words, true, () => respeltOf(town));
  }
  return spellings;
}

function respeltOf({ text, place }: { text: string; place(): Place }): Entry {
  const town = place();
  const name = town.names.find((one) => one.primary && one.text === text) as PlaceName;
  return { place: town, name, common: false, needsCapital: true, background: true, respelt: true };
}

/** For a unit the names of its capital, where that shares one with it: alone they mean the capital. */
function capitalNames(
  { places, background }: Gazetteer,
  unitOf: (town: Place) => Place | null,
): (unit: Place) => Set<string> | null {
  const curated = new Map<Place, Place>();
  for (const town of places) {
    const unit = unitOf(town);
    if (unit) curated.set(unit, town);
  }
  return (unit) => {
    const town = background.capitalsIn(unit.id).findLast((one) => unitOf(one) === unit) ?? curated.get(unit);
    return town ? new Set(town.names.map((name) => bareName(name.text))) : null;
  };
}

type Named = Phrase<Entry & { joined?: boolean }>;

/** What a place is found by: its names in normal form, each once, also without an article that English drops. */
const namesWith = (ofCapital: (unit: Place) => Set<string> | null) =>
  function* namesOf(place: Place, background: boolean): Generator<Named> {
    const seen = new Set<string>();
    const capital = ofCapital(place);
    for (const name of place.names) {
      const { keys, latin, empty } = wordsOf(withoutBrackets(name.text));
      if (empty) continue;
      const key = keys.length === 1 ? keys[0]! : keys.join(' ');
      // "Homs" alone is the city; the governorate is meant where the text says so (`relate/nouns.ts`, `resolve`).
      if (capital?.has(keys.filter((word) => word !== 'al').join(' '))) continue;
      if (seen.has(key)) continue;
      seen.add(key);
      const common = name.common === true || isCommon(key, place.featureCode);
      const short = keys.length === 1 && key.length < shortestLowerCase;
      yield { phrase: keys, value: { place, name, common, needsCapital: latin && (short || background), background } };
      const joined = background || common ? null : joinedUp(keys);
      if (joined && !seen.has(joined)) {
        seen.add(joined);
        yield { phrase: [joined], value: { place, name, common, needsCapital: false, background: false, joined: true } };
      }
      // "Shaddadi" for "al-Shaddadi": English drops the article, Arabic does not.
      if (!latin || keys[0] !== 'al') continue;
      const bare = keys.slice(1);
      const bareKey = bare.join(' ');
      if (bareKey.length < 3 || seen.has(bareKey)) continue;
      seen.add(bareKey);
      yield {
        phrase: bare,
        value: { place, name, common: common || isCommon(bareKey, place.featureCode), needsCapital: true, background },
      };
    }
  };

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
