import type { OwnLanguage } from '../../i18n/languages';
import { type Locale, locales } from '../../i18n/locales';
import type { PartOfDay } from './words';

const parts: Readonly<Record<OwnLanguage, Record<PartOfDay, string>>> = {
  en: { dawn: 'dawn', morning: 'morning', midday: 'midday', afternoon: 'afternoon', evening: 'evening', night: 'night' },
  ar: { dawn: 'فجر', morning: 'صباح', midday: 'ظهر', afternoon: 'بعد ظهر', evening: 'مساء', night: 'ليل' },
};

interface Written {
  edtf: string;
  partOfDay?: PartOfDay;
}

/** A time as an editor finds it in a form: what `readTime` reads as the same. "2022-01-23 evening", «حتى مساء 2022-01-23» */
export function writeTime({ edtf, partOfDay }: Written, locale: Locale): string {
  if (!partOfDay) return edtf;
  const isLimit = edtf.startsWith('../');
  const day = isLimit ? edtf.slice('../'.length) : edtf;
  if (locale === 'ar') return `${isLimit ? 'حتى ' : ''}${parts.ar[partOfDay]} ${day}`;
  return `${isLimit ? 'until ' : ''}${day} ${parts.en[partOfDay]}`;
}

/** Whether a form has shown a time with these words, in one of its languages: words cannot say every time that a file can hold. */
export const isWrittenAs = (time: Written, typed: string): boolean =>
  locales().some((locale) => writeTime(time, locale) === typed);
