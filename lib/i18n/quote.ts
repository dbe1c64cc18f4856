import { isolate } from './format';
import type { Locale } from './locales';
import { ofLanguage } from './text-in';

interface Marks {
  outer: readonly [string, string];
  inner: readonly [string, string];
}

/** Quotation marks of each language, and those of a quotation within a quotation. One that is not listed has those of its site's first that is. */
const marks: Readonly<Record<string, Marks>> = {
  en: { outer: ['“', '”'], inner: ['‘', '’'] },
  ar: { outer: ['«', '»'], inner: ['“', '”'] },
};

/** Double marks of every language. Single ones stay: in English they are apostrophes. */
const double = '"“”„‟«»‹›〝〞＂';
const pairs = ['""', '“”', '„“', '„”', '«»', '»«', '‹›', '〝〞', '＂＂'];
const pairOrStray = new RegExp(`${pairs.map(([open, close]) => `${open}([^${double}]+)${close}`).join('|')}|[${double}]`, 'gu');
const whollyQuoted = new RegExp(`^[${double}]+([^${double}]*)[${double}]+$`, 'u');

/**
 * A text as it stands between quotation marks: its own become those of the second level, stray ones go, and those
 * around the whole are left out. «مدرعات «برادلي»» is «مدرعات “برادلي”», «"car bombs"» is «car bombs».
 */
export function nested(locale: Locale, text: string): string {
  const [open, close] = ofLanguage(marks, locale).inner;
  const whole = whollyQuoted.exec(text.trim())?.[1];
  if (whole !== undefined) return whole;
  return text.replace(pairOrStray, (_, ...groups: (string | undefined)[]) => {
    const inside = groups.slice(0, pairs.length).find((group) => group !== undefined);
    return inside === undefined ? '' : `${open}${inside}${close}`;
  });
}

/** A text in quotation marks, in the one place that knows how they nest. */
export const quote = (locale: Locale, text: string): string => ofLanguage(marks, locale).outer.join(nested(locale, text));

/** What a reader or another site typed, in quotation marks that its own direction cannot turn or move. */
export const quoteInput = (locale: Locale, text: string): string =>
  ofLanguage(marks, locale).outer.join(isolate(nested(locale, text)));
