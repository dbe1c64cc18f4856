import { normalise } from '../normalise';
import { Gap, tokenise } from './index';

const words = (text: string) => tokenise(normalise(text)).map((token) => token.norm);

test.each([
  ['سجن الصناعة', ['سجن', 'الصناعه']],
  ["al-Sina'a prison", ['al', 'sinaa', 'prison']],
  ['al-Sinaʿa', ['al', 'sinaa']],
  ["Hasakah's southern", ['hasakah', "'s", 'southern']],
  ['Hasakah’s', ['hasakah', "'s"]],
  ['5km', ['5', 'km']],
  ['كم²', ['كم', '2']],
  ['1,500.5 m', ['1,500.5', 'm']],
  ['٥٫٥ كم', ['5.5', 'كم']],
  ['M4', ['m', '4']],
  ['الحسكةHasakah', ['الحسكه', 'hasakah']],
])('%s', (text, expected) => {
  expect(words(text)).toEqual(expected);
});

test('a token knows its span, its capital and what stood before it', () => {
  const text = 'في «الحَسكة»، near\nTell';
  const tokens = tokenise(normalise(text));
  expect(tokens.map((token) => text.slice(token.start, token.end))).toEqual(['في', 'الحَسكة', 'near', 'Tell']);
  expect(tokens.map((token) => token.capital)).toEqual([true, true, false, true]);
  expect(tokens.map((token) => token.gap)).toEqual([
    Gap.none,
    Gap.space | Gap.quote,
    Gap.space | Gap.quote | Gap.comma,
    Gap.line,
  ]);
});
