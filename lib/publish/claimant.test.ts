import { served } from '../../server/site/served';
import type { Source } from '../record/schema';
import type { IncidentStore, Origin } from '../store/store';
import { voicesWords } from './claimant';

const { record, store } = served();

test('the first screen names every side, and who says most beside them', async () => {
  const dataset = record.datasets.get('hasakah-2022') ?? null;
  expect(await voicesWords(store, dataset, 'en')).toMatch(
    /^Said by Syrian Democratic Forces \(SDF\), Syrian Observatory for Human Rights \(SOHR\), US and Coalition commands, ISIS and \d+ others$/,
  );
  expect(await voicesWords(store, dataset, 'ar')).toMatch(/قسد.*تنظيم الدولة و\d+ آخرون$/);
});

const origin = (id: string, isSide: boolean): Origin => ({
  source: { id, name: { en: id, ar: id }, kind: 'media' } as Source,
  isSide,
});
const said = (...origins: Origin[]) => voicesWords({ origins: async () => origins } as unknown as IncidentStore, null, 'en');

test('where there are no sides, the two who say most; where nobody says anything, nothing', async () => {
  expect(await said(origin('a', false), origin('b', false), origin('c', false))).toBe('Said by a, b and 1 other');
  expect(await said(origin('a', false))).toBe('Said by a');
  expect(await said()).toBeNull();
});

test('more sides than have room are those with most claims', async () => {
  const sides = ['a', 'b', 'c', 'd', 'e'].map((id) => origin(id, true));
  expect(await said(origin('paper', false), ...sides)).toBe('Said by a, b, c, d and 2 others');
});
