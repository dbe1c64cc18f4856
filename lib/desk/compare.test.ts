import { compare, keysOfDifference } from './compare';
import { differenceNames } from './field-names';
import { deskMessages } from './messages';

const article = {
  slug: 'x',
  title: { en: 'One', ar: 'واحد' },
  claims: [
    { id: 'c01', text: { en: 'A' }, modes: ['reports'] },
    { id: 'c02', text: { en: 'B' }, modes: ['alleges', 'denies'] },
  ],
};

test('the same is no difference, in whatever order its keys stand', () => {
  expect(compare(article, { claims: article.claims, title: { ar: 'واحد', en: 'One' }, slug: 'x' })).toEqual([]);
});

test('fields are told one by one, and entries of a list by their id, wherever they stand', () => {
  const [first, second] = article.claims as [object, object];
  const after = { ...article, title: { en: 'Two', ar: 'واحد' }, claims: [{ ...second, modes: ['alleges'] }, first], url: null };
  expect(compare(article, after)).toEqual([
    { path: 'title.en', before: 'One', after: 'Two' },
    { path: 'claims[c02].modes[1]', before: 'denies', after: undefined },
    { path: 'url', before: undefined, after: null },
  ]);
});

test('what was added or taken away whole is told by its fields', () => {
  expect(compare(article, { ...article, claims: article.claims.slice(1) })).toEqual([
    { path: 'claims[c01].id', before: 'c01', after: undefined },
    { path: 'claims[c01].text.en', before: 'A', after: undefined },
    { path: 'claims[c01].modes[0]', before: 'reports', after: undefined },
  ]);
  expect(compare(null, { a: [] })).toEqual([{ path: '', before: null, after: { a: [] } }]);
});

test('fields are called by words where the desk has some, with the position that an entry has in the earlier version', () => {
  const [, second] = article.claims as [object, object];
  const after = { ...article, claims: [{ ...second, text: { en: 'B', ar: 'ب' } }], altitudes: [1], coordinates: [3] };
  const differences = compare(article, after);
  expect(differences.map(({ path }) => keysOfDifference(path, [article, after]))).toEqual([
    ['claims', 1, 'text', 'ar'],
    ['claims', 0, 'id'],
    ['claims', 0, 'text', 'en'],
    ['claims', 0, 'modes', 0],
    ['altitudes', 0],
    ['coordinates', 0],
  ]);
  expect(differenceNames(differences, [article, after], deskMessages('en').documents, 'en')).toEqual({
    'claims[c02].text.ar': 'Claim 2 · what it says · Arabic',
    'claims[c01].text.en': 'Claim 1 · what it says · English',
    'claims[c01].modes[0]': 'Claim 1 · how it is put forward 1',
    'coordinates[0]': 'Longitude',
  });
});
