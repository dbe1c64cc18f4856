import { directed, isolateIn } from './direction';

test.each([
  ['ISWNews تتحدث عن سيارتين', 'ar', '\u200fISWNews تتحدث عن سيارتين'],
  ['«ISWNews» تتحدث', 'ar', '\u200f«ISWNews» تتحدث'],
  ['قسد تعلن، بحسب ANF', 'ar', 'قسد تعلن، بحسب ANF'],
  ['قسد says', 'en', '\u200eقسد says'],
  ['The SDF says', 'en', 'The SDF says'],
  ['2022', 'ar', '2022'],
] as const)('%j in %s', (text, locale, expected) => expect(directed(text, locale)).toBe(expected));

test.each([
  ['Tell Tamr town', 'ar', '\u2068Tell Tamr town\u2069'],
  ['تل تمر', 'ar', 'تل تمر'],
  ['تل تمر', 'en', '\u2068تل تمر\u2069'],
  ['Tell Tamr town', 'en', 'Tell Tamr town'],
] as const)('%j inside a sentence in %s', (text, locale, expected) => expect(isolateIn(locale, text)).toBe(expected));
