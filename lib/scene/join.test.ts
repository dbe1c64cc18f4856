import fc from 'fast-check';
import { joinCells, joinNear, type Weighted } from './join';

interface Item extends Weighted {
  id: number;
}
const spacing = 46; // px
const part = fc.double({ min: 0.5, max: 0.52, noNaN: true });
const items: fc.Arbitrary<Item[]> = fc
  .array(fc.tuple(part, part, fc.integer({ min: 1, max: 9 })), { maxLength: 60 })
  .map((list) => list.map(([x, y, weight], id) => ({ id, at: [x, y], weight })));
const zooms = fc.double({ min: 0, max: 17, noNaN: true });

const near = (list: readonly Item[], zoom: number) => joinNear(list, (item) => item, spacing, zoom, 512);
const cells = (list: readonly Item[], zoom: number) =>
  joinCells(
    list,
    (item) => item,
    ({ at }) => at.map((value) => Math.floor(value * 2 ** zoom)).join(' '),
  );
const standing = (joined: readonly (readonly Item[])[]) => joined.map(([first]) => first!.id);

describe.each([
  ['near', near],
  ['in cells', (list: readonly Item[], zoom: number) => cells(list, Math.floor(zoom))],
] as const)('what is joined %s', (_name, join) => {
  test('holds each item once, and none that was not given', () => {
    fc.assert(
      fc.property(items, zooms, (list, zoom) => {
        const ids = join(list, zoom).flatMap((each) => each.map(({ id }) => id));
        expect(ids.sort((a, b) => a - b)).toEqual(list.map(({ id }) => id));
      }),
    );
  });

  test('has the weight of all, and stands at its heaviest or at one that stood already', () => {
    fc.assert(
      fc.property(items, zooms, (list, zoom) => {
        const joined = join(list, zoom);
        const sum = (all: readonly Item[]) => all.reduce((total, { weight }) => total + weight, 0);
        expect(joined.reduce((total, each) => total + sum(each), 0)).toBe(sum(list));
        for (const each of joined) expect(list).toContain(each[0]);
      }),
    );
  });

  test('keeps what stands for others when one zooms in', () => {
    fc.assert(
      fc.property(items, fc.integer({ min: 0, max: 15 }), fc.integer({ min: 1, max: 2 }), (list, zoom, steps) => {
        const nearer = new Set(standing(join(list, zoom + steps)));
        expect(standing(join(list, zoom)).filter((id) => !nearer.has(id))).toEqual([]);
      }),
    );
  });

  test('does not depend on the order', () => {
    fc.assert(
      fc.property(items, zooms, (list, zoom) => {
        const apart = list.filter(({ at }, i) => list.findIndex((other) => other.at[0] === at[0] && other.at[1] === at[1]) === i);
        const sets = (all: readonly (readonly Item[])[]) =>
          all.map((each) => [each[0]!.id, ...each.map(({ id }) => id).sort()].join()).sort();
        expect(sets(join([...apart].reverse(), zoom))).toEqual(sets(join(apart, zoom)));
      }),
    );
  });
});

test('no two that stand are nearer than the spacing, and each other is within it of the one that stands for it', () => {
  fc.assert(
    fc.property(items, zooms, (list, zoom) => {
      const px = 512 * 2 ** zoom;
      const distance = (a: Item, b: Item) => Math.hypot(a.at[0] - b.at[0], a.at[1] - b.at[1]) * px;
      const joined = near(list, zoom);
      joined.forEach((a, i) => {
        for (const b of joined.slice(i + 1)) expect(distance(a[0], b[0])).toBeGreaterThanOrEqual(spacing - 1e-6);
        for (const other of a) expect(distance(a[0], other)).toBeLessThan(spacing);
      });
    }),
  );
});
