/** Faces that are fetched stand last in a page, so that they do not hold its first picture back. */
import { fontsLast } from '../../scripts/lib/late-fonts.mjs';

const local = '@font-face{font-family:F;src:local(Arial)}';
const fetched = '@font-face{font-family:P;src:url(/p.woff2)format("woff2");unicode-range:U+0-FF}';
const page = (styles: string, last = '') =>
  `<html><head><style data-href="/a.css">${styles}</style><title>t</title></head><body><p>@font-face{src:url(x)}</p>${last}</body></html>`;

test('the faces that are fetched come after the text, the others stay, in their order', () => {
  const second = fetched.replace('p.woff2', 'q.woff2');
  expect(fontsLast(page(`${fetched}${local}a{b:c}${second}`))).toBe(page(`${local}a{b:c}`, `<style>${fetched}${second}</style>`));
});

test.each([
  ['that fetches no face', page(local)],
  ['without styles', '<html><body><p>text</p></body></html>'],
])('a page %s stays as it is', (_, html) => {
  expect(fontsLast(html)).toBe(html);
});
