import { deskMessages } from './messages';
import { problemsShown } from './problem-words';

const allShown = (problems: readonly { path: string; expected: string }[], locale: 'en' | 'ar') => {
  const { documents, checks } = deskMessages(locale);
  return problemsShown(problems, { documents, problems: checks }, locale).map(({ field, words }) => ({ field, words }));
};
const shown = (path: string, expected: string, locale: 'en' | 'ar') => allShown([{ path, expected }], locale)[0];

test.each([
  ['claims[2].text.ar', 'a text, as data/x/dataset.json asks for en and ar', 'القول 3 · مضمونه', 'النص ناقص باللغة العربية.'],
  ['title.en', 'a text', 'العنوان', 'النص ناقص باللغة الإنكليزية.'],
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

test('a text that is missing in both languages is told once, where it is first missing', () => {
  const problems = [
    { path: 'summary[0].en', expected: 'a text' },
    { path: 'summary[1].ar', expected: 'a text' },
    { path: 'summary[0].ar', expected: 'a text' },
    { path: 'summary[0]', expected: 'at least 1 entry' },
  ];
  expect(allShown(problems, 'ar').map(({ words }) => words)).toEqual([
    'النص ناقص باللغتين الإنكليزية والعربية.',
    'النص ناقص باللغة العربية.',
    'لا بد من واحد على الأقل.',
  ]);
  expect(allShown(problems, 'en')[0]?.words).toBe('The text in English and Arabic is missing.');
});

test('a part that stays at the desk is named as that', () => {
  const problem = ['deskOnly.parts[0].path', 'a part of this document, of lists by the id of the entry'] as const;
  expect(shown(...problem, 'en')?.field).toBe('For the desk alone · part 1 · which it is');
});
