import { readRecord } from '../../server/store/open';
import type { CuratedRecord } from '../record/model';
import { bounds } from '../time/edtf';
import { articleQueries } from './articles';

const record = readRecord().record as CuratedRecord;
const store = articleQueries(record);
const claims = [...record.claims.values()];
const refs = (list: readonly { ref: string }[]) => list.map(({ ref }) => ref);

test('what was said on the days of a span is found, in the order of articles, and of the datasets that are asked for', async () => {
  const time = bounds('2022-01-22/2022-01-23');
  const day = (ms: number | null) => (ms === null ? '' : new Date(ms).toISOString().slice(0, 10));
  const expected = claims.filter(({ saidBounds: { from, to } }) => day(from) === day(to) && /^2022-01-2[23]$/.test(day(from)));
  expect(expected.length).toBeGreaterThan(10);
  expect(refs(await store.claimsSaid({ time }))).toEqual(refs(expected));
  expect(await store.claimsSaid({ datasets: ['none'], time })).toEqual([]);
});

test('whose words they are: those with most claims first, each with whether it is a side', async () => {
  const origins = await store.origins();
  const counts = origins.map(({ source: { id } }) => claims.filter(({ origin }) => origin.id === id).length);
  expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(await store.countClaims());
  expect(await store.origins('none')).toEqual([]);
  expect(origins.filter(({ isSide }) => isSide).map(({ source: { id } }) => id)).toEqual([
    'sdf',
    'us-and-coalition-commands',
    'isis',
  ]);
});

test('a question has its answers and where they stand; one that is not asked has none', async () => {
  for (const { id } of record.answered) {
    const { claims: answers, incidents, areas } = await store.answers(id);
    expect(refs(answers)).toEqual(refs(claims.filter((claim) => claim.answers?.some(({ question }) => question === id))));
    const slugs = (kind: 'incidents' | 'areas') => new Set(answers.flatMap((claim) => claim[kind]));
    expect(new Set(incidents.map(({ slug }) => slug))).toEqual(slugs('incidents'));
    expect(new Set(areas.map(({ slug }) => slug))).toEqual(slugs('areas'));
  }
  expect(await store.answers('none')).toEqual({ claims: [], incidents: [], areas: [] });
});

test('what is not in the record is left out', async () => {
  const [first] = claims;
  expect(refs(await store.claimsOf([first?.ref ?? '', 'none#c01']))).toEqual([first?.ref]);
  expect(await store.claimsAbout('nobody')).toEqual({ own: [], others: [] });
  expect(await store.article('none')).toBeNull();
});
