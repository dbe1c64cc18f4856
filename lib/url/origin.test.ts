import { MaydanError } from '../errors';
import { negotiate } from './negotiate';
import { siteOrigin } from './origin';

test.each([
  [{}, 'http://localhost:3000'],
  [{ PORT: '4000' }, 'http://localhost:4000'],
  [{ SITE_ORIGIN: 'https://maydan.example' }, 'https://maydan.example'],
  [{ SITE_ORIGIN: 'https://maydan.example/' }, 'https://maydan.example'],
])('%j', (env, origin) => expect(siteOrigin(env)).toBe(origin));

test.each([
  'maydan.example',
  'ftp://maydan.example',
  'https://maydan.example/map',
  'https://a:b@maydan.example',
  'https://maydan.example?x',
])('%s is refused', (got) => {
  expect(() => siteOrigin({ SITE_ORIGIN: got })).toThrow(MaydanError);
  expect(() => siteOrigin({ SITE_ORIGIN: got })).toThrow(`SITE_ORIGIN: got "${got}"`);
});

test.each([
  [null, 'en'],
  ['ar', 'ar'],
  ['fr, ar-SY;q=0.8, en;q=0.5', 'ar'],
  ['en;q=0.5, ar;q=0.9', 'ar'],
  ['ar;q=0, en', 'en'],
  ['ku', 'en'],
])('Accept-Language %j', (header, locale) => expect(negotiate(header)).toBe(locale));

test('a language that the site does not offer is not chosen', () => {
  expect(negotiate('en, ar;q=0.5', ['ar'])).toBe('ar');
  expect(negotiate('ar;q=0.9, fr', ['en'])).toBe('en');
});

test.each([
  ['ku-Arab-IQ, en', 'ku-arab'],
  ['ku', 'ku'],
  ['zh-TW', 'zh-hant'],
  ['EN-xa', 'en-xa'],
  ['en-GB', 'en'],
])('of languages with several forms %j is read in %s', (header, locale) =>
  expect(negotiate(header, ['en', 'en-xa', 'ku-arab', 'ku', 'zh-hant'])).toBe(locale),
);
