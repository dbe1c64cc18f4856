/** In which order a file writes a day in figures alone: 03/04/2020. */
export const dayOrders = ['day-first', 'month-first'] as const;
export type DayOrder = (typeof dayOrders)[number];

export type ReadDay = { day: string } | { expected: string };

/** Names of months as data sets write them, by the first letters that tell them apart in English, whole in Arabic. */
const english = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const arabic: readonly (readonly string[])[] = [
  ['كانون الثاني', 'يناير'],
  ['شباط', 'فبراير'],
  ['آذار', 'مارس'],
  ['نيسان', 'أبريل'],
  ['أيار', 'مايو'],
  ['حزيران', 'يونيو'],
  ['تموز', 'يوليو'],
  ['آب', 'أغسطس'],
  ['أيلول', 'سبتمبر'],
  ['تشرين الأول', 'أكتوبر'],
  ['تشرين الثاني', 'نوفمبر'],
  ['كانون الأول', 'ديسمبر'],
];

const plain = 'a day such as 2026-11-30';
const wholeYear = 'a year of four figures, as in 2026-11-30';
const ordered = 'a day whose order is known: say --day-order day-first or month-first, or write 2026-11-30';

// "2016-01-10", "2016/1/10", "2016-01-10T00:00:00", "2016-01-10 00:00:00.000"
const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d.*)?$/;
// "20160110", GDELT's; with a time as in "20160110123000"
const packed = /^(\d{4})(\d{2})(\d{2})(?:\d{6})?$/;
// "01 November 2024", "20 APR 2026", "1-Nov-2024", "30 تشرين الثاني 2026"
const dayMonthName = /^(\d{1,2})[ -]+(\p{L}[\p{L} ]*?)\.?,?[ -]+(\d{2,4})(?:[ ,].*)?$/u;
// "November 1, 2024"
const monthNameDay = /^(\p{L}+)\.? +(\d{1,2})(?:st|nd|rd|th)?,? +(\d{2,4})$/u;
// "03/04/2020", "3.4.2020", with a time of day behind
const figures = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{2,4})(?:[T ,]\d.*)?$/;

/**
 * Reads a day. What can be two days, as 03/04/2020, is read only where the file's order is known; a time of day is left
 * out, as no data set here says in which zone it is.
 */
export function readDay(written: string, order?: DayOrder): ReadDay {
  const text = westernDigits(written).trim();
  const inOrder = yearFirst.exec(text) ?? packed.exec(text);
  if (inOrder) return dayOf(inOrder[1], inOrder[2], inOrder[3]);
  const named = dayMonthName.exec(text);
  if (named) return dayOf(named[3], monthNumber(named[2] as string), named[1]);
  const american = monthNameDay.exec(text);
  if (american) return dayOf(american[3], monthNumber(american[1] as string), american[2]);
  const [, first, second, year] = figures.exec(text) ?? [];
  if (first === undefined || second === undefined) return { expected: plain };
  if (order) return order === 'day-first' ? dayOf(year, second, first) : dayOf(year, first, second);
  if (Number(first) > 12) return dayOf(year, second, first);
  if (Number(second) > 12) return dayOf(year, first, second);
  return first === second ? dayOf(year, first, second) : { expected: ordered };
}

function dayOf(year = '', month: string | number | null = '', day = ''): ReadDay {
  if (year.length !== 4) return { expected: wholeYear };
  const [m, d] = [Number(month ?? 0), Number(day)];
  const isDay = m >= 1 && m <= 12 && d >= 1 && d <= daysIn(Number(year), m);
  return isDay ? { day: `${year}-${two(m)}-${two(d)}` } : { expected: plain };
}

const two = (value: number): string => (value < 10 ? `0${value}` : String(value));
const daysIn = (year: number, month: number): number =>
  month === 2 ? (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

function monthNumber(name: string): number | null {
  const lower = name.toLowerCase();
  const found = english.indexOf(lower.slice(0, 3));
  if (found >= 0) return found + 1;
  const other = arabic.findIndex((names) => names.includes(name.trim()));
  return other >= 0 ? other + 1 : null;
}

/** Arabic-Indic and Persian figures as 0 to 9, their decimal sign as a point. */
export const westernDigits = (text: string): string =>
  /[\u0660-\u0669\u06F0-\u06F9\u066B]/.test(text)
    ? text.replace(/[\u0660-\u0669\u06F0-\u06F9\u066B]/g, (sign) =>
        sign === '\u066B' ? '.' : String((sign.codePointAt(0) as number) & 0xf),
      )
    : text;

/** A span of days as EDTF, as short as it can be told: a day, a month, a year, or from one day to another. */
export function spanOf(from: string, to: string): string {
  if (from === to) return from;
  const [year, month] = from.split('-') as [string, string];
  const isMonth = from.endsWith('-01') && to === lastDay(year, month);
  if (isMonth) return `${year}-${month}`;
  return from === `${year}-01-01` && to === `${year}-12-31` ? year : `${from}/${to}`;
}

const lastDay = (year: string, month: string): string => `${year}-${month}-${two(daysIn(Number(year), Number(month)))}`;
