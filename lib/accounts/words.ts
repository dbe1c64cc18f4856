import { format, formatList, formatSpan } from '../i18n/format';
import type { Locale, Localized } from '../i18n/locales';
import { messagesFor } from '../i18n/messages';
import { textIn } from '../i18n/text-in';
import { speakerOf } from '../record/attribution';
import { figureWords } from '../record/figure-words';
import type { Figure, Source } from '../record/schema';
import { distinct } from '../record/sets';
import { shortDate, statedDate } from '../time/words';
import type { AccountsChart, Mark } from './chart';

/** An answer as a reader sees it: "at least 80", "the SDF holds all of it", "about 19:30". What is counted, where that is not what most count. */
export function valueWords({ value }: Mark, chart: Pick<AccountsChart, 'marks'>, locale: Locale): string {
  const messages = messagesFor(locale);
  switch (value.kind) {
    case 'number':
      return countedWords(value.figure, value.figure.label, chart, locale);
    case 'words':
      return textIn(value.words, locale);
    case 'state':
      return textIn(value.label, locale);
    case 'hour':
      return value.approximate ? format(locale, messages.accounts.about, { value: value.hour }) : value.hour;
    case 'day':
      return statedDate(value.day, locale, messages);
  }
}

/** "27", or with what is counted, "27 (SDF members)". */
function countedWords(figure: Figure, what: Localized, chart: Pick<AccountsChart, 'marks'>, locale: Locale): string {
  const number = figureWords(figure, locale);
  if (figure.quantity === commonest(chart)) return number;
  return format(locale, messagesFor(locale).accounts.counted, { number, what: textIn(what, locale) });
}

/** The same as it stands on the chart, where there is little room: by its short words, if it has any. */
export function labelWords(mark: Mark, chart: Pick<AccountsChart, 'marks'>, locale: Locale): string {
  const { value } = mark;
  if (value.kind === 'state' && value.short) return textIn(value.short, locale);
  if (value.kind === 'number' && value.short) return countedWords(value.figure, value.short, chart, locale);
  return valueWords(mark, chart, locale);
}

/** The quantity that most answers count, of those that are what is asked for; of several the one that is given first. */
function commonest({ marks }: Pick<AccountsChart, 'marks'>): string | null {
  const counts = new Map<string, number>();
  for (const { value } of marks)
    if (value.kind === 'number' && !value.short) counts.set(value.figure.quantity, (counts.get(value.figure.quantity) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

/** When an answer was said; where no source says, when its text was published. */
export function saidWords({ claim, isDated }: Mark, locale: Locale): string {
  const messages = messagesFor(locale);
  if (isDated) return shortDate(claim.said, locale, messages) ?? messages.status.undated;
  const published = shortDate(claim.article.published, locale, messages);
  return published ? format(locale, messages.accounts.notDated, { time: published }) : messages.status.undated;
}

/** The names of those that a mark stands against, each once: what one speaker revised is no contest. */
export const opponentsOf = ({ against }: Mark): Source[] =>
  distinct(against.filter(({ contests }) => contests).map(({ mark }) => mark.claim.origin));

/** A speaker as its lane's name ends: "SOHR" of "Syrian Observatory for Human Rights (SOHR)"; else by its whole name. */
export const shortName = ({ name }: Source, locale: Locale): string =>
  /\(([^()]+)\)$/.exec(textIn(name, locale))?.[1] ?? textIn(name, locale);

/** "≠ SOHR and Athr", "≠ SOHR and 2 others": whom a mark stands against; null where it stands against nobody. */
export function againstWords(mark: Mark, locale: Locale): string | null {
  const names = opponentsOf(mark).map((source) => shortName(source, locale));
  if (names.length === 0) return null;
  const { accounts, card } = messagesFor(locale);
  const speakers =
    names.length > mostNamed
      ? format(locale, card.others, { names: names[0] ?? '', count: names.length - 1 })
      : formatList(locale, names);
  return format(locale, accounts.standsAgainst, { speakers });
}

const mostNamed = 2; // on the chart; the link and the table name all

export const namesOf = (sources: readonly Source[], locale: Locale): string =>
  formatList(
    locale,
    sources.map(({ name }) => textIn(name, locale)),
  );

/** A mark in whole sentences, as a link is read aloud. */
export function markWords(mark: Mark, chart: Pick<AccountsChart, 'marks'>, locale: Locale): string {
  const { accounts: words } = messagesFor(locale);
  const opponents = opponentsOf(mark);
  return [
    format(locale, words.mark, {
      time: saidWords(mark, locale),
      speaker: textIn(speakerOf(mark.claim).name, locale),
      answer: valueWords(mark, chart, locale),
    }),
    mark.isReplaced && `${words.replaced}.`,
    opponents.length > 0 && format(locale, words.contradicts, { speakers: namesOf(opponents, locale) }),
  ]
    .filter((sentence) => sentence !== false)
    .join(' ');
}

/** When the first and the last were said, as far as they are dated: "21 January – 4 February 2022". */
export function spanWords({ marks }: Pick<AccountsChart, 'marks'>, locale: Locale): string | null {
  const dated = marks
    .filter(({ isDated }) => isDated)
    .flatMap(({ bounds: { from, to } }) => (from === null || to === null ? [] : [from, to]));
  if (dated.length === 0) return null;
  return formatSpan(locale, { day: 'numeric', month: 'long', year: 'numeric' }, Math.min(...dated), Math.max(...dated));
}

/** "30 answers", "14 speakers" */
export const countWords = ({ marks, lanes }: Pick<AccountsChart, 'marks' | 'lanes'>, locale: Locale): string[] => {
  const { accounts: words } = messagesFor(locale);
  return [format(locale, words.answers, { count: marks.length }), format(locale, words.speakers, { count: lanes.length })];
};
