import fc from 'fast-check';
import { byTime, cut, type Page, type SortKey } from './order';

const keyOf = (item: SortKey) => item;
const millis = fc.option(fc.integer({ min: 0, max: 5 }));
const entry = fc.record({ slug: fc.stringMatching(/^[a-z]{1,3}$/), bounds: fc.record({ from: millis, to: millis }) });
const list = fc.uniqueArray(entry, { selector: ({ slug }) => slug, maxLength: 40 }).map((all) => all.sort(byTime));

test('pages forward, then back: every item once, in order, whatever the size of a page', () => {
  fc.assert(
    fc.property(list, fc.integer({ min: 1, max: 7 }), (all, limit) => {
      const forward: Page<SortKey>[] = [cut(all, keyOf, byTime, { limit })];
      for (let last = forward.at(-1); last?.next; last = forward.at(-1))
        forward.push(cut(all, keyOf, byTime, { limit, after: last.next }));
      expect(forward.flatMap(({ items }) => items)).toEqual(all);
      const back: Page<SortKey>[] = [forward.at(-1) as Page<SortKey>];
      for (let first = back[0]; first?.previous; first = back[0])
        back.unshift(cut(all, keyOf, byTime, { limit, before: first.previous }));
      expect(back.flatMap(({ items }) => items)).toEqual(all);
    }),
  );
});

test('what comes and goes meanwhile shifts nothing: what stays is met exactly once', () => {
  fc.assert(
    fc.property(list, list, fc.integer({ min: 1, max: 5 }), fc.infiniteStream(fc.boolean()), (all, others, limit, coin) => {
      const fresh = others.filter(({ slug }) => !all.some((one) => one.slug === slug));
      let now = [...all];
      const gone = new Set<SortKey>();
      const met: SortKey[] = [];
      let page = cut(now, keyOf, byTime, { limit });
      for (;;) {
        met.push(...page.items);
        if (!page.next) break;
        const after = page.next;
        // One comes in anywhere, and one that was seen already goes: sometimes just the one that the position names.
        const coming = fresh.pop();
        if (coming && coin.next().value) now = [...now, coming].sort(byTime);
        if (coin.next().value) {
          const leaving = met.at(-1) as SortKey;
          gone.add(leaving);
          now = now.filter((item) => item !== leaving);
        }
        page = cut(now, keyOf, byTime, { limit, after });
      }
      for (const item of all) expect(met.filter((one) => one === item)).toHaveLength(1);
      expect(new Set(met).size).toBe(met.length);
    }),
  );
});
