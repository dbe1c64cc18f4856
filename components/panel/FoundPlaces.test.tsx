import { renderToStaticMarkup } from 'react-dom/server';
import { gazetteer } from '@/lib/geocode/testing/helpers';
import type { Locale } from '@/lib/i18n/locales';
import type { CuratedRecord } from '@/lib/record/model';
import { FoundPlaces } from './FoundPlaces';

const found = (query: string, locale: Locale) =>
  renderToStaticMarkup(<FoundPlaces query={query} record={{ gazetteer } as CuratedRecord} locale={locale} />);

test.each<[string, Locale, string]>([
  ['hasak', 'en', '<a href="/en/places/hasakah">Hasakah</a>'],
  ['الحسك', 'ar', '<a href="/ar/places/hasakah">الحسكة</a>'],
  ['Qamishil', 'ar', '<a href="/ar/places/qamishli">القامشلي</a>'],
  ['الحسقة', 'en', '<a href="/en/places/hasakah">Hasakah</a>'],
])('a beginning or one slip, in either script: %s (%s)', (query, locale, link) => {
  expect(found(query, locale)).toContain(link);
});

test('nothing where no place answers', () => {
  expect(found('zzzzzz', 'en')).toBe('');
});
