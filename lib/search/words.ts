import { normalise } from '../geocode/normalise';
import { keysOf } from '../geocode/recognise/latin';
import { tokenise } from '../geocode/tokenise';

/**
 * Signs that keyboards and transliterations put where English writes "'": acute and grave accent, modifier letters,
 * ʿayn and hamza, primes, saltillo, Armenian and Hebrew ones. The normaliser would make a space of some.
 */
const apostrophes = /[`´ʹʻʼʽʾʿˈˊˋ՚׳ߴߵ‘’‚‛′‵Ꞌꞌ᾽᾿＇]/gu;

/**
 * The words of a text as search compares them: in the geocoder's normal form, without punctuation, the Latin article
 * ("al-", "el ", "ash-") and the English possessive. "Al-Sina’a, ١٬٠٠٠!" → sinaa 1000
 */
export function wordsOf(text: string): string[] {
  const tokens = tokenise(normalise(text.replace(apostrophes, "'")));
  // A phone types no capitals, and no capital is needed here to tell an article from a word.
  const keys = keysOf(tokens.map((token) => ({ ...token, capital: true })));
  return keys.flatMap((key, index) => {
    if (tokens[index]?.script === 'number') return key.replaceAll(',', '');
    return key === "'s" || (key === 'al' && index < keys.length - 1) ? [] : key;
  });
}
