import fc from 'fast-check';
import { bounds, unbounded } from './edtf';
import { chosenColumns, groupByDay, periodsOf, stepped, timelineOf } from './timeline';

const of = (...edtf: (string | null)[]) => timelineOf(edtf.map((text) => (text === null ? unbounded : bounds(text))));
const brief = ({ columns }: ReturnType<typeof of>) =>
  columns.map(({ from, count, skipped }) => `${skipped ? `…${skipped} ` : ''}${from} ${count}`);

test('days are counted, empty ones between them drawn, long empty stretches left out and told', () => {
  expect(brief(of('2022-01-20', '2022-01-20', '2022-01-22', '2022-02-01'))).toEqual([
    '2022-01-20 2',
    '2022-01-21 0',
    '2022-01-22 1',
    '…9 2022-02-01 1',
  ]);
});

test('a span of days is no count of any day, and what has no date is counted apart', () => {
  const { columns, spans, undated } = of('2022-01-20', '2022-01-21/2022-01-23', '2022-01-21/2022-01-23', null);
  expect(columns.map(({ count }) => count)).toEqual([1, 0, 0, 0]);
  expect(spans).toEqual([
    { from: '2022-01-21', to: '2022-01-23', count: 2, first: 1, last: 3, opensBefore: false, opensAfter: false, lane: 0 },
  ]);
  expect(undated).toBe(1);
});

test('"before the 23rd" reaches back without an end and stops at its day', () => {
  const { spans } = of('2022-01-21', '2022-01-25', '../2022-01-23');
  expect(spans).toMatchObject([{ from: null, to: '2022-01-23', first: 0, last: 2, opensBefore: true, opensAfter: false }]);
});

test('a whole month does not stretch the axis: it runs out of it on both sides', () => {
  const { columns, spans } = of('2022-01-20', '2022-01-21', '2022-01');
  expect(columns).toHaveLength(2);
  expect(spans).toMatchObject([{ first: 0, last: 1, opensBefore: true, opensAfter: true }]);
});

test('only spans: the axis is theirs; nothing dated: no axis', () => {
  expect(of('2022-01').columns.length).toBeGreaterThan(0);
  expect(of(null, null)).toEqual({ unit: 'day', columns: [], spans: [], undated: 2 });
});

test('spans that touch lie in different lanes, others share one', () => {
  const { spans } = of('2022-01-20/2022-01-22', '2022-01-22/2022-01-24', '2022-01-23/2022-01-24');
  expect(spans.map(({ lane }) => lane)).toEqual([0, 1, 0]);
});

test('too many days are counted by month', () => {
  const days = Array.from({ length: 200 }, (_, i) => new Date(Date.UTC(2022, 0, 1 + i)).toISOString().slice(0, 10));
  const { unit, columns } = of(...days);
  expect(unit).toBe('month');
  expect(columns.map(({ from, to, count }) => [from, to, count])).toEqual([
    ['2022-01-01', '2022-01-31', 31],
    ['2022-02-01', '2022-02-28', 28],
    ['2022-03-01', '2022-03-31', 31],
    ['2022-04-01', '2022-04-30', 30],
    ['2022-05-01', '2022-05-31', 31],
    ['2022-06-01', '2022-06-30', 30],
    ['2022-07-01', '2022-07-31', 19],
  ]);
});

const anyTime = fc
  .tuple(fc.option(fc.integer({ min: 0, max: 900 })), fc.option(fc.integer({ min: 0, max: 900 })))
  .map(([a, b]) => ({
    from: a === null ? null : Math.min(a, b ?? a) * 86_400_000,
    to: b === null ? null : Math.max(b, a ?? b) * 86_400_000 + 86_399_999,
  }));

test('everything is told once: in a column, in a span, or as undated', () => {
  fc.assert(
    fc.property(fc.array(anyTime, { maxLength: 40 }), (times) => {
      const { columns, spans, undated } = timelineOf(times);
      const sum = (list: readonly { count: number }[]) => list.reduce((total, { count }) => total + count, 0);
      // A span outside every column (far from all that is dated) is the only thing that is not drawn.
      const drawn = sum(columns) + sum(spans) + undated;
      expect(drawn).toBeLessThanOrEqual(times.length);
      expect(sum(columns)).toBe(times.filter(({ from, to }) => from !== null && to !== null && to - from < 86_400_000).length);
      for (let i = 1; i < columns.length; i++) expect(columns[i]!.from > columns[i - 1]!.to).toBe(true);
    }),
  );
});

test('steps: one column on with the width kept, the first or last when nothing is chosen, null at the end', () => {
  const { columns } = of('2022-01-20', '2022-01-21', '2022-01-22');
  expect(stepped(columns, {}, 1)).toEqual({ from: '2022-01-20', to: '2022-01-20' });
  expect(stepped(columns, {}, -1)).toEqual({ from: '2022-01-22', to: '2022-01-22' });
  expect(stepped(columns, { from: '2022-01-20', to: '2022-01-21' }, 1)).toEqual({ from: '2022-01-21', to: '2022-01-22' });
  expect(stepped(columns, { from: '2022-01-22', to: '2022-01-22' }, 1)).toBeNull();
  expect(chosenColumns(columns, { from: '2022-01-21' })).toEqual({ first: 1, last: 2 });
  expect(chosenColumns(columns, {})).toBeNull();
});

test('a list by day, then spans, then undated', () => {
  const entry = (id: string, edtf: string | null) => ({ id, bounds: edtf ? bounds(edtf) : unbounded });
  const groups = groupByDay([
    entry('a', '2022-01-21'),
    entry('b', null),
    entry('c', '2022-01-20'),
    entry('d', '../2022-01-23'),
    entry('e', '2022-01-21'),
  ]);
  expect(groups.map(({ kind, day, entries }) => [kind, day, entries.map(({ id }) => id).join('')])).toEqual([
    ['day', '2022-01-20', 'c'],
    ['day', '2022-01-21', 'ae'],
    ['span', null, 'd'],
    ['undated', null, 'b'],
  ]);
});

test('periods: the columns of a month, or of a year', () => {
  const brief = (...edtf: string[]) => {
    const { columns, unit } = of(...edtf);
    return periodsOf(columns, unit).map(
      ({ day, first, last, isNewYear }) => `${day} ${first}–${last}${isNewYear ? ' new year' : ''}`,
    );
  };
  expect(brief('2021-12-31', '2022-01-01', '2022-02-01')).toEqual([
    '2021-12-31 0–0 new year',
    '2022-01-01 1–1 new year',
    '2022-02-01 2–2',
  ]);
  expect(brief('2022-01-30', '2022-02-01')).toEqual(['2022-01-30 0–1 new year', '2022-02-01 2–2']);
  const months = Array.from({ length: 14 }, (_, i) => new Date(Date.UTC(2022, i, 5)).toISOString().slice(0, 10));
  const days = Array.from({ length: 70 }, (_, i) => new Date(Date.UTC(2022, 0, 1 + i)).toISOString().slice(0, 10));
  expect(brief(...months, ...days)).toEqual(['2022-01-01 0–11 new year', '2023-01-01 12–13 new year']);
});
