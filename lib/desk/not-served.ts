import type { DeskDone } from '../../messages/desk.en';
import { format } from '../i18n/format';
import type { Locale } from '../i18n/locales';
import type { DeskMessages } from './messages';

/** What says that readers get what was saved. Withholding and parts for the desk alone hold at once whatever else is wrong. */
const saysItIsServed: readonly DeskDone[] = [
  'publish',
  'corrected',
  'public-restored',
  'lift-withdrawn',
  'copy-kept',
  'copy-deleted',
];

/** The words of the desk while problems keep what is saved from readers. @param count of the problems; 0: nothing is kept */
export function whileNotServed(words: DeskMessages, locale: Locale, count: number): DeskMessages {
  if (count === 0) return words;
  const { saved, withdraw } = words.notServed;
  const said = format(locale, saved, { count });
  const done = Object.fromEntries(saysItIsServed.map((name) => [name, said]));
  return { ...words, done: { ...words.done, ...done, withdraw: format(locale, withdraw, { count }) } };
}
