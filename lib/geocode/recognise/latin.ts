import { Gap, type Token } from '../tokenise';

/** The Arabic article in Latin letters, by the sun letter it leans on. With a hyphen all count ("as-Suwar"). */
const hyphenated = new Set([
  'al',
  'el',
  'ar',
  'as',
  'ash',
  'ad',
  'adh',
  'an',
  'at',
  'ath',
  'az',
  'ez',
  'er',
  'es',
  'esh',
  'ed',
  'en',
  'et',
  'ul',
]);
/** Without a hyphen only those that are no English word, and only with a capital after ("Ash Shaddadah"). */
const spaced = new Set(['al', 'el', 'ar', 'ash', 'ad', 'az', 'ez']);

/** The words that names and text are compared by: every spelling of the article is "al". */
export function keysOf(tokens: readonly Token[]): string[] {
  return tokens.map((token, index) => {
    const next = tokens[index + 1];
    if (token.script !== 'latin' || !next || next.script !== 'latin') return token.norm;
    if (hyphenated.has(token.norm) && next.gap & Gap.hyphen) return 'al';
    return spaced.has(token.norm) && (next.gap & ~Gap.quote) === Gap.space && next.capital ? 'al' : token.norm;
  });
}

/** Whether a word as written may be an article: it depends on what follows whether it is one. */
export const isArticle = (word: string): boolean => word.length <= longestArticle && hyphenated.has(word.toLowerCase());
const longestArticle = 3;
