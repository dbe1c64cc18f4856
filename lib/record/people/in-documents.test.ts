import { knownNames, namedInDocument } from './in-documents';

const place = { names: [{ text: 'Haddad Square' }] };
const isKnown = knownNames(
  {
    actors: [{ name: { en: 'Harbour union' }, shortName: { en: 'Union' }, aliases: [{ text: 'Lina Saleh' }] }],
    sources: [{ name: { en: 'Farid Nasser, spokesman of the harbour police', ar: 'فريد ناصر' } }],
  },
  { places: [place] } as unknown as Parameters<typeof knownNames>[1],
);
const text = 'Police arrested Selim Kadir at Haddad Square.';
const article = {
  title: { en: 'Detained: says Farid Nasser', ar: 'اعتقال سليم القادر' },
  outlet: { source: 'gazette' },
  claims: [{ id: 'c01', text: { en: text }, hedges: [{ en: 'the detained Lina Saleh' }] }],
  deskOnly: { parts: [{ path: 'title', instead: { en: 'The boy Amin Haddad' }, reason: 'x' }] },
};

test('people are named with the text in which they stand, but for whom the record knows, and nothing of the marks', () => {
  expect(namedInDocument(article, isKnown)).toEqual([
    { name: 'سليم القادر', why: 'accused', path: 'title.ar', language: 'ar' },
    { name: 'Selim Kadir', why: 'accused', path: 'claims[0].text.en', language: 'en' },
  ]);
});

test('of whom somebody has said that they stay nothing is told any more', () => {
  const seen = [{ name: 'Selim Kadir', reason: 'He asked for it' }];
  expect(namedInDocument(article, isKnown, seen).map(({ name }) => name)).toEqual(['سليم القادر']);
});
