import { dateFormat, format, formatSpan } from '../i18n/format';
import type { Locale } from '../i18n/locales';
import type { Messages } from '../i18n/messages';
import { type Bounds, bounds } from './edtf';
import type { SourcedTime } from './schema';

const full: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' };
const day: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' };
const month: Intl.DateTimeFormatOptions = { month: 'long', year: 'numeric' };
const year: Intl.DateTimeFormatOptions = { year: 'numeric' };

/**
 * A time in words, no more precise than its source: "Sunday, 23 January 2022, in the evening",
 * "21–23 January 2022", "No date given; before what claim c02 tells".
 */
export function timeWords(time: SourcedTime | null, locale: Locale, messages: Messages): string {
  if (!time) return messages.time.none;
  if (time.edtf === null) {
    if (time.before) return format(locale, messages.time.before, { claim: time.before });
    if (time.by) return format(locale, messages.time.by, { claim: time.by });
    return messages.time.none;
  }
  if (!time.partOfDay) return dateWords(time.edtf, locale, messages);
  const part = messages.time.partOfDay[time.partOfDay];
  const inPart = (date: string) => format(locale, part, { date });
  const { from, to } = bounds(time.edtf);
  // "up to the evening of", not "the evening of up to": in Arabic the part of the day stands before the date.
  if (from === null && to !== null)
    return format(locale, messages.time.until, { time: inPart(dateFormat(locale, day).format(to)) });
  return inPart(dateWords(time.edtf, locale, messages));
}

function dateWords(edtf: string, locale: Locale, messages: Messages): string {
  const span = bounds(edtf);
  const bare = edtf.replace(/[~?%]/g, '');
  const words = spanWords(span, bare, locale, messages);
  if (edtf.includes('~') || edtf.includes('%')) return format(locale, messages.time.approximate, { time: words });
  if (edtf.includes('?')) return format(locale, messages.time.uncertain, { time: words });
  return words;
}

function spanWords({ from, to }: Bounds, edtf: string, locale: Locale, messages: Messages): string {
  if (from === null && to === null) return messages.time.none;
  if (from === null) return format(locale, messages.time.until, { time: dateFormat(locale, day).format(to as number) });
  if (to === null) return format(locale, messages.time.since, { time: dateFormat(locale, day).format(from) });
  if (edtf.includes('/')) return formatSpan(locale, day, from, to);
  const parts = edtf.split('-').length;
  const precision = parts >= 3 && !edtf.includes('X') ? full : parts === 2 ? month : parts === 1 ? year : day;
  return formatSpan(locale, precision, from, to);
}

/** The date alone, short, for lists: "23 January 2022"; null where nothing dates it. */
export function shortDate(time: SourcedTime | null, locale: Locale, messages: Messages): string | null {
  if (!time?.edtf) return null;
  const { from, to } = bounds(time.edtf);
  if (from !== null && to !== null && to - from < 86_400_000) return dateFormat(locale, day).format(from);
  return dateWords(time.edtf, locale, messages);
}

/** A date that is ours to state, such as that of a correction; `edtf` as "2022-01-23". */
export const statedDate = (edtf: string, locale: Locale, messages: Messages): string =>
  shortDate({ edtf, basis: 'stated' }, locale, messages) ?? edtf;
