import type { Locale } from './locales';
import { quote, quoteInput } from './quote';

test.each<[Locale, string, string]>([
  ['en', 'car bombs', '“car bombs”'],
  ['en', '"car bombs"', '“car bombs”'],
  ['en', '“car bombs”', '“car bombs”'],
  ['ar', 'مختلق', '«مختلق»'],
  ['ar', '«مختلق»', '«مختلق»'],
  ['ar', '««مختلق»»', '«مختلق»'],
  ['en', 'the prison is "fully secured"', '“the prison is ‘fully secured’”'],
  ['ar', 'مدرعات «برادلي» تقدمت', '«مدرعات “برادلي” تقدمت»'],
  ['ar', 'المصدر: مراسل «أثر»', '«المصدر: مراسل “أثر”»'],
  ['en', '«أثر» and "x"', '“‘أثر’ and ‘x’”'],
  ['en', "al-Sina'a, the guards’ quarters", "“al-Sina'a, the guards’ quarters”"],
  ['en', '"car bo', '“car bo”'],
  ['en', '""', '“”'],
])('%s: %s', (locale, text, quoted) => expect(quote(locale, text)).toBe(quoted));

test('a quoted text is quoted once, however often it is asked for', () => {
  for (const text of ['مختلق', '«مختلق»', 'مراسل «أثر»']) expect(quote('ar', quote('ar', text))).toBe(quote('ar', text));
  expect(quote('ar', quoteInput('ar', 'bombs «x»'))).toBe(quoteInput('ar', 'bombs «x»'));
});

test('what was typed keeps its own direction', () => expect(quoteInput('ar', 'zzz')).toBe('«\u2068zzz\u2069»'));
