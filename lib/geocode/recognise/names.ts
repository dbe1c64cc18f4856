import type { Gazetteer } from '../../gazetteer';
import type { Place, PlaceName } from '../../gazetteer/schema';
import { commonNames, organisations } from '../lexicon/guards';
import { type KindRow, kindRows } from '../lexicon/kinds';
import { type WordRow, wordRows } from '../lexicon/words';
import { normalise } from '../normalise';
import { type Token, tokenise } from '../tokenise';
import { Automaton } from './automaton';
import { keysOf } from './latin';

/** A name of the gazetteer at the end of a walk. */
export interface Entry {
  place: Place;
  name: PlaceName;
  /** Also a common word: needs a kind word or a list beside it. */
  common: boolean;
  /** Latin, and only a capital tells it from a word of the language: the article was left off, or it is short. */
  needsCapital: boolean;
  /** From the wide layer: yields to the theatre, and needs a capital. */
  background: boolean;
}

export type Sense = { class: 'kind'; row: KindRow; many: boolean } | { class: 'reference'; row: KindRow } | WordRow;

export interface Lexicon {
  names: Automaton<Entry>;
  words: Automaton<Sense>;
  organisations: Automaton<true>;
}

export const phraseOf = (text: string): string[] => keysOf(tokenise(normalise(text)));

/** "al-Wasati (centre)": what stands in brackets explains a name and is no part of it. */
const withoutBrackets = (name: string) => name.replace(/\s*\([^)]*\)/g, '').trim();
const shortestLowerCase = 5;

const wordsOfLanguage = buildWords();
const organisationNames = new Automaton<true>();
for (const name of organisations) organisationNames.add(phraseOf(name), true);
const commonKeys = new Map(commonNames.map(({ name, kinds }) => [phraseOf(name).join(' '), kinds]));
const isCommon = (key: string, place: Place) => commonKeys.has(key) && (commonKeys.get(key)?.includes(place.featureCode) ?? true);

/** `background` tells the places of the wide layer from those of the theatre. */
export function buildLexicon(gazetteer: Gazetteer, background: (place: Place) => boolean): Lexicon {
  const names = new Automaton<Entry>();
  for (const place of gazetteer.places) {
    const seen = new Set<string>();
    const isBackground = background(place);
    for (const name of place.names) {
      const tokens: Token[] = tokenise(normalise(withoutBrackets(name.text)));
      if (tokens.length === 0 || tokens.every((token) => token.script === 'number')) continue;
      const keys = keysOf(tokens);
      const key = keys.join(' ');
      if (seen.has(key)) continue;
      seen.add(key);
      const latin = tokens.some((token) => token.script === 'latin');
      const common = isCommon(key, place);
      const short = tokens.length === 1 && tokens[0]!.norm.length < shortestLowerCase;
      names.add(keys, { place, name, common, needsCapital: latin && (short || isBackground), background: isBackground });
      // "Shaddadi" for "al-Shaddadi": English drops the article, Arabic does not.
      if (latin && keys[0] === 'al' && keys.length > 1) {
        const bare = keys.slice(1);
        const bareKey = bare.join(' ');
        if (!seen.has(bareKey) && bareKey.length >= 3) {
          seen.add(bareKey);
          names.add(bare, {
            place,
            name,
            common: common || isCommon(bareKey, place),
            needsCapital: true,
            background: isBackground,
          });
        }
      }
    }
  }
  return { names, words: wordsOfLanguage, organisations: organisationNames };
}

function buildWords(): Automaton<Sense> {
  const words = new Automaton<Sense>();
  for (const row of wordRows) for (const form of row.forms) words.add(phraseOf(form), row);
  for (const row of kindRows) {
    for (const form of [...row.ar, ...row.en]) words.add(phraseOf(form), { class: 'kind', row, many: false });
    for (const form of [...(row.arMany ?? []), ...(row.enMany ?? [])])
      words.add(phraseOf(form), { class: 'kind', row, many: true });
    if (row.refers)
      for (const form of row.ar) if (!form.includes(' ')) words.add(phraseOf(`ال${form}`), { class: 'reference', row });
  }
  words.add(["'s"], { class: 'possessive', forms: ["'s"] });
  return words;
}
