import { normalise } from '../normalise';
import { cliticRows, conjunction, preposition, readings } from './clitics';

const anything = () => true;
const first = (text: string) => normalise(text).text.split(' ')[0]!;

test.each(cliticRows.map((row) => [row.letters, ...row.example] as const))('%s: %s may be read as %s', (letters, token, name) => {
  expect(readings(first(token), true, anything)).toContainEqual(expect.objectContaining({ clitic: letters, stem: first(name) }));
});

test('a token as it stands is always the first reading', () => {
  expect(readings('كوكب', true, anything)[0]).toEqual({ clitic: '', stem: 'كوكب', skip: 0 });
});

test('only what begins something is a reading, whole or without a clitic', () => {
  expect(readings('بالحسكه', true, (stem) => stem === 'الحسكه')).toEqual([{ clitic: 'ب', stem: 'الحسكه', skip: 1 }]);
  expect(readings('بالحسكه', true, () => false)).toEqual([]);
});

test('words too long to be names are not looked at', () => {
  expect(readings('و'.repeat(1000), true, anything)).toEqual([]);
});

test('a clitic is a conjunction, a preposition, or both', () => {
  expect([conjunction('وب'), preposition('وب'), conjunction('لل'), preposition('لل')]).toEqual(['و', 'ب', '', 'لل']);
});
