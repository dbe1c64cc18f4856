import { setLanguages } from './languages';
import { Localized } from './localized';
import { givenIn, languageOf, textIn } from './text-in';

afterEach(() => setLanguages(null));
const offer = (...tags: string[]) => setLanguages({ tags, regions: {}, words: {} });

test.each<[string[], Record<string, string>, string, string]>([
  [['en', 'ar'], { en: 'Prison', ar: 'سجن' }, 'ar', 'ar'],
  [['en', 'ar'], { ar: 'سجن' }, 'en', 'ar'],
  [['ar', 'en', 'ckb'], { en: 'Prison', ar: 'سجن' }, 'ckb', 'ar'],
  [['en', 'ar', 'ckb'], { ar: 'سجن', en: 'Prison' }, 'ckb', 'en'],
  [['en', 'ckb'], { ckb: 'زیندان' }, 'en', 'ckb'],
  // What the site does not offer is better than nothing.
  [['ckb'], { ar: 'سجن' }, 'ckb', 'ar'],
])('on a site in %j the text %j is read in %s as %s', (tags, text, locale, language) => {
  offer(...tags);
  expect([languageOf(text, locale), textIn(text, locale)]).toEqual([language, text[language]]);
  expect(givenIn(text, locale)).toBe(language === locale ? text[language] : null);
});

test('a text that is not there is none', () => expect(textIn(undefined, 'en')).toBeUndefined());

describe('in a file', () => {
  const wrong = (given: unknown) => Localized.safeParse(given).error?.issues.map(({ code }) => code);

  test('a text is taken in each language of the site, and in no other', () => {
    const text = { en: 'Prison', ckb: 'زیندان' };
    expect(wrong(text)).toEqual(['unrecognized_keys']);
    offer('en', 'ckb');
    expect(Localized.parse(text)).toEqual(text);
  });
  test('one in no language is refused', () => expect(wrong({})).toEqual(['custom']));
  test('so is an empty one', () => expect(wrong({ en: ' ' })).toEqual(['too_small']));
});
