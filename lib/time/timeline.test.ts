import fc from 'fast-check';
import { bucketStart, bucketUnits, dayMs, following } from './buckets';
import { type Bounds, bounds, overlaps, unbounded } from './edtf';
import { histogramIn } from './histogram';
import { beginOf, endOf, momentsOf } from './moments';
import { chosenColumns, columnsOf, mostColumns, periodsOf, stepped, type Timeline, timelineOf, widerSpan } from './timeline';

const over = (times: readonly Bounds[], window: Bounds | null = null) => {
  const asked = times.filter((time) => !window || overlaps(time, window));
  return timelineOf(async (unit, range) => histogramIn(asked, unit, range), window);
};
const of = (...edtf: (string | null)[]) => over(edtf.map((text) => (text === null ? unbounded : bounds(text))));
const brief = ({ columns }: Timeline) =>
  columns.map(({ from, count, skipped }) => `${skipped ? `…${skipped.from}–${skipped.to} ` : ''}${from} ${count}`);
const days = (from: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => new Date(Date.parse(from) + i * dayMs).toISOString().slice(0, 10));

test('days are counted, empty ones between them drawn, long empty stretches left out and told', async () => {
  expect(brief(await of('2022-01-20', '2022-01-20', '2022-01-22', '2022-02-01'))).toEqual([
    '2022-01-20 2',
    '2022-01-21 0',
    '2022-01-22 1',
    '…2022-01-23–2022-01-31 2022-02-01 1',
  ]);
});

test('a span of days is no count of any day: it is told of each day that it may have been', async () => {
  const { columns, spanning, open } = await of('2022-01-20', '2022-01-20', '2022-01-21/2022-01-23', null);
  expect(columns.map(({ count }) => count)).toEqual([2, 0, 0, 0]);
  expect(columns.map((column) => column.spanning)).toEqual([0, 1, 1, 1]);
  expect([spanning, open]).toEqual([1, 1]);
});

test('a whole month does not stretch the axis of two days: it runs out of it on both sides', async () => {
  const { columns } = await of('2022-01-20', '2022-01-21', '2022-01');
  expect(columns.length).toBeLessThanOrEqual(2 + 2 * 14);
  expect(columns.every((column) => column.spanning === 1)).toBe(true);
});

test('only spans: the axis is theirs; nothing dated: no axis', async () => {
  expect((await of('2022-01/2022-02', '2021/2022')).columns.length).toBeGreaterThan(0);
  expect(await of(null, null)).toEqual({ unit: 'day', columns: [], spanning: 0, open: 2 });
});

test.each([
  [
    'two days, known by the hour',
    Array.from({ length: 30 }, (_, i) => `2022-01-20T${String(i % 24).padStart(2, '0')}:10:00Z`),
    'hour',
  ],
  ['twelve days', days('2022-01-20', 12), 'day'],
  ['half a year', days('2022-01-03', 180), 'week'],
  ['three years', days('2020-01-01', 1096), 'month'],
  ['ten years', days('2014-01-01', 3650), 'year'],
  ['months that nobody dates more exactly', ['2022-01', '2022-02', '2022-03'], 'month'],
])('%s are counted by the finest unit that fits and that is known', async (_, times, unit) => {
  const timeline = await of(...times);
  expect(timeline.unit).toBe(unit);
  expect(timeline.columns.length).toBeLessThanOrEqual(mostColumns);
  expect(timeline.columns.reduce((sum, { count }) => sum + count, 0)).toBe(times.length);
});

test('zooming into one of ten years counts its months or weeks, and widening leads back', async () => {
  const times = days('2014-01-01', 3650).map(bounds);
  const zoom = (from: string, to: string) => over(times, { from: beginOf(from), to: endOf(to) });
  const year = await zoom('2016-01-01', '2016-12-31');
  expect([year.unit, year.columns.length]).toEqual(['week', 53]);
  const month = await zoom('2016-02-01', '2016-02-29');
  expect([month.unit, month.columns.length]).toEqual(['day', 29]);
  expect(widerSpan({ from: '2016-02-03', to: '2016-02-09' })).toEqual({ from: '2016-02-01', to: '2016-02-29' });
  expect(widerSpan({ from: '2016-02-01', to: '2016-02-29' })).toEqual({ from: '2016-01-01', to: '2016-12-31' });
  expect(widerSpan({ from: '2016-01-01', to: '2016-12-31' })).toBeNull();
});

const anyTime = fc
  .tuple(fc.option(fc.integer({ min: 0, max: 4_000 })), fc.option(fc.integer({ min: 0, max: 4_000 })))
  .map(([a, b]) => ({
    from: a === null ? null : Math.min(a, b ?? a) * dayMs,
    to: b === null ? null : Math.max(b, a ?? b) * dayMs + dayMs - 1,
  }));

test('everything is told once: in a column, in the band, or as open; columns are in order and never too many', () =>
  fc.assert(
    fc.asyncProperty(fc.array(anyTime, { maxLength: 120 }), async (times) => {
      const { unit, columns, spanning, open } = await over(times);
      expect(columns.reduce((sum, { count }) => sum + count, 0) + spanning + open).toBe(times.length);
      expect(open).toBe(times.filter(({ from, to }) => from === null || to === null).length);
      expect(columns.length).toBeLessThanOrEqual(Math.max(mostColumns, 12));
      for (let i = 1; i < columns.length; i++) expect(columns[i]!.from > columns[i - 1]!.to).toBe(true);
      for (const { from, to, count } of columns) {
        const [begin, end] = [beginOf(from), endOf(to)];
        const inside = times.filter((time) => time.from !== null && time.to !== null && time.from >= begin && time.to <= end);
        expect(count).toBe(inside.length);
        expect(momentsOf(bucketStart(begin, unit), unit)).toEqual({ from, to });
      }
    }),
    { numRuns: 60 },
  ));

test('buckets follow each other without a gap, and each moment lies in its own', () =>
  fc.assert(
    fc.property(fc.integer({ min: -2e12, max: 4e12 }), fc.constantFrom(...bucketUnits), (ms, unit) => {
      const start = bucketStart(ms, unit);
      expect(start).toBeLessThanOrEqual(ms);
      expect(following(start, unit)).toBeGreaterThan(ms);
      expect(bucketStart(following(start, unit), unit)).toBe(following(start, unit));
      expect(bucketStart(following(start, unit) - 1, unit)).toBe(start);
    }),
  ));

test('steps: one column on with the width kept, the first or last when nothing is chosen, null at the end', async () => {
  const { columns } = await of('2022-01-20', '2022-01-21', '2022-01-22');
  expect(stepped(columns, {}, 1)).toEqual({ from: '2022-01-20', to: '2022-01-20' });
  expect(stepped(columns, {}, -1)).toEqual({ from: '2022-01-22', to: '2022-01-22' });
  expect(stepped(columns, { from: '2022-01-20', to: '2022-01-21' }, 1)).toEqual({ from: '2022-01-21', to: '2022-01-22' });
  expect(stepped(columns, { from: '2022-01-22', to: '2022-01-22' }, 1)).toBeNull();
  expect(chosenColumns(columns, { from: '2022-01-21' })).toEqual({ first: 1, last: 2 });
  expect(chosenColumns(columns, {})).toBeNull();
  const hours = columnsOf(histogramIn([bounds('2022-01-20T10:00:00Z'), bounds('2022-01-20T12:00:00Z')], 'hour'), 'hour');
  expect(chosenColumns(hours, { from: '2022-01-20T12:00:00Z', to: '2022-01-20T12:59:59Z' })).toEqual({ first: 2, last: 2 });
  expect(chosenColumns(hours, { from: '2022-01-20', to: '2022-01-20' })).toEqual({ first: 0, last: 2 });
});

test('periods: the columns of a month, or of a year; of years none', async () => {
  const brief = async (...edtf: string[]) => {
    const { columns, unit } = await of(...edtf);
    return periodsOf(columns, unit).map(
      ({ day, first, last, isNewYear }) => `${day} ${first}–${last}${isNewYear ? ' new year' : ''}`,
    );
  };
  expect(await brief('2021-12-31', '2022-01-01', '2022-02-01')).toEqual([
    '2021-12-31 0–0 new year',
    '2022-01-01 1–1 new year',
    '2022-02-01 2–2',
  ]);
  expect(await brief('2022-01-30', '2022-02-01')).toEqual(['2022-01-30 0–1 new year', '2022-02-01 2–2']);
  expect(await brief(...days('2022-01-01', 700))).toEqual(['2022-01-01 0–11 new year', '2023-01-01 12–23 new year']);
  expect(await brief(...days('2014-01-01', 3650))).toEqual([]);
});
