import { tellsAsFact } from './title-check';

const army = ['Syrian Democratic Forces', 'SDF', 'قوات سوريا الديمقراطية', 'قسد'];

test.each([
  ['Prison retaken', 'en', true],
  ['Prison retaken, say Democratic Forces', 'en', false],
  ['Prison retaken, according to an officer', 'en', false],
  ['استعادة السجن', 'ar', true],
  ['قوات سوريا الديمقراطية: استعدنا السجن', 'ar', false],
  ['استعادة السجن بحسب ضابط', 'ar', false],
  ['نفى ضابط استعادة السجن', 'ar', false],
] as const)('%s (%s): told as a fact: %s', (title, locale, expected) => {
  expect(tellsAsFact(title, army, locale)).toBe(expected);
});
