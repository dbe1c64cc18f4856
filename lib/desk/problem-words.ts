import type { DocumentMessages } from '../../messages/desk-documents.en';
import type { ProblemMessages } from '../../messages/desk-problems.en';
import type { Problem } from '../errors/problems';
import { format } from '../i18n/format';
import { isLocale, type Locale } from '../i18n/locales';
import { fieldName, keysOf } from './field-names';

/** What of a problem says which it is: the words that the checks use, which are those of the command line. */
const kinds: readonly (readonly [name: keyof ProblemMessages['kinds'], expected: RegExp])[] = [
  ['text', /^a text(?:, as .* asks for .*)?$/],
  ['language', /^a text in (?:(English|Arabic)|at least one language)|^the text in "?(en|ar)"?/],
  ['entries', /^at least 1 entry/],
  ['source', /^a source: nothing is claimed/],
  ['claims', /^a claim: nothing stands on the map/],
  ['address', /^the address of the page, or why/],
  ['noAddress', /^none: it says why a text that was read/],
  ['unpublishedClaim', /^a claim of a published article/],
  ['noClaim', /^a claim of an article, as/],
  ['firstWhere', /^a first claim with a "where"/],
  ['outlet', /^the article's own outlet/],
  ['circle', /^a chain of attribution that ends/],
  ['otherSpeaker', /^one of the same speaker/],
  ['time', /^a possible EDTF/],
  ['sourceId', /^the id of a source/],
  ['placeId', /^the id of a place/],
  ['coordinate', /^a place that has a coordinate/],
  ['once', /^a (?:slug|claim id|source id|correction id) that occurs once/],
  ['key', /^only the keys of its schema/],
  ['paragraph', /^a paragraph (?:of the summary|that was read), 1 to (\d+)/],
  ['publishedActor', /^an actor that is published/],
  ['invisible', /^a text without it/],
  ['webAddress', /address/],
];

export interface ShownProblem {
  /** "Claim 3 · what it says"; empty for the whole document. */
  field: string;
  /** What is wrong and what is to be done, in the reader's language; null where only the command line has words for it. */
  words: string | null;
}

/** A problem as an editor reads it. */
export function problemShown(
  { path, expected }: Pick<Problem, 'path' | 'expected'>,
  { documents, problems }: { documents: Pick<DocumentMessages, 'fields' | 'numbered' | 'languages'>; problems: ProblemMessages },
  locale: Locale,
): ShownProblem {
  const keys = keysOf(path);
  const last = keys.at(-1);
  const language = typeof last === 'string' && isLocale(last) ? last : null;
  const field = fieldName(language ? keys.slice(0, -1) : keys, documents, locale);
  for (const [name, pattern] of kinds) {
    const found = pattern.exec(expected);
    if (!found) continue;
    if (name === 'text' && language)
      return { field, words: format(locale, problems.kinds.language, { language: documents.languages[language] ?? language }) };
    if (name === 'language') {
      const named = found[1] === 'English' || found[2] === 'en' ? 'en' : found[1] || found[2] ? 'ar' : null;
      return {
        field,
        words: named
          ? format(locale, problems.kinds.language, { language: documents.languages[named] ?? named })
          : problems.kinds.text,
      };
    }
    return { field, words: format(locale, problems.kinds[name], { count: found[1] ?? '' }) };
  }
  return { field, words: null };
}
