import { readRecord } from '../../server/store/open';
import { contextPairs } from './contest';
import type { CuratedRecord } from './model';

test('claims beside an entry that contradict each other are told, each pair once, and contest nothing', () => {
  const { incidents, areas } = readRecord().record as CuratedRecord;
  const entries = [...incidents.values(), ...areas.values()];
  const found = entries.flatMap((entry) => contextPairs(entry).map((pair) => ({ entry, pair })));
  // The plain reference: all pairs of what stands beside.
  const expected = entries.flatMap(({ claims, beside }) => {
    const context = beside.filter((claim) => !claims.some(({ ref }) => ref === claim.ref));
    return context.flatMap((a, i) => context.slice(i + 1).filter((b) => a.contradicts.some(({ claim }) => claim === b.ref)));
  });
  expect(found).toHaveLength(expected.length);
  expect(found.length).toBeGreaterThan(0);
  for (const { entry, pair } of found) {
    expect(entry.claims).not.toContain(pair.claim);
    expect(entry.contest.pairs).not.toContainEqual(expect.objectContaining({ claim: pair.claim, against: pair.against }));
  }
});
