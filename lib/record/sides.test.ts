import type { ClaimEntry } from './model';
import { sidesOf } from './sides';
import { chains } from './testing/chains';

/** The claims of an example, whose speakers are of these kinds and speak for themselves. */
const spoken = (short: Parameters<typeof chains>[0], actors: Record<string, 'party' | 'official'>): ClaimEntry[] =>
  Object.values(chains(short)).map((claim) => ({
    ...claim,
    chain: claim.chain.map((link) => {
      const kind = actors[link.source.id];
      return kind ? { ...link, source: { ...link.source, kind, actor: link.source.id } } : link;
    }),
  }));

test('whoever is a party is a side, though nobody contradicts it', () => {
  const claims = spoken({ a: 'paper <- army', b: 'monitor' }, { army: 'party' });
  expect([...sidesOf(claims)]).toEqual(['army']);
});

test('officials are a side where they and another that speaks for an actor contradict each other', () => {
  const said = { a: { chain: 'government', contradicts: ['b'] }, b: 'neighbour', c: 'ministry' };
  const officials = { government: 'official', neighbour: 'official', ministry: 'official' } as const;
  expect([...sidesOf(spoken(said, officials))].toSorted()).toEqual(['government', 'neighbour']);
});

test('a monitor or an outlet is no side, whomever it contradicts', () => {
  const claims = spoken({ a: { chain: 'monitor', contradicts: ['b'] }, b: 'government' }, { government: 'official' });
  expect(sidesOf(claims).size).toBe(0);
});
