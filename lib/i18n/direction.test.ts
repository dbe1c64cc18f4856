import { directed } from './direction';

test.each([
  ['ISWNews تتحدث عن سيارتين', 'ar', '\u200fISWNews تتحدث عن سيارتين'],
  ['«ISWNews» تتحدث', 'ar', '\u200f«ISWNews» تتحدث'],
  ['قسد تعلن، بحسب ANF', 'ar', 'قسد تعلن، بحسب ANF'],
  ['قسد says', 'en', '\u200eقسد says'],
  ['The SDF says', 'en', 'The SDF says'],
  ['2022', 'ar', '2022'],
] as const)('%j in %s', (text, locale, expected) => expect(directed(text, locale)).toBe(expected));
