import { setLanguages } from '../i18n/languages';
import { nameIn, namesByLanguage, ownNameIn } from './name-in';
import type { PlaceName } from './schema';

const hasakah: PlaceName[] = [
  { text: 'Hasakah', lang: 'en', primary: true },
  { text: 'Al-Hasakah', lang: 'en' },
  { text: 'الحسكة', lang: 'ar', primary: true },
  { text: 'Hesekê', lang: 'ku' },
  { text: 'حەسیچە', lang: 'ku' },
];
const brak: PlaceName[] = [
  { text: 'Tell Brak', lang: 'en', primary: true },
  { text: 'تل براك', lang: 'ar', primary: true },
  { text: 'Girê Birak', lang: 'ku', uncertain: true },
];
afterEach(() => setLanguages(null));

test.each<[string, string | null]>([
  ['en', 'Hasakah'],
  ['en-xa', 'Hasakah'],
  ['ar', 'الحسكة'],
  ['ku', 'Hesekê'],
  ['kmr', 'Hesekê'],
  ['ckb', 'حەسیچە'],
  ['ku-arab', 'حەسیچە'],
  ['tr', null],
])('in %s Hasakah is %s', (tag, name) => expect(ownNameIn(hasakah, tag)).toBe(name));

test('a name that no second source confirms is not shown as the name', () => expect(ownNameIn(brak, 'ku')).toBeNull());

test('without a name in the language it is that of the first of the site’s languages', () => {
  setLanguages({ tags: ['ar', 'ku', 'en'], regions: {}, words: {} });
  expect(nameIn(brak, 'ku')).toBe('تل براك');
  setLanguages({ tags: ['ku', 'en', 'ar'], regions: {}, words: {} });
  expect(nameIn(brak, 'ku')).toBe('Tell Brak');
});

test('names by language are those that there are', () => {
  setLanguages({ tags: ['ku', 'en', 'ckb'], regions: {}, words: {} });
  expect(namesByLanguage({ names: hasakah })).toEqual({ en: 'Hasakah', ar: 'الحسكة', ku: 'Hesekê', ckb: 'حەسیچە' });
});
