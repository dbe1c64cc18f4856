import { dateFormat, format, formatParts, formatSpan } from '../i18n/format';
import type { Locale } from '../i18n/locales';
import type { Messages } from '../i18n/messages';
import { nested } from '../i18n/quote';
import { textIn } from '../i18n/text-in';
import { dayMs } from './buckets';
import { type Bounds, bounds } from './edtf';
import type { LinkedTime, NamedClaim, SourcedTime } from './schema';

/** All that times need of the messages. */
export type TimeMessages = Pick<Messages, 'time'>;

const full: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' };
const day: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' };
const month: Intl.DateTimeFormatOptions = { month: 'long', year: 'numeric' };
const year: Intl.DateTimeFormatOptions = { year: 'numeric' };

/**
 * A time in words, no more precise than its source: "Sunday, 23 January 2022, in the evening",
 * "21–23 January 2022", "No date given; before what this claim tells: “…”".
 */
export const timeWords = (time: LinkedTime | null, locale: Locale, messages: TimeMessages): string =>
  timeParts(time, locale, messages)
    .map((part) => (typeof part === 'string' ? part : quotable(part, locale)))
    .join('');

/** The same with the claim that an order is told by as a piece of its own, for pages to link it. */
export function timeParts(time: LinkedTime | null, locale: Locale, messages: TimeMessages): (string | NamedClaim)[] {
  if (!time) return [messages.time.none];
  if (time.edtf !== null) return [datedWords({ ...time, edtf: time.edtf }, locale, messages)];
  if (time.other && (time.before || time.by))
    return formatParts(locale, time.before ? messages.time.before : messages.time.by, { claim: time.other });
  return [time.by ? messages.time.bySaid : messages.time.none];
}

/** What a claim tells, to stand in quotation marks within a sentence. */
export const quotable = ({ text }: Pick<NamedClaim, 'text'>, locale: Locale): string =>
  nested(locale, textIn(text, locale).replace(/\.$/, ''));

function datedWords(time: SourcedTime & { edtf: string }, locale: Locale, messages: TimeMessages): string {
  if (!time.partOfDay) return dateWords(time.edtf, locale, messages);
  const part = messages.time.partOfDay[time.partOfDay];
  const inPart = (date: string) => format(locale, part, { date });
  const { from, to } = bounds(time.edtf);
  // "up to the evening of", not "the evening of up to": in Arabic the part of the day stands before the date.
  if (from === null && to !== null)
    return format(locale, messages.time.until, { time: inPart(dateFormat(locale, day).format(to)) });
  return inPart(dateWords(time.edtf, locale, messages));
}

function dateWords(edtf: string, locale: Locale, messages: TimeMessages): string {
  const span = bounds(edtf);
  const bare = edtf.replace(/[~?%]/g, '');
  const words = spanWords(span, bare, locale, messages);
  if (edtf.includes('~') || edtf.includes('%')) return format(locale, messages.time.approximate, { time: words });
  if (edtf.includes('?')) return format(locale, messages.time.uncertain, { time: words });
  return words;
}

function spanWords({ from, to }: Bounds, edtf: string, locale: Locale, messages: TimeMessages): string {
  if (from === null && to === null) return messages.time.none;
  if (from === null) return format(locale, messages.time.until, { time: dateFormat(locale, day).format(to as number) });
  if (to === null) return format(locale, messages.time.since, { time: dateFormat(locale, day).format(from) });
  if (edtf.includes('/')) return formatSpan(locale, day, from, to);
  const parts = edtf.split('-').length;
  const precision = parts >= 3 && !edtf.includes('X') ? full : parts === 2 ? month : parts === 1 ? year : day;
  return formatSpan(locale, precision, from, to);
}

/** The date alone, short, for lists: "23 January 2022"; null where nothing dates it. */
export function shortDate(time: SourcedTime | null, locale: Locale, messages: TimeMessages): string | null {
  if (!time?.edtf) return null;
  const { from, to } = bounds(time.edtf);
  if (from !== null && to !== null && to - from < dayMs) return dateFormat(locale, day).format(from);
  return dateWords(time.edtf, locale, messages);
}

/** A date that is ours to state, such as that of a correction; `edtf` as "2022-01-23". */
export const statedDate = (edtf: string, locale: Locale, messages: TimeMessages): string =>
  shortDate({ edtf, basis: 'stated' }, locale, messages) ?? edtf;
