import { writeFileSync } from 'node:fs';
import { expect, type FrameLocator, type Page, test } from '@playwright/test';
import { articlePage, type Host, serveArticles } from './helpers/article';
import { withoutWebGL } from './helpers/without-webgl';

const incident = 'incidents/us-forces-begin-storming-prison-2022-01-23';
const isolating = { 'Cross-Origin-Embedder-Policy': 'require-corp', 'Cross-Origin-Opener-Policy': 'same-origin' };
const escaped = (html: string) => html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

let site: string;
let host: Host;
test.beforeAll(async ({ baseURL }, { project }) => {
  site = project.use.baseURL ?? baseURL ?? '';
  const code = await (await fetch(`${site}/embed.js`)).text();
  const figure = `<figure data-maydan="${site}/en/${incident}"><a href="${site}/en/${incident}">A map</a></figure>`;
  const script = `<script async src="${site}/embed.js"></script>`;
  const article = (end: string) => ({ html: articlePage([figure], { end }) });
  const bare = (style: string) => ({
    html: `<!doctype html><html lang="en"><head><title>An article</title><style>${style}</style></head><body>${figure}${script}</body></html>`,
  });
  const pictures = ['en/card.png?width=300', `en/${incident}.png?width=300`, 'ar/picture.png', 'ar/picture.svg']
    .map((path) => `<img src="${site}/${path}" alt="${path}">`)
    .join('');
  host = await serveArticles({
    '/crossorigin': article(`<script async crossorigin src="${site}/embed.js"></script>`),
    '/module': article(`<script type="module" src="${site}/embed.js"></script>`),
    '/bundled': article(`<script>const before = 1;${code};const after = 2;</script>`),
    '/evaluated': article(
      `<script>fetch('${site}/embed.js').then((response) => response.text()).then((text) => (0, eval)(text));</script>`,
    ),
    '/isolated': { ...article(`${script}${pictures}`), headers: isolating },
    '/preview': {
      html: `<!doctype html><title>A preview</title><iframe sandbox="allow-scripts" width="800" height="700" srcdoc="${escaped(figure + script)}"></iframe>`,
    },
    '/insecure': {
      html: articlePage([figure.replace('data-maydan="http:', 'data-maydan="https:')], { end: script }),
    },
    '/named': { html: articlePage(['<div id="maydan"></div>', figure], { end: script }) },
    '/bare': bare('body{margin:0;inline-size:700px}'),
    '/styled': bare('body{margin:0;inline-size:700px}figure{margin-inline:25px 75px}'),
  });
});
test.afterAll(() => host.close());
test.beforeEach(({ page }) => withoutWebGL(page));

/** The embed has come and told its height, so host and embed understand each other. */
async function expectSized(within: Page | FrameLocator) {
  const frame = within.locator('figure iframe');
  await expect(frame).toHaveCount(1);
  await expect(within.frameLocator('figure iframe').getByRole('heading', { level: 1 })).toContainText('prison');
  await expect(within.frameLocator('figure iframe').locator('html')).toHaveAttribute('data-sized', '');
  await expect.poll(() => frame.evaluate((element) => element.style.height)).not.toBe('480px');
}

for (const way of ['crossorigin', 'module', 'bundled', 'evaluated', 'isolated', 'insecure', 'named'])
  test(`embed.js works where it is ${way === 'named' ? 'beside an element of its own name' : way}`, async ({ page }) => {
    await page.goto(`${host.origin}/${way}`);
    await page.locator('figure').scrollIntoViewIfNeeded();
    await expectSized(page);
  });

test('embed.js works in a sandboxed preview', async ({ page }) => {
  await page.goto(`${host.origin}/preview`);
  await expectSized(page.frameLocator('iframe'));
});

test('a host that isolates itself shows embeds and pictures', async ({ page }) => {
  await page.goto(`${host.origin}/isolated`);
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  for (const picture of await page.locator('img').all())
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0)).toBe(true);
});

test('a host without a network scheme, such as a file or an app, shows embeds', async ({ page }, info) => {
  const file = info.outputPath('article.html');
  writeFileSync(
    file,
    `<!doctype html><title>A file</title><iframe src="${site}/embed/ar" title="A map" width="640" height="480"></iframe><figure data-maydan="${site}/en/${incident}"><a href="${site}/en/${incident}">A map</a></figure><script src="${site}/embed.js"></script>`,
  );
  await page.goto(`file://${file}`);
  await expect(page.frameLocator('iframe').first().getByRole('heading', { level: 1 })).toBeVisible();
  await expectSized(page);
});

for (const [path, margins] of [
  ['/bare', 0],
  ['/styled', 100],
] as const)
  test(`a figure has ${margins ? 'the margins of its page' : 'no margins of the browser’s'} (${path})`, async ({ page }) => {
    await page.goto(`${host.origin}${path}`);
    await expect(page.locator('figure iframe')).toHaveCount(1);
    expect(await page.locator('figure iframe').evaluate((frame) => frame.getBoundingClientRect().width)).toBe(700 - margins);
  });

test('embed.js answers who holds it already with 304, and browsers of other sites that ask first', async ({ request }) => {
  const response = await request.get('/embed.js');
  expect(response.headers()).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
  });
  const again = await request.get('/embed.js', { headers: { 'If-None-Match': response.headers().etag ?? '' } });
  expect(again.status()).toBe(304);
  expect((await request.fetch('/embed.js', { method: 'OPTIONS' })).status()).toBe(204);
});
