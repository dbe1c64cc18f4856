/** Faces that are fetched stand last in a page, so that they do not hold its first picture back, and are used together. */
import { fontsLast } from '../../scripts/lib/late-fonts.mjs';

const local = '@font-face{font-family:F;src:local(Arial)}';
const face = (subset: string) =>
  `@font-face{font-family:P;src:url(/p-${subset}-400-normal.x1.woff2)format("woff2");unicode-range:U+0-FF}`;
const page = (styles: string, { language = 'en', last = '' } = {}) =>
  `<!DOCTYPE html><html lang="${language}" dir="ltr"><head><style data-href="/a.css">${styles}</style><title>t</title></head><body><p>@font-face{src:url(x)}</p>${last}</body></html>`;
/** The subsets that the page's script asks for at once. */
const asked = (html: string) =>
  [...(/\)\((\[[^\]]*\])\)<\/script>/.exec(html)?.[1] ?? '').matchAll(/\/p-([a-z-]+)-400/g)].map(([, subset]) => subset);

test('the faces that are fetched come after the text, in their order; without script they hold at once', () => {
  const html = fontsLast(page(`${face('latin')}${local}a{b:c}${face('latin-ext')}`));
  const [script] = /<script>[\s\S]*<\/script>/.exec(html) ?? [];
  const style = `<style id="faces" media="(scripting: none)">${face('latin')}${face('latin-ext')}</style>`;
  expect(html).toBe(page(`${local}a{b:c}`, { last: `${style}${script}` }));
});

test.each([
  ['en', ['latin']],
  ['ar', ['arabic', 'latin']],
])('a page in "%s" asks at once for the subsets %j', (language, expected) => {
  const html = fontsLast(page(['arabic', 'latin', 'latin-ext'].map(face).join(''), { language }));
  expect(asked(html)).toEqual(expected);
});

test.each([
  ['that fetches no face', page(local)],
  ['without styles', '<html lang="en"><body><p>text</p></body></html>'],
  ['in a language without subsets', page(face('latin'), { language: 'ku' })],
])('a page %s stays as it is', (_, html) => {
  expect(fontsLast(html)).toBe(html);
});
