import type { DocumentMessages } from '../../messages/desk-documents.en';
import type { ProblemMessages } from '../../messages/desk-problems.en';
import type { Problem } from '../errors/problems';
import { format, formatList } from '../i18n/format';
import { isLocale, type Locale } from '../i18n/locales';
import { fieldName, keysOf } from './field-names';

/** What of a problem says which it is: the words that the checks use, which are those of the command line. */
const kinds: readonly (readonly [name: keyof ProblemMessages['kinds'], expected: RegExp])[] = [
  ['instead', /: what readers get "instead"$/],
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
  ['slug', /^lower-case letters and digits joined by single hyphens/],
  ['reserved', /^another one: addresses that begin with/],
  ['timeBasis', /^"stated" or "inferred" beside a date/],
  ['timeNote', /^from what the date is inferred/],
  ['day', /^a day such as /],
  ['laterClaim', /^a later claim$/],
  ['itself', /^another claim than itself/],
  ['claimOnce', /^each claim once/],
  ['copied', /, whose text the article copies$/],
  ['pointPlace', /^the place of the gazetteer in or near which they lie/],
  ['actorId', /^the slug of an actor/],
  ['publishedEntry', /^the slug of an? (?:incident|area|story)(?: or area)? that (?:is|was) published/],
  ['descriptionSource', /^where the description is from/],
  ['question', /^the id of a question/],
  ['answer', /^an answer with |^the quantity of a figure of the same claim|^one in \S+, which /],
  ['category', /^one (?:of|that) data\/categories\.json/],
  ['redirect', /^something of the record/],
  ['stepClaims', /^the claims that the step rests on/],
  ['stepFilters', /^what the record has$|^one that is on the map beside it|^filters as the address of the map/],
  ['deskOnlyPart', /^a part of this document|^a part that does not say which/],
  ['deskOnlyText', /^no text that gives them/],
  [
    'coarser',
    /^something that lies as a whole|^a place with coordinates and their|^a place whose "parent"|^a unit of which more/,
  ],
  ['userName', /^an address without a user name/],
  ['webAddress', /^a whole http or https address|^an address without spaces/],
  ['size', /^a (?:number|text) of (?:at least|at most|more|less)/],
  ['choice', /^one of /],
  // What no row of a schema words better: "a string", "Invalid input".
  ['unfit', /^an? (?:string|object|array|record|number|int|boolean|tuple)$|^(?:Invalid|Too) /],
];

export interface ShownProblem {
  /** "Claim 3 · what it says"; empty for the whole document. */
  field: string;
  /** What is wrong and what is to be done, in the reader's language; null where only the command line has words for it. */
  words: string | null;
}

interface Words {
  documents: Pick<DocumentMessages, 'fields' | 'numbered' | 'languages'>;
  problems: ProblemMessages;
}

/** Problems as an editor reads them: a text that is missing in several languages once. */
export function problemsShown<P extends Pick<Problem, 'path' | 'expected'>>(
  all: readonly P[],
  words: Words,
  locale: Locale,
): (ShownProblem & { problem: P })[] {
  const read = all.map((problem) => ({ problem, ...kindOf(problem, words, locale) }));
  const isFirst = ({ field, language }: (typeof read)[number], i: number) =>
    language === null || read.findIndex((other) => other.language !== null && other.field === field) === i;
  return read.filter(isFirst).map(({ problem, field, kind, language, count }) => {
    const missing = read.flatMap((other) => (other.language !== null && other.field === field ? [other.language] : []));
    return { problem, field, words: wordsOf(kind, { languages: language === null ? [] : missing, count }, words, locale) };
  });
}

function wordsOf(
  kind: keyof ProblemMessages['kinds'] | null,
  { languages, count }: { languages: readonly Locale[]; count: string },
  { documents, problems }: Words,
  locale: Locale,
): string | null {
  if (kind === null) return null;
  if (languages.length === 0) return format(locale, problems.kinds[kind], { count });
  const names = [...new Set(languages)].map((language) => documents.languages[language] ?? language);
  return format(locale, problems.kinds.language, { count: names.length, languages: formatList(locale, names) });
}

/** Of which kind a problem is, null where the desk has no words for it, and in which language a text is missing. */
function kindOf(
  { path, expected }: Pick<Problem, 'path' | 'expected'>,
  { documents }: Words,
  locale: Locale,
): { field: string; kind: keyof ProblemMessages['kinds'] | null; language: Locale | null; count: string } {
  const keys = keysOf(path);
  const last = keys.at(-1);
  const language = typeof last === 'string' && isLocale(last) ? last : null;
  const field = fieldName(language ? keys.slice(0, -1) : keys, documents, locale);
  for (const [kind, pattern] of kinds) {
    const found = pattern.exec(expected);
    if (!found) continue;
    if (kind === 'text') return { field, kind, language, count: '' };
    if (kind !== 'language') return { field, kind, language: null, count: found[1] ?? '' };
    const named = found[1] === 'English' || found[2] === 'en' ? 'en' : found[1] || found[2] ? 'ar' : null;
    return { field, kind: 'text', language: named, count: '' };
  }
  return { field, kind: null, language: null, count: '' };
}
