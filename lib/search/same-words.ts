import type { Locale } from '../i18n/locales';
import { stemsOf } from './inflection';
import { wordsOf } from './words';

/**
 * Words of the field that readers use for each other, and forms that no ending explains: broken plurals, irregular
 * verbs. One row for each meaning, as a newspaper writes it. A search for one finds all of its row.
 */
export const sameWords: Record<Locale, readonly (readonly string[])[]> = {
  ar: [
    ['فر', 'يفر', 'فرار', 'فار', 'هرب', 'يهرب', 'هروب', 'هارب'],
    ['قتل', 'قتيل', 'قتلى', 'مقتل'],
    ['جرح', 'جريح', 'جرحى', 'مصاب'],
    ['سجين', 'سجناء', 'نزيل', 'نزلاء'],
    ['سجن', 'سجون'],
    ['رهينة', 'رهائن'],
    ['أسير', 'أسرى'],
    ['طفل', 'أطفال'],
    ['قاصر', 'قاصرون', 'قصّر'],
    ['هجوم', 'هجمة', 'هجمات'],
    ['عنصر', 'عناصر'],
    ['قوة', 'قوات'],
    ['حي', 'أحياء'],
    ['مبنى', 'مبان', 'مباني', 'أبنية'],
    ['مهجع', 'مهاجع'],
    ['قذيفة', 'قذائف'],
    ['لغم', 'ألغام'],
    ['سلاح', 'أسلحة'],
    ['خلية', 'خلايا'],
    ['مدرسة', 'مدارس'],
    ['منزل', 'منازل'],
    ['قرية', 'قرى'],
    ['مخيم', 'مخيمات'],
    ['انسحب', 'ينسحب', 'انسحاب'],
    ['استسلم', 'يستسلم', 'استسلام'],
    ['اشتبك', 'يشتبك', 'اشتباك'],
    ['قصف', 'يقصف', 'تقصف'],
    ['هاجم', 'يهاجم', 'مهاجم'],
    ['سيطر', 'يسيطر', 'سيطرة'],
    ['حاصر', 'يحاصر', 'حصار', 'محاصر', 'محاصرة'],
  ],
  en: [
    ['escape', 'escapee', 'flee', 'fled', 'fugitive', 'breakout', 'jailbreak'],
    ['child', 'children'],
    ['man', 'men'],
    ['woman', 'women'],
    ['fight', 'fought'],
    ['strike', 'struck', 'airstrike'],
    ['shoot', 'shot'],
    ['hold', 'held'],
    ['seize', 'seizure'],
    ['withdraw', 'withdrew', 'withdrawn', 'withdrawal'],
    ['surrender', 'surrendered'],
    ['prisoner', 'inmate', 'detainee'],
    ['neighbourhood', 'neighborhood'],
  ],
};

/** Words that a search passes over where it holds others: a short text need not have them. */
export const emptyWords: Record<Locale, readonly string[]> = {
  ar: ['في', 'من', 'على', 'إلى', 'عن', 'مع', 'أو', 'و', 'ما', 'أن', 'إن'],
  en: ['a', 'an', 'and', 'at', 'by', 'for', 'from', 'in', 'into', 'of', 'on', 'or', 'the', 'to', 'with'],
};

const empty = new Set(Object.values(emptyWords).flat().flatMap(wordsOf));
export const isEmptyWord = (word: string): boolean => empty.has(word);

const rows = Object.values(sameWords)
  .flat()
  .map((row) => row.flatMap(wordsOf));
/** The words of all rows. */
export const wordsOfRows: readonly string[] = rows.flat();

/** The stems of each row, by each of them. */
const stemsAlike = new Map<string, string[]>();
for (const row of rows) {
  const stems = [...new Set(row.flatMap(stemsOf))];
  for (const stem of stems) stemsAlike.set(stem, [...(stemsAlike.get(stem) ?? []), ...stems]);
}

/** Stems, with those of every word that stands for one of them. */
export const alike = (stems: readonly string[]): Set<string> =>
  new Set(stems.flatMap((stem) => [stem, ...(stemsAlike.get(stem) ?? [])]));
