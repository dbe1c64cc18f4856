import { deskMessages } from './messages';
import { problemShown } from './problem-words';

const shown = (path: string, expected: string, locale: 'en' | 'ar') => {
  const { documents, checks } = deskMessages(locale);
  return problemShown({ path, expected }, { documents, problems: checks }, locale);
};

test.each([
  ['claims[2].text.ar', 'a text, as data/x/dataset.json asks for en and ar', 'القول 3 · مضمونه', 'النص ناقص باللغة العربية.'],
  ['title.en', 'a text', 'العنوان', 'النص ناقص باللغة الإنجليزية.'],
  ['claims', 'at least 1 entry', 'القول', 'لا بد من واحد على الأقل.'],
  [
    'noAddress',
    'the address of the page, or why a text that was read has none',
    'سبب غياب العنوان الإلكتروني',
    'اذكر العنوان الإلكتروني للصفحة، أو سبب غيابه.',
  ],
  [
    'claims[0].locator.paragraph',
    'a paragraph that was read, 1 to 3',
    'القول 1 · الموضع · الفقرة',
    'لا وجود لهذه الفقرة، فالفقرات مرقمة من 1 إلى 3.',
  ],
])('%s: %s', (path, expected, field, words) => {
  expect(shown(path, expected, 'ar')).toEqual({ field, words });
});

test('what the desk has no words for is left to those of the checks', () => {
  expect(shown('rows[1]', 'something new', 'en')).toEqual({ field: 'rows 2', words: null });
});
