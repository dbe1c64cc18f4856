/** What would hold a page's first picture back comes after it: fetched faces, which are then used together, and scripts. */
import { firstPictureFirst } from '../../scripts/lib/first-picture.mjs';

const local = '@font-face{font-family:F;src:local(Arial)}';
const face = (subset: string) =>
  `@font-face{font-family:P;src:url(/p-${subset}-400-normal.x1.woff2)format("woff2");unicode-range:U+0-FF}`;
const page = (styles: string, { language = 'en', last = '' } = {}) =>
  `<!DOCTYPE html><html lang="${language}" dir="ltr"><head><style data-href="/a.css">${styles}</style><title>t</title></head><body><p>@font-face{src:url(x)}</p>${last}</body></html>`;
/** The subsets that the page's script asks for at once. */
const asked = (html: string) =>
  [...(/\)\((\[[^\]]*\])\)<\/script>/.exec(html)?.[1] ?? '').matchAll(/\/p-([a-z-]+)-400/g)].map(([, subset]) => subset);

test('the faces that are fetched come after the text, in their order; without script they hold at once', () => {
  const html = firstPictureFirst(page(`${face('latin')}${local}a{b:c}${face('latin-ext')}`));
  const [script] = /<script>[\s\S]*<\/script>/.exec(html) ?? [];
  const style = `<style id="faces" media="(scripting: none)">${face('latin')}${face('latin-ext')}</style>`;
  expect(html).toBe(page(`${local}a{b:c}`, { last: `${style}${script}` }));
});

test.each([
  ['en', ['latin']],
  ['ar', ['arabic', 'latin']],
])('a page in "%s" asks at once for the subsets %j', (language, expected) => {
  const html = firstPictureFirst(page(['arabic', 'latin', 'latin-ext'].map(face).join(''), { language }));
  expect(asked(html)).toEqual(expected);
});

test.each([
  ['that fetches no face', page(local)],
  ['without styles', '<html lang="en"><body><p>text</p></body></html>'],
  ['in a language without subsets', page(face('latin'), { language: 'ku' })],
])('a page %s stays as it is', (_, html) => {
  expect(firstPictureFirst(html)).toBe(html);
});

test('scripts of the page are made after its first picture, each once and in their order; what else is there stays', () => {
  const script = (name: string) => `<script src="/_next/${name}.js" async=""></script>`;
  const old = '<script src="/_next/old.js" noModule=""></script>';
  const own = '<script>self.x=1</script>';
  const ahead = '<link rel="preload" as="script" fetchPriority="low" href="/_next/c.js"/>';
  const last = '<script src="/_next/c.js" id="_R_" async=""></script>';
  const write = (head: string, body: string) =>
    `<html lang="ku"><head>${head}</head><body id="b"><p>text</p>${body}</body></html>`;
  const html = firstPictureFirst(write(`${ahead}${script('a')}${script('b')}${old}`, `${own}${last}`));
  const [added = ''] = /<script>\(function[\s\S]*?<\/script>/.exec(html) ?? [];
  expect(html).toBe(write(`${old}${added}`, own));
  expect([...added.matchAll(/\/_next\/(\w+)\.js/g)].map(([, name]) => name)).toEqual(['a', 'b', 'c']);
});
