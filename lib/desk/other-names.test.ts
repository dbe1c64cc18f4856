import { fieldsOfOtherNames, namesChanged, otherNamesAt } from './other-names';

const stood = [
  { text: 'The Quay', lang: 'en' as const, common: true },
  { text: 'Rojhilat', lang: 'ku' as const, uncertain: true },
];

test('names are one a line, in a field for each language, and come back the same', () => {
  const fields = fieldsOfOtherNames('other', stood);
  expect(fields).toEqual({ 'other-ar': '', 'other-en': 'The Quay', 'other-ku': 'Rojhilat' });
  expect(otherNamesAt(fields, 'other')).toEqual(stood.map(({ text, lang }) => ({ text, lang })));
  expect(otherNamesAt({ 'other-en': ' A \n\n B\r\n' }, 'other').map(({ text }) => text)).toEqual(['A', 'B']);
});

test.each([
  ['as it was', { 'other-en': 'The Quay', 'other-ku': 'Rojhilat' }, stood],
  ['one less', { 'other-ku': 'Rojhilat' }, [stood[1]]],
  ['one more, twice', { 'other-en': 'The Quay\nB\nB', 'other-ku': 'Rojhilat' }, [...stood, { text: 'B', lang: 'en' }]],
  ['in another spelling', { 'other-en': 'The Key', 'other-ku': 'Rojhilat' }, [{ ...stood[0], text: 'The Key' }, stood[1]]],
  [
    'in another spelling, and one more',
    { 'other-en': 'The Key\nB', 'other-ku': 'Rojhilat' },
    [{ ...stood[0], text: 'The Key' }, stood[1], { text: 'B', lang: 'en' }],
  ],
  ['the same in another language', { 'other-ar': 'The Quay' }, [{ text: 'The Quay', lang: 'ar' }]],
])('%s: what stood keeps its place and marks', (_, fields, expected) =>
  expect(namesChanged(stood, otherNamesAt(fields, 'other'))).toEqual(expected),
);

test.each([
  ['the last of three in another spelling', 'A\nB\nD', [['A', 'common'], ['B'], ['D', 'uncertain']]],
  ['one less, and one that is new', 'B\nD', [['B'], ['D']]],
  ['in another order', 'C\nA\nB', [['A', 'common'], ['B'], ['C', 'uncertain']]],
])('of several names in a language: %s', (_, lines, expected) => {
  const lang = 'en' as const;
  const three = [
    { text: 'A', lang, common: true },
    { text: 'B', lang },
    { text: 'C', lang, uncertain: true },
  ];
  const changed = namesChanged(three, otherNamesAt({ 'other-en': lines }, 'other'));
  expect(changed).toEqual(expected.map(([text, mark]) => ({ text, lang, ...(mark && { [mark]: true }) })));
});
