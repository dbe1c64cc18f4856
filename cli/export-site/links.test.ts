import { fileOf, linksOf } from './links';

test.each([
  ['/en', true, 'en/index.html'],
  ['/', true, 'index.html'],
  ['/en/data/incidents.csv', false, 'en/data/incidents.csv'],
  ['/en/places/%D8%B3', true, 'en/places/س/index.html'],
  ['/en/%2e%2e/x', true, null],
  ['/en/a%2Fb%00', true, null],
  ['/en/%ff', true, null],
  ['/', false, null],
])('%s, a page: %s, stands in %s', (path, isPage, file) => {
  expect(fileOf(path, isPage)).toBe(file);
});

test('links of a page: of the same site, once each, without parameters, parts and scripts', () => {
  const html = `<a href="/en/data#embeds">x</a> <a href="/en?from=2022-01-20&amp;to=2022-01-21">x</a> <a href='/no'>
    <a href="incidents/a">x</a> <link href="https://site.example/ar"><link href="/icon.svg?icon.05.svg">
    <img src="/a.png" srcset="/a.png 1x, /b.png 2x"><script src="/_next/static/chunks/x.js"></script>
    <meta content="https://site.example/en/card.png"><meta content="/en/words of a text"><a href="https://other.example/x">
    <style>@font-face{src:url(/_next/static/media/f.woff2)} .x{fill:url(#hatch)}</style>`;
  const { paths, withParameters } = linksOf(html, 'text/html; charset=utf-8', '/en/', 'https://site.example');
  expect([...paths].sort()).toEqual(
    ['/_next/static/media/f.woff2', '/a.png', '/ar', '/b.png', '/en/card.png', '/en/data', '/en/incidents/a', '/icon.svg'].sort(),
  );
  expect(withParameters).toBe(1);
});

test('a sitemap names pages, JSON nothing', () => {
  const xml = '<url><loc>https://site.example/en/a</loc></url><url><loc>https://other.example/en/b</loc></url>';
  expect([...linksOf(xml, 'application/xml', '/sitemap.xml', 'https://site.example').paths]).toEqual(['/en/a']);
  expect(linksOf('{"href":"/x"}', 'application/json', '/a.json', 'https://site.example').paths.size).toBe(0);
});
