import { textPages } from './text-pages';

const copy = 'https://www.devdiscourse.com/a';
const original = 'https://www.reuters.com/a';

test('the first publisher stands before whoever copied it, and a copy is called one', () =>
  expect(textPages({ url: copy, copyOf: 'reuters', alsoAt: [{ source: 'reuters', url: original }] })).toEqual([
    { url: original, site: 'reuters.com', isCopy: false },
    { url: copy, site: 'devdiscourse.com', isCopy: true },
  ]));

test('a copy stands alone where the first publisher’s page is not known; other copies are left to the article’s page', () =>
  expect(textPages({ url: copy, copyOf: 'reuters', alsoAt: [{ source: 'star', url: 'https://star.example/a' }] })).toEqual([
    { url: copy, site: 'devdiscourse.com', isCopy: true },
  ]));

test('a text that nobody copied has its own page, and one without an address has none', () => {
  expect(textPages({ url: original })).toEqual([{ url: original, site: 'reuters.com', isCopy: false }]);
  expect(textPages({ url: null })).toEqual([]);
});
