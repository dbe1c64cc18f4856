import type { Locale } from '@/lib/i18n/locales';
import { locales } from '@/lib/i18n/locales';
import { type Bounds, bounds } from '@/lib/time/edtf';
import { histogramIn } from '@/lib/time/histogram';
import { timelineOf } from '@/lib/time/timeline';
import { curatedHere } from '@/server/store/testing/curated';
import { periodLabels } from './period-labels';

const days = (from: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => new Date(Date.parse(from) + i * 86_400_000).toISOString().slice(0, 10));
const timelineIn = (times: readonly Bounds[]) => timelineOf(async (unit, window) => histogramIn(times, unit, window));
const labels = async (locale: Locale, ...edtf: string[]) => {
  const { columns, unit } = await timelineIn(edtf.map(bounds));
  return periodLabels(columns, unit, locale).map(({ text, isAtEnd }) => `${text}${isAtEnd ? ' at the end' : ''}`);
};

test('every month is named where there is room: of many days in full, of few in short, and none runs into the next', async () => {
  const january = days('2022-01-20', 12);
  expect(await labels('en', ...january)).toEqual(['January 2022']);
  expect(await labels('en', ...january, ...days('2022-02-01', 5))).toEqual(['January 2022', 'February 2022']);
  expect(await labels('en', ...january, '2022-02-01')).toEqual(['January 2022', 'Feb at the end']);
  // As in the record: the last day, a year later, is wide enough for its whole date.
  expect(await labels('en', ...january, ...days('2022-02-01', 5), '2023-01-20')).toEqual([
    'January 2022',
    'February 2022',
    '20 Jan 2023',
  ]);
  expect(await labels('ar', ...january, ...days('2022-02-01', 5), '2023-01-20')).toEqual([
    'كانون الثاني 2022',
    'شباط 2022',
    '20 كانون الثاني 2023',
  ]);
});

test('what begins a year keeps its name beside a longer month, so that no day is read as of another year', async () => {
  expect(await labels('en', '2021-12-31', ...days('2022-01-01', 20))).toEqual(['31 Dec 2021', 'January 2022']);
  expect(await labels('en', ...days('2021-12-28', 4), ...days('2022-01-01', 20))).toEqual(['Dec 2021', 'January 2022']);
});

test('few days are wide, and years stand below months', async () => {
  expect(await labels('en', '2022-01-31', '2022-02-01')).toEqual(['31 Jan 2022', 'February 2022']);
  expect(await labels('en', ...days('2021-11-15', 600))).toEqual(['2021', '2022', '2023']);
});

test.each(locales())('the record’s own labels keep clear of each other (%s)', async (locale) => {
  const { curated } = curatedHere();
  const { columns, unit } = await timelineIn([...curated.incidents.values()].map((incident) => incident.bounds));
  const found = periodLabels(columns, unit, locale);
  expect(found.length).toBeGreaterThan(1);
  expect(found[0]?.text).toContain(columns[0]?.from.slice(0, 4));
});
