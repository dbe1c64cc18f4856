import type { OwnLanguage } from '../i18n/languages';

/** As much of a text as tells its language. */
const enough = 8_000; // characters
/** Letters of the Arabic script that Arabic does not have: those of Persian, Kurdish, Urdu, Uyghur. */
const furtherLetters = /[\u0679\u067E\u0686\u0688\u0691\u0695\u0698\u06A9\u06AF\u06B5\u06BA\u06BE\u06C0-\u06D3\u06D5]/gu;
/** Words that English prose is full of, and few other languages have. */
const englishWords =
  /\b(?:the|of|and|to|that|were|was|with|by|from|said|which|they|their|he|his|she|her|has|have|had|been|it|is|are|at|who|this|for|after|while|between|toward|into|but|not|would|when|where)\b/giu;

/** The share of a text's words that these are at least, where it is English. */
const leastEnglish = 0.12;
/** The share of its letters that the further ones are at most, where it is Arabic: names from elsewhere have some. */
const mostFurther = 0.02;

/**
 * The language of a text, among those in which articles are written here, by its letters and its commonest words; null where
 * it is another or cannot be told.
 */
export function languageOf(text: string): OwnLanguage | null {
  const part = text.slice(0, enough);
  const arabic = count(part, /\p{Script=Arabic}/gu);
  const latin = count(part, /\p{Script=Latin}/gu);
  const letters = count(part, /\p{L}/gu);
  if (arabic > letters / 2) return count(part, furtherLetters) <= arabic * mostFurther ? 'ar' : null;
  if (latin > letters / 2)
    return count(part, englishWords) >= Math.max(1, count(part, /\p{Script=Latin}+/gu) * leastEnglish) ? 'en' : null;
  return null;
}

const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;
