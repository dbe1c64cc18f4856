import fc from 'fast-check';
import { bounds, unbounded } from '../time/edtf';
import { cutById } from './cut-by-id';
import { joined } from './groups';
import { moreOf, pageSize } from './page-size';
import { sectionsOf } from './sections';

test('by its parts a list is gone through forwards and backwards, each item once', () =>
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 1, max: 50 }), (length, limit) => {
      const items = Array.from({ length }, (_, i) => `item-${i}`);
      const self = (item: string) => item;
      const seen: string[] = [];
      let part = cutById(items, self, { limit });
      for (;;) {
        expect(part.items.length).toBeLessThanOrEqual(limit);
        seen.push(...part.items);
        if (part.previous) {
          const back = cutById(items, self, { limit, before: part.previous });
          expect(back.items.at(-1)).toBe(items[items.indexOf(part.items[0] as string) - 1]);
        }
        if (!part.next) break;
        part = cutById(items, self, { limit, after: part.next });
      }
      expect(seen).toEqual(items);
    }),
  ));

test('a position that is there no more is an empty part, not the beginning', () =>
  expect(cutById(['a', 'b'], (item) => item, { limit: 2, after: { slug: 'gone', bounds: unbounded } })).toEqual({
    items: [],
    next: null,
    previous: null,
  }));

test('entries stand together by what is known of their time, where it can have been at the latest', () => {
  const entry = (id: string, edtf: string | null, until?: string) => ({
    id,
    time: edtf === null ? null : { edtf },
    bounds: edtf === null ? { from: null, to: until ? bounds(until).to : null } : bounds(edtf),
  });
  const sections = sectionsOf([
    entry('a', '2022-01-20'),
    entry('b', '2022-01-19/2022-01-21'),
    entry('c', '2022-01-21'),
    entry('d', '2022-01-21'),
    entry('e', null, '2022-01-24'),
    entry('f', '2022-01-25/..'),
    entry('g', null),
  ]);
  expect(sections.map(({ kind, day, entries }) => [kind, day, entries.map(({ id }) => id).join('')])).toEqual([
    ['day', '2022-01-20', 'a'],
    ['until', '2022-01-21', 'b'],
    ['day', '2022-01-21', 'cd'],
    ['told', '2022-01-24', 'e'],
    ['open', null, 'f'],
    ['undated', null, 'g'],
  ]);
});

test('a group that goes on in the next part has its heading once', () => {
  const row = (path: string) => ({ path, symbol: null, title: path, where: '', tags: [] });
  const groups = joined(
    [{ key: 'day 1', heading: 'One', rows: [row('a')] }],
    [
      { key: 'day 1', heading: 'One', rows: [row('b')] },
      { key: 'day 2', heading: 'Two', rows: [row('c')] },
    ],
  );
  expect(groups.map(({ heading, rows }) => [heading, rows.map(({ path }) => path).join('')])).toEqual([
    ['One', 'ab'],
    ['Two', 'c'],
  ]);
});

test('the next part adds what is left, at most a page; of a later part it is not known what lies before it', () => {
  const page = (shown: number, matched: number, previous: string | null = null) => ({
    groups: [],
    shown,
    matched,
    next: '?after',
    previous,
  });
  expect(moreOf(page(10, 47))).toBe(37);
  expect(moreOf(page(10, 200))).toBe(pageSize);
  expect(moreOf(page(10, 70), 50)).toBe(10);
  expect(moreOf(page(50, 70, '?before'))).toBe(pageSize);
});
