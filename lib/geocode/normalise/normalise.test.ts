import fc from 'fast-check';
import { normalise } from './index';
import { normaliserRules } from './rules';

describe('rules, one test for each row of the table', () => {
  test.each(normaliserRules.map((rule) => [rule.name, ...rule.example] as const))('%s: %s becomes %s', (_name, before, after) => {
    expect(normalise(before).text).toBe(after);
  });
});

test('what NFKC folds is folded: presentation forms, full width, superscripts', () => {
  expect(normalise('ﺳﺠﻦ').text).toBe('سجن');
  expect(normalise('ＫＭ²').text).toBe('km2');
});

test('offsets lead back to the untouched text; vowel signs stay with their letter, bidi marks do not', () => {
  const source = 'في\u200F الحَسَكَةِ\u200F.';
  const { text, starts, ends } = normalise(source);
  const at = text.indexOf('الحسكه');
  expect(source.slice(starts[at], ends[at + 5])).toBe('الحَسَكَةِ');
});

test('one character that becomes several keeps one place', () => {
  const { text, starts, ends } = normalise('a㎢b');
  expect(text).toBe('akm2b');
  expect([...starts.slice(0, 5)]).toEqual([0, 1, 1, 1, 2]);
  expect([...ends.slice(0, 5)]).toEqual([1, 2, 2, 2, 3]);
});

test('any string: offsets rise, stay inside, and normalising twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (source) => {
      const { text, starts, ends } = normalise(source);
      for (let i = 0; i < text.length; i++) {
        expect(starts[i]!).toBeLessThan(ends[i]!);
        expect(ends[i]!).toBeLessThanOrEqual(source.length);
        if (i > 0) expect(starts[i]!).toBeGreaterThanOrEqual(starts[i - 1]!);
      }
      expect(normalise(text).text).toBe(text);
    }),
  );
});
