/** Searching the record as it is entered. */

import { readRecord } from '../../server/store/open';
import type { CuratedRecord } from '../record/model';
import { createFileStore } from './files';

const record = readRecord().record as CuratedRecord;
const store = createFileStore(record);
const found = async (q: string) => (await store.incidents({ filters: { q } })).items.map(({ slug }) => slug);
const { size } = record.incidents;

test.each([
  ["al-Sina'a", 'al-Sina’a', 'al-Sina‘a', 'al-Sinaʿa', 'al-Sina`a', 'Sinaa'],
  ['car bombs', '"car bombs"', '“car bombs”', 'car-bomb'],
  ['غويران', 'غويران،', '«غويران»', 'بغويران', 'Ghuwayran', 'Ghweran', 'Xiwêran'],
  ['Hasakah', 'Hassakeh', 'al-Hasakeh', 'Heseke', 'Hasaka', 'الحسكة', 'حسكة', 'بالحسكة'],
  ['فرار', 'فروا', 'هروب', 'هرب', 'الفارين'],
  ['قتلى', 'القتلى', 'قتيل'],
  ['سجين', 'سجناء', 'والسجناء'],
  ['clash', 'clashes'],
  ['Daesh', 'daesh!'],
])('%s is found in any way of writing it', async (...queries) => {
  const first = await found(queries[0] as string);
  expect(first.length).toBeGreaterThan(0);
  for (const query of queries) expect({ query, found: await found(query) }).toEqual({ query, found: first });
});

test.each(['unicorn', 'بيتزا', 'Moscow', 'زلزال', 'football', 'bank', 'car unicorn', 'غويران موسكو'])(
  'nothing is found for %s',
  async (query) => expect(await found(query)).toEqual([]),
);

test('a word finds some, not most', async () => {
  for (const query of ['car bombs', 'غارات', 'drone', 'فرار', 'children', 'Ghuwayran sdf', 'رهائن'])
    expect({ query, share: (await found(query)).length / size < 0.5 }).toEqual({ query, share: true });
});

test('what lies in a place is found by its name, also where no text has it', async () => {
  const inSyria = await found('سورية');
  expect(inSyria).toHaveLength(size);
  expect(await found('Tal Tamer')).toEqual(await found('تل تمر'));
});

test('facets and areas are searched alike', async () => {
  const of = async (q: string) => store.facet('status', { q });
  expect(await of('غويران،')).toEqual(await of('Ghweran'));
  const areas = async (q: string) => (await store.areas({ filters: { q } })).items.map(({ slug }) => slug);
  expect(await areas('curfews')).toEqual(['curfew-in-hasakah-2022-01-24']);
});
