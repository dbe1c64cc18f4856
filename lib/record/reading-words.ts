import { format, formatList } from '../i18n/format';
import type { Locale } from '../i18n/locales';
import { messagesFor } from '../i18n/messages';
import { statedDate } from '../time/words';
import { type ClaimAccess, gradeOf, type Locator } from './reading';
import type { Article } from './schema';

/** How far a text was read and in what form: "We read its opening, paragraphs 1–6, in a stored copy (22–24 November 2026)." */
export function readingWords({ access, reading }: Pick<Article, 'access' | 'reading'>, locale: Locale): string {
  const messages = messagesFor(locale);
  const { reading: words } = messages.claim;
  if (access === 'cited' || !reading) return words.cited;
  const { paragraphs } = reading;
  const opening = paragraphs === undefined ? words.opening : format(locale, words.openingTo, { count: paragraphs });
  const extent = reading.extent === 'whole' ? words.whole : opening;
  if (reading.day === undefined) return format(locale, words.text, { extent });
  return format(locale, words.storedCopy, { extent, day: statedDate(reading.day, locale, messages) });
}

/** How far the text of a claim was read, and in which paragraph it stands: "opening read, paragraphs 2 and 4". */
export function locatorWords(
  { access, locator, article }: { access: ClaimAccess; locator: Locator; article: Pick<Article, 'reading'> },
  locale: Locale,
): string {
  const { grades, paragraph: words } = messagesFor(locale).claim;
  const grade = grades[gradeOf(access, article.reading)];
  if (!('paragraph' in locator)) return grade;
  const numbers = [locator.paragraph, ...(locator.also ?? [])].filter((one) => one !== 'last');
  const named = [
    ...(numbers.length > 0
      ? [format(locale, words.numbered, { count: numbers.length, numbers: formatList(locale, numbers.map(String)) })]
      : []),
    ...(numbers.length <= (locator.also?.length ?? 0) ? [words.last] : []),
  ];
  return format(locale, words.in, { grade, where: formatList(locale, named) });
}
