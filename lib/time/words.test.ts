import { messagesFor } from '../i18n/messages';
import { bounds, edtfProblem, timePrecision } from './edtf';
import type { LinkedTime, SourcedTime } from './schema';
import { shortDate, timeWords } from './words';

const time = (edtf: string | null, more: Partial<SourcedTime> = {}): SourcedTime => ({
  edtf,
  ...(edtf && { basis: 'stated' as const }),
  ...more,
});

/** The claim that an order is told by; a reader never meets its id. */
const other = { article: 'paper', id: 'c02', text: { en: 'They said "now".', ar: 'قالوا «الآن».' } };

/** Each time as a reader meets it, in both languages: never more precise than it is. */
test.each<[LinkedTime | null, string, string]>([
  [null, 'Not dated by the source', 'لم يؤرّخه المصدر'],
  [time('2022-01-23'), 'Sunday, 23 January 2022', 'الأحد، 23 كانون الثاني 2022'],
  [time('2022-01-23', { partOfDay: 'evening' }), 'Sunday, 23 January 2022, in the evening', 'مساء الأحد، 23 كانون الثاني 2022'],
  [time('2022-01-23~'), 'about Sunday, 23 January 2022', 'نحو الأحد، 23 كانون الثاني 2022'],
  [time('2022-01'), 'January 2022', 'كانون الثاني 2022'],
  [time('2022'), '2022', '2022'],
  [time('2022-01-21/2022-01-23'), '21–23 January 2022', '21–23 كانون الثاني 2022'],
  [time('2022-01-28/2022-02-02'), '28 January – 2 February 2022', '28 كانون الثاني – 2 شباط 2022'],
  [time('../2022-01-24'), 'up to 24 January 2022', 'حتى 24 كانون الثاني 2022'],
  [time('../2022-01-23', { partOfDay: 'evening' }), 'up to 23 January 2022, in the evening', 'حتى مساء 23 كانون الثاني 2022'],
  [time('2022-01-24/..'), 'from 24 January 2022 on', 'منذ 24 كانون الثاني 2022'],
  [
    { ...time(null, { before: 'c02' }), other },
    'No date given; earlier than what this claim says: “They said ‘now’”',
    'بلا تاريخ؛ قبل ما يرد في هذا القول: «قالوا “الآن”»',
  ],
  [
    { ...time(null, { by: 'c02' }), other },
    'No date given; no later than what this claim says: “They said ‘now’”',
    'بلا تاريخ؛ ليس بعد ما يرد في هذا القول: «قالوا “الآن”»',
  ],
  [time(null, { by: 'c01' }), 'No date given; no later than when it was said', 'بلا تاريخ؛ ليس بعد صدور القول'],
])('%j', (value, en, ar) => {
  expect(timeWords(value, 'en', messagesFor('en'))).toBe(en);
  expect(timeWords(value, 'ar', messagesFor('ar'))).toBe(ar);
});

test('a list shows the day alone, and nothing where nothing dates it', () => {
  expect(shortDate(time('2022-01-23', { partOfDay: 'evening' }), 'en', messagesFor('en'))).toBe('23 January 2022');
  expect(shortDate(time(null, { before: 'c02' }), 'en', messagesFor('en'))).toBeNull();
});

test.each(['2022-02-30', '2022-01-25/2022-01-20', 'Sunday', ''])('%j is no time', (text) =>
  expect(edtfProblem(text)).not.toBeNull(),
);

test('open ends have no bound', () => {
  expect(bounds('../2022-01-24').from).toBeNull();
  expect(bounds('2022-01-24/..').to).toBeNull();
});

test.each([
  ['2022-01-23', 1],
  ['2022-01-21/2022-01-23', 2],
  ['2022-01', 3],
  ['../2022-01-24', 3],
  [null, null],
])('ACLED time precision of %j is %j', (edtf, precision) => expect(timePrecision(edtf)).toBe(precision));
