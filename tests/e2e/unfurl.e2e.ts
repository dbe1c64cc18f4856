import { extract } from '@extractus/oembed-extractor';
import { expect, test } from '@playwright/test';
import { unfurl } from 'unfurl.js';
import { withoutWebGL } from './helpers/without-webgl';

test.beforeEach(({ page }) => withoutWebGL(page));

/** Every kind of page, in both languages, one with a filter and a view. */
const pages = [
  '/en',
  '/ar?actor=sdf&map=10/36.5/40.75',
  '/en/incidents/us-forces-begin-storming-prison-2022-01-23',
  '/ar/areas/besieged-pocket-at-prison',
  '/en/actors/sdf',
  '/ar/places/hasakah',
  '/en/articles/hasakah-prison-athr-2022-01-24',
  '/ar/data',
  '/en/about',
];

for (const path of pages) {
  test(`two consumers that know nothing of the site read ${path}`, async ({ request, baseURL, page }) => {
    const address = `${baseURL}${path}`;
    const read = await unfurl(address, { oembed: true });
    expect(read.title).toBeTruthy();
    expect(read.description).toBeTruthy();
    expect(read.twitter_card?.card).toBe('summary_large_image');
    const [image] = read.open_graph.images ?? [];
    expect(image).toMatchObject({ type: 'image/png', width: 1200, height: 630 });
    const { alt } = image as { alt?: string };
    // The card of /data and /about is that of the whole map.
    expect(alt).toContain(/data|about/.test(path) ? '. ' : read.open_graph.title);
    const picture = await request.get(image?.url ?? '');
    expect(picture.status()).toBe(200);
    expect(picture.headers()['content-type']).toBe('image/png');

    const embed = await extract(address, { maxwidth: 500 });
    expect(embed).toMatchObject({ type: 'rich', width: 500, provider_name: path.startsWith('/ar') ? 'ميدان' : 'Maydan' });
    expect(embed.title).toBeTruthy();
    await page.setContent((embed as unknown as { html: string }).html);
    const source = await page.locator('iframe').getAttribute('src');
    expect(source).toContain(`${baseURL}/embed/${path.slice(1, 3)}`);
    // A link to a view is embedded as that view.
    if (path.includes('?')) expect(new URL(source ?? '').search).toBe('?map=10/36.5/40.75&actor=sdf');
    expect((await request.get(source ?? '')).status()).toBe(200);
  });
}

test('a page says in its head what it is, in both languages and for machines', async ({ page, baseURL }) => {
  await page.goto('/ar/incidents/us-forces-begin-storming-prison-2022-01-23?actor=sdf&map=12/36.48/40.75');
  const own = `${baseURL}/ar/incidents/us-forces-begin-storming-prison-2022-01-23`;
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', own);
  for (const [language, start] of [
    ['en', '/en/'],
    ['ar', '/ar/'],
    ['x-default', '/en/'],
  ])
    await expect(page.locator(`link[hreflang="${language}"]`)).toHaveAttribute('href', own.replace('/ar/', start ?? ''));
  await expect(page.locator('meta[property="og:url"]')).toHaveAttribute('content', `${own}?map=12/36.48/40.75&actor=sdf`);
  await expect(page.locator('meta[property="og:image"]')).toHaveAttribute('content', `${own}.png?map=12/36.48/40.75`);
  await expect(page.locator('meta[property="og:locale"]')).toHaveAttribute('content', 'ar_SY');
  const graph = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '')['@graph'];
  expect(graph.map((thing: { '@type': string }) => thing['@type'])).toEqual(
    expect.arrayContaining(['WebPage', 'Event', 'Claim']),
  );
  await page.goto('/en/data');
  const [dataset] = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '')['@graph'];
  expect(dataset).toMatchObject({ '@type': 'Dataset', license: 'https://creativecommons.org/licenses/by/4.0/' });
  for (const { contentUrl } of dataset.distribution) expect((await page.request.get(contentUrl)).status()).toBe(200);
});

test('oEmbed refuses what it does not know, as its specification says', async ({ request, baseURL }) => {
  const ask = (query: string) => request.get(`/oembed?${query}`);
  const url = encodeURIComponent(`${baseURL}/en`);
  expect((await ask(`url=${url}&format=xml`)).headers()['content-type']).toBe('text/xml; charset=utf-8');
  expect((await ask(`url=${url}&format=yaml`)).status()).toBe(501);
  expect((await ask(`url=${encodeURIComponent('https://elsewhere.example/en')}`)).status()).toBe(404);
  expect((await ask(`url=${url}%2Fincidents%2Fno-such-thing`)).status()).toBe(404);
  expect((await ask(`url=${url}&maxwidth=NaN`)).status()).toBe(400);
  const nothing = await ask('');
  expect(nothing.headers()['content-type']).toContain('application/problem+json');
  expect(await nothing.json()).toMatchObject({ status: 400, instance: '/oembed', parameters: [{ name: 'url' }] });
});

for (const written of ['/', '/en/', '//en', '/about', '/actors/sdf', '/en//actors/sdf/', '/EN/Actors/SDF', '/en/actors/sdf.png'])
  test(`oEmbed takes ${written} for the page that the site leads it to`, async ({ request, baseURL }) => {
    const address = `${baseURL}${written}`;
    const led = new URL((await request.get(address)).url()).pathname.replace(/\.png$/, '');
    const secure = address.replace('http:', 'https:');
    const response = await request.get(`/oembed?format=JSON&url=${encodeURIComponent(secure)}`);
    expect(response.status()).toBe(200);
    const { html } = await response.json();
    expect(html).toContain(`src="${baseURL}/embed${led === '/en/about' ? '/en' : led}"`);
  });

test('links that are misspelt lead right', async ({ request }) => {
  for (const [from, to, status] of [
    ['/EN/Incidents/US-Forces-begin-storming-prison-2022-01-23', '/en/incidents/us-forces-begin-storming-prison-2022-01-23', 308],
    ['/ar-SY/actors/sdf?map=9/36/40', '/ar/actors/sdf?map=9/36/40', 308],
    ['/fr/actors/sdf', '/ar/actors/sdf', 307],
    ['/Embed/en/actors/SDF', '/embed/en/actors/sdf', 308],
    ['/actors/sdf', '/ar/actors/sdf', 307],
    ['/embed/actors/sdf', '/embed/ar/actors/sdf', 307],
    ['/embed/en/data', '/embed/en', 308],
  ] as const) {
    const response = await request.get(from, { maxRedirects: 0, headers: { 'accept-language': 'ar' } });
    expect(response.status()).toBe(status);
    const { pathname, search } = new URL(response.headers().location ?? '', 'http://x');
    expect(`${pathname}${search}`).toBe(to);
    expect((await request.get(to)).status()).toBe(200);
  }
});
