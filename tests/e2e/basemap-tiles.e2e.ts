import { VectorTile } from '@mapbox/vector-tile';
import { expect, test } from '@playwright/test';
import { PbfReader } from 'pbf';

test('tiles of the basemap show the world from afar, near what the site has, and both at its edge', async ({ request }) => {
  const layersAt = async (address: string) => {
    const response = await request.get(`/basemap/tiles/${address}.mvt`);
    expect(response.status()).toBe(200);
    const { layers } = new VectorTile(new PbfReader(await response.body()));
    return Object.keys(layers).sort();
  };
  expect(await layersAt('3/4/3')).toEqual(['borders', 'lakes', 'land', 'rivers']);
  expect(await layersAt('8/157/100')).toEqual(expect.arrayContaining(['detail', 'lines']));
  expect(await layersAt('8/157/100')).not.toContain('land');
  expect(await layersAt('6/38/25')).toEqual(expect.arrayContaining(['land', 'window', 'detail']));
  expect(await layersAt('8/20/120')).toEqual([]);
});

test('an address that is no tile, and a marker that is none, are told as that', async ({ request }) => {
  for (const address of ['11/0/0.mvt', '3/8/0.mvt', '3/1/1', 'a/b/c.mvt', '3/-1/0.mvt'])
    expect((await request.get(`/basemap/tiles/${address}`)).status(), address).toBe(404);
  for (const query of ['', '?cell=1.2', '?cell=64.1.1&page=0', '?cell=64.1.1&page=x']) {
    const response = await request.get(`/en/data/marker.json${query}`);
    expect(response.status(), query).toBe(400);
    expect(await response.text(), query).toMatch(/expected/);
  }
});

test('a marker lists, in a language and page by page, what is counted in its cell', async ({ request }) => {
  // The whole world at zoom 0 is 8 by 8 cells: all that is placed to a point lies in one of them.
  const cells = Array.from({ length: 4 }, (_, i) => `cell=8.${4 + (i % 2)}.${2 + Math.floor(i / 2)}`).join('&');
  const first = await (await request.get(`/ar/data/marker.json?${cells}`)).json();
  expect(first.matched).toBeGreaterThan(first.entries.length);
  expect(first.entries[0].title).toMatch(/[ء-ي]/);
  const second = await (await request.get(`/ar/data/marker.json?${cells}&page=2`)).json();
  const slugs = (page: { entries: { slug: string }[] }) => page.entries.map(({ slug }) => slug);
  expect(new Set([...slugs(first), ...slugs(second)]).size).toBe(first.entries.length + second.entries.length);
  const filtered = await (await request.get(`/en/data/marker.json?${cells}&type=battles`)).json();
  expect(filtered.matched).toBeLessThan(first.matched);
});
