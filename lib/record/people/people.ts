import { latinDigits } from '../../i18n/digits';
import { wordsOf } from '../../search/words';
import { cues, givenNames, notNames, offices, type Why } from './words';

/** A person whom a text names beside a word that asks for care. */
export interface Named {
  /** As it stands in the text: "Selim Kadir". */
  name: string;
  why: Why;
}

/** How many words may stand between a name and what says who it is. */
const reach = 4;
/** Who is younger is a minor, in years. */
const ofAge = 18;

interface Word {
  text: string;
  /** As search compares it, of Arabic also without what is written onto it. */
  forms: readonly string[];
  isCapital: boolean;
  isArabic: boolean;
}

const cueOf = new Map<string, Why>(
  (Object.entries(cues) as [Why, readonly string[]][]).flatMap(([why, words]) => words.map((word) => [word, why] as const)),
);
const isOffice = new Set(offices);
const isNoName = new Set([...notNames, ...offices, ...cueOf.keys()]);
const isGiven = new Set(givenNames);

const arabic = /\p{Script=Arabic}/u;
/** "and", "by", "for", "as" and the article, which are written onto a word. */
const written = /^(?:و|ف)?(?:ب|ل|ك)?(?:ال|لل)?(?=.{3})/u;

function wordOf(text: string): Word {
  const plain = wordsOf(text).join('');
  const isArabic = arabic.test(text);
  const forms = isArabic ? [...new Set([plain, plain.replace(/^ال(?=.{3})/u, ''), plain.replace(written, '')])] : [plain];
  return { text, forms, isArabic, isCapital: /^\p{Lu}/u.test(text) };
}

const among = (set: { has(word: string): boolean }, { forms }: Word) => forms.some((form) => set.has(form));

/** "16-year-old" and "16 عامًا" say an age; a number alone does not. */
const ages = [
  /\b(\d{1,2})[- ]years?[- ]old\b/giu,
  /\baged? (\d{1,2})\b/giu,
  /(?:العمر|عمره|عمرها|ابن ال|ابنة ال)\s*(\d{1,2})/gu,
  /\p{Lu}\p{L}+, (\d{1,2})[,)]/gu,
];

/**
 * People whom a text names near words that ask for care, in Arabic and English. It goes by lists of words (words.ts): a hint
 * for a person who reads, which misses names that no such word stands beside, single names in English, and given names that
 * are on no list.
 * @param isKnown whether the words of a name, as search compares them, are those of somebody or something that the record knows
 */
export function namedIn(text: string, isKnown: (words: readonly string[]) => boolean): Named[] {
  const found = sentencesOf(text).flatMap((sentence) => {
    const words = (sentence.match(/[\p{L}\p{M}'’-]+/gu) ?? []).map(wordOf);
    const isYoung = ages.some((age) => [...latinDigits(sentence).matchAll(age)].some(([, years]) => Number(years) < ofAge));
    return candidatesIn(words).flatMap(({ from, to }): Named[] => {
      const own = words.slice(from, to);
      if (isKnown(own.map(({ forms }) => forms.at(-1) as string))) return [];
      const before = words[from - 1];
      if (before && among(isOffice, before)) return [];
      const near = [...words.slice(Math.max(0, from - reach), from), ...words.slice(to, to + reach)];
      const cue = near.flatMap(({ forms }) => forms.flatMap((form) => cueOf.get(form) ?? []));
      const why = isYoung ? 'minor' : (['minor', 'accused', 'witness', 'private'] as const).find((one) => cue.includes(one));
      return why ? [{ name: own.map((word) => word.text).join(' '), why }] : [];
    });
  });
  return [...new Map(found.map((one) => [one.name, one])).values()];
}

const sentencesOf = (text: string): string[] => text.split(/[.!?؟;؛:]\s|\n/u);

/** What may be the name of a person: words with capitals side by side, or a given name with the word behind it. */
function candidatesIn(words: readonly Word[]): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (let from = 0; from < words.length; from++) {
    const to = words[from]?.isArabic ? endOfArabic(words, from) : endOfLatin(words, from);
    if (to - from < 2) continue;
    found.push({ from, to });
    from = to - 1;
  }
  return found;
}

function endOfLatin(words: readonly Word[], from: number): number {
  let to = from;
  for (let word = words[to]; word?.isCapital && !word.isArabic && !isAcronym(word) && !among(isNoName, word); word = words[to])
    to++;
  return to;
}

function endOfArabic(words: readonly Word[], from: number): number {
  const [first, second, third] = words.slice(from, from + 3);
  if (!first || !second?.isArabic || !isGiven.has(first.forms[0] as string) || among(isNoName, second)) return from;
  return first.forms[0] === 'عبد' && third?.isArabic && !among(isNoName, third) ? from + 3 : from + 2;
}

const isAcronym = ({ text }: Word): boolean => text === text.toUpperCase();
