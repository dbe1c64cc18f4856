import { readRecord } from '../../server/store/open';
import type { CuratedRecord } from './model';
import { gradeOf } from './reading';
import { locatorWords, readingWords } from './reading-words';

const record = readRecord().record as CuratedRecord;
const copy = { of: 'stored-copy', day: '2026-11-22/2026-11-24' } as const;
const article = (extent: 'whole' | 'opening', paragraphs?: number) => ({
  access: 'read' as const,
  reading: { ...copy, extent, ...(paragraphs && { paragraphs }) },
});

test.each([
  [
    article('whole'),
    'We read it whole, in a stored copy (22–24 November 2026).',
    'قرأناه كاملًا في نسخة محفوظة (22–24 تشرين الثاني 2026).',
  ],
  [article('opening', 6), 'We read its opening, paragraphs 1–6, in a stored copy', 'قرأنا مطلعه، وهو الفقرات 1–6 في نسخة محفوظة'],
  [article('opening', 1), 'We read its opening, paragraph 1, in', 'قرأنا مطلعه، وهو الفقرة 1 في'],
  [article('opening'), 'We read its opening, in a stored copy', 'قرأنا مطلعه في نسخة محفوظة'],
  [
    { access: 'read' as const, reading: { of: 'text' as const, extent: 'whole' as const } },
    'We read it whole, in the text itself.',
    'قرأناه كاملًا في النص نفسه.',
  ],
  [{ access: 'cited' as const }, 'At second hand: we have not read the page.', 'منقول بالواسطة: لم نقرأ الصفحة.'],
])('how far a text was read is said: %#', (text, en, ar) => {
  expect(readingWords(text, 'en')).toContain(en);
  expect(readingWords(text, 'ar')).toContain(ar);
});

test.each([
  [{ paragraph: 3 }, 'opening read, paragraph 3', 'مقروء في مطلع نصه: الفقرة 3'],
  [{ paragraph: 2, also: [4] }, 'opening read, paragraphs 2 and 4', 'مقروء في مطلع نصه: الفقرتان 2 و4'],
  [
    { paragraph: 1, also: ['last' as const] },
    'opening read, paragraph 1 and the last paragraph read',
    'مقروء في مطلع نصه: الفقرة 1 وآخر فقرة قُرئت',
  ],
  [{ paragraph: 'last' as const }, 'opening read, the last paragraph read', 'مقروء في مطلع نصه: آخر فقرة قُرئت'],
])('where a claim stands is said: %j', (locator, en, ar) => {
  const claim = { access: 'read' as const, locator, article: article('opening', 6) };
  expect(locatorWords(claim, 'en')).toBe(en);
  expect(locatorWords(claim, 'ar')).toBe(ar);
});

test('a claim known at second hand has no grade of its text', () => {
  expect(gradeOf('cited', article('opening', 6).reading)).toBe('cited');
  expect(locatorWords({ access: 'cited', locator: { whole: true }, article: {} }, 'en')).toBe('second hand');
});

test('every claim that was read is read in a paragraph of a page with an address, or it is said why there is none', () => {
  for (const { access, locator, article } of record.claims.values()) {
    expect('paragraph' in locator).toBe(access === 'read');
    if (access === 'read') expect(article.url ?? article.noAddress?.en).toBeTruthy();
  }
});
