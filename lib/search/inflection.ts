/**
 * Light stemming: articles and endings are taken off by table, no roots are looked for. What a table cannot reach
 * (broken plurals, irregular verbs) stands in `same-words.ts`.
 */
interface Affix {
  affix: string;
  /** Fewest letters that must remain. */
  leaves: number;
  example: readonly [word: string, stem: string];
}

/**
 * Arabic articles with their clitics, at most one taken off: those of light10 (Larkey, Ballesteros and Connell, "Light
 * Stemming for Arabic Information Retrieval", 2007) and their sums. A clitic without an article (و ف ب ل ك س) is left
 * to `text-index.ts`: light10 takes off every و, also that of وحدة.
 */
export const arabicArticles: readonly Affix[] = [
  { affix: 'وبال', leaves: 2, example: ['وبالسجن', 'سجن'] },
  { affix: 'ولل', leaves: 2, example: ['وللسجن', 'سجن'] },
  { affix: 'وال', leaves: 2, example: ['والسجن', 'سجن'] },
  { affix: 'بال', leaves: 2, example: ['بالسجن', 'سجن'] },
  { affix: 'كال', leaves: 2, example: ['كالسجن', 'سجن'] },
  { affix: 'فال', leaves: 2, example: ['فالسجن', 'سجن'] },
  { affix: 'لل', leaves: 2, example: ['للسجن', 'سجن'] },
  { affix: 'ال', leaves: 2, example: ['السجن', 'سجن'] },
];

/** Arabic endings in normal form, each tried once in this order: those of light10, and three more. */
export const arabicEndings: readonly Affix[] = [
  { affix: 'ها', leaves: 3, example: ['سجونها', 'سجون'] },
  { affix: 'ان', leaves: 3, example: ['مسلحان', 'مسلح'] },
  { affix: 'ات', leaves: 3, example: ['اشتباكات', 'اشتباك'] },
  { affix: 'ون', leaves: 3, example: ['مقاتلون', 'مقاتل'] },
  { affix: 'ين', leaves: 3, example: ['مقاتلين', 'مقاتل'] },
  // Not in light10: the plural and the feminine of the past tense, and the accusative.
  { affix: 'وا', leaves: 2, example: ['فروا', 'فر'] },
  { affix: 'ت', leaves: 3, example: ['قصفت', 'قصف'] },
  { affix: 'ا', leaves: 4, example: ['هجوما', 'هجوم'] },
  { affix: 'يه', leaves: 3, example: ['صناعيه', 'صناع'] },
  { affix: 'ه', leaves: 3, example: ['غاره', 'غار'] },
  { affix: 'ي', leaves: 3, example: ['صناعي', 'صناع'] },
];

const cut = (word: string, { affix, leaves }: Affix): string | null =>
  word.endsWith(affix) && word.length - affix.length >= leaves ? word.slice(0, -affix.length) : null;

/** An Arabic word without its article, or itself. */
export function withoutArticle(word: string): string {
  const found = arabicArticles.find(({ affix, leaves }) => word.startsWith(affix) && word.length - affix.length >= leaves);
  return found ? word.slice(found.affix.length) : word;
}

const arabicStem = (word: string): string => arabicEndings.reduce((stem, ending) => cut(stem, ending) ?? stem, word);

/** English plurals: the first row that fits, as in Harman's S-stemmer ("How Effective Is Suffixing?", 1991). */
export const englishPlurals: readonly (readonly [ending: RegExp, instead: string, example: readonly [string, string]])[] = [
  [/(?<=..)ies$/, 'y', ['bodies', 'body']],
  [/(?<=ch|sh|ss|x|zz)es$/, '', ['clashes', 'clash']],
  [/(?<=..[^sui])s$/, '', ['bombs', 'bomb']],
];
/** The past tense and the participles: what is left may have lost an e, or doubled its last letter. */
const englishVerbs = /^([a-z]*[aeiouy][a-z]+)(?:ed|ing)$/;
/** Words that only look as if they were inflected: "united" is not of a unit. */
const uninflected = new Set(['united', 'during', 'morning', 'evening', 'nothing', 'hundred', 'indeed', 'building']);

function englishStems(word: string): string[] {
  const plural = englishPlurals.find(([ending]) => ending.test(word));
  const one = plural ? word.replace(plural[0], plural[1]) : word;
  const verb = uninflected.has(one) ? undefined : englishVerbs.exec(one)?.[1];
  if (!verb || verb.length < 3) return [one];
  const single = /([^aeioulsz])\1$/.test(verb) ? [verb.slice(0, -1)] : [];
  const withY = verb.endsWith('i') ? [`${verb.slice(0, -1)}y`] : [];
  return [one, verb, `${verb}e`, ...single, ...withY];
}

/** The stems under which a word in normal form is found; two words are alike when they share one. */
export function stemsOf(word: string): string[] {
  if (/^[\u0621-\u064a]+$/.test(word)) return [arabicStem(word)];
  return /^[a-z]+$/.test(word) ? englishStems(word) : [word];
}
