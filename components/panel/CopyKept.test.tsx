import { renderToStaticMarkup } from 'react-dom/server';
import { Evidence } from '@/lib/record/evidence';
import { CopyKept } from './CopyKept';

const sha256 = 'ab'.repeat(32);
const textOf = (evidence: object, locale: 'en' | 'ar') =>
  renderToStaticMarkup(<CopyKept evidence={Evidence.parse(evidence)} locale={locale} />)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

test('readers are told where a page is archived, and the SHA-256 of a copy that is kept', () => {
  const kept = { archive: 'https://archive.example/1', copy: { sha256, bytes: 7, kept: '2026-11-26' } };
  expect(textOf(kept, 'en')).toContain('https://archive.example/1');
  expect(textOf(kept, 'en')).toContain(`We keep a copy since 26 November 2026, which we do not publish. Its SHA-256: ${sha256}`);
  expect(textOf(kept, 'ar')).toMatch(new RegExp(`ولا ننشرها، ورمزها SHA-256: ${sha256}`));
});

test('of one that was deleted they are told when and why', () => {
  const deleted = { date: '2026-12-01', why: { en: 'It showed a child.' } };
  const text = textOf({ copy: { sha256, bytes: 7, kept: '2026-11-26', deleted } }, 'en');
  expect(text).toContain('was deleted on 1 December 2026: It showed a child. Its SHA-256 was:');
  expect(text).toContain(sha256);
});

test('nothing is said where nothing is kept', () => {
  expect(renderToStaticMarkup(<CopyKept evidence={undefined} locale="en" />)).toBe('');
});
