import type { Locale } from '../i18n/locales';
import { wordsOf } from '../search/words';

/** Words by which a title says that it only passes on what somebody says; of a language without them only names count. */
const attributing: Readonly<Record<string, readonly string[]>> = {
  en: ['says', 'said', 'say', 'claims', 'claim', 'according', 'reports', 'reported', 'announces', 'denies', 'alleges', 'alleged'],
  ar: [
    'قال',
    'قالت',
    'يقول',
    'تقول',
    'بحسب',
    'وفق',
    'حسب',
    'اعلن',
    'اعلنت',
    'نفي',
    'نفت',
    'ينفي',
    'تنفي',
    'زعم',
    'تزعم',
    'افاد',
    'افادت',
  ],
};

/** Words of names that tell nobody apart. */
const tooShort = 3; // letters

/**
 * Whether a title tells as a fact what only one side says: it names no claimant, and has no word that passes it on.
 * @param names of whoever says it, with short names and aliases
 */
export function tellsAsFact(title: string, names: readonly string[], locale: Locale): boolean {
  const words = new Set(wordsOf(title));
  if ((attributing[locale] ?? []).some((word) => wordsOf(word).every((one) => words.has(one)))) return false;
  return !names.some((name) => wordsOf(name).some((word) => word.length > tooShort && words.has(word)));
}
