import fc from 'fast-check';
import { createSearch, searchOf, withinOneSlip } from './search';
import { everywhere, gazetteer } from './testing/helpers';

const { find } = createSearch(gazetteer);
const first = (query: string) => find(query)[0];

test.each([
  ['hasakah', 'hasakah', 'exact'],
  ['HESEKÊ', 'hasakah', 'exact'],
  ['الحَسَكة', 'hasakah', 'exact'],
  ['حسك', 'hasakah', 'prefix'],
  ['hasak', 'hasakah', 'prefix'],
  ['شداد', 'al-shaddadi', 'prefix'],
  ['shaddad', 'al-shaddadi', 'prefix'],
  ['القامش', 'qamishli', 'prefix'],
  ['الزور', 'deir-ez-zor', 'word'],
  ['qamishly', 'qamishli', 'slip'],
  ['القامسلي', 'qamishli', 'slip'],
  ['qmaishli', 'qamishli', 'slip'],
  ['sinaa prison', 'sinaa-prison', 'exact'],
])('%s finds %s (%s)', (query, id, how) => {
  expect([first(query)?.place.id, first(query)?.how]).toEqual([id, how]);
});

test('a town comes before the units and quarters of its name, each place once, no more than asked', () => {
  const found = find('hasakah', { limit: 4 });
  expect(found).toHaveLength(4);
  expect(found[0]!.place.id).toBe('hasakah');
  expect(new Set(found.map(({ place }) => place.id)).size).toBe(4);
});

test('places of packs are found too, behind a curated place that answers alike', () => {
  const { find: findAll } = createSearch(everywhere);
  expect(find('omdurman')).toEqual([]);
  expect(findAll('omdurman')[0]).toMatchObject({ place: { id: 'gn-365137' }, how: 'exact' });
  expect(findAll('رفح')[0]).toMatchObject({ place: { id: 'gn-281102' }, how: 'exact' });
  expect(findAll('hasakah', { limit: 50 }).map(({ place }) => place.id)[0]).toBe('hasakah');
});

test('what is no name finds nothing', () => {
  for (const query of ['', '   ', '،', 'zzzzz', 'x'.repeat(10_000)]) expect(find(query)).toEqual([]);
});

test('any string: no throw, and no more than the limit', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (query) => expect(find(query, { limit: 3 }).length).toBeLessThanOrEqual(3)),
  );
});

test('one slip, not two', () => {
  expect(['abxcd', 'abd', 'abxd', 'acbd'].map((asked) => withinOneSlip(asked, 'abcd'))).toEqual([true, true, true, true]);
  expect(['axxd', 'badc', 'xyz'].map((asked) => withinOneSlip(asked, 'abcd'))).toEqual([false, false, false]);
});

test('a gazetteer is indexed once', () => expect(searchOf(gazetteer)).toBe(searchOf(gazetteer)));
