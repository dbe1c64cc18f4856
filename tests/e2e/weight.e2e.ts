import { expect, test } from '@playwright/test';
import { ask } from '../../scripts/load/requests.mjs';

/** What an empty page of this Next brings, compressed, as `npm run bench:web` measures it beside ours. */
const emptyPageScript = 135_000; // bytes

/** Compressed, with what React needs to take it over. */
const mostPage = 40_000; // bytes

// The last is a view across the world: its ground has an address of its own, its hundred names stand in the page.
for (const [path, most] of [
  ['/en', mostPage],
  ['/ar', mostPage],
  ['/ar?map=3/30/40', mostPage + 9_000],
] as const)
  test(`${path} has at most ${most / 1000} kB`, async ({ baseURL }) => {
    const { status, headers, body } = await ask(baseURL ?? '', path, { headers: { 'Accept-Encoding': 'gzip' }, keepsBody: true });
    expect([status, headers['content-encoding']]).toEqual([200, 'gzip']);
    expect(body?.length).toBeLessThanOrEqual(most);
  });

// The overview in the language whose words take more bytes, and a page of the other.
for (const path of ['/ar', '/en/incidents/us-forces-begin-storming-prison-2022-01-23']) {
  test(`${path} is light: script, page, nothing fetched ahead, no jump`, async ({ page }) => {
    const ahead: string[] = [];
    const bodies: Promise<[address: string, text: string]>[] = [];
    page.on('request', (request) => {
      if (request.url().includes('_rsc=')) ahead.push(request.url());
    });
    page.on('response', (response) => {
      if (new URL(response.url()).pathname.endsWith('.js')) bodies.push(response.text().then((text) => [response.url(), text]));
    });
    await page.addInitScript(() => {
      const counts = window as typeof window & { shifts: number };
      counts.shifts = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
          if (!entry.hadRecentInput) counts.shifts += entry.value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(path);
    await page.locator('canvas[data-ready="true"]').waitFor({ state: 'attached', timeout: 45_000 });
    const engine = new Set(
      (await Promise.all(bodies)).filter(([, text]) => text.includes('maplibregl-')).map(([address]) => address),
    );
    expect(engine.size).toBeGreaterThan(0);
    const sizes = await page.evaluate(() =>
      (performance.getEntries() as PerformanceResourceTiming[])
        .filter(({ entryType }) => entryType === 'resource' || entryType === 'navigation')
        .map(({ name, encodedBodySize, entryType }) => ({ name, encodedBodySize, entryType })),
    );
    const script = sizes.filter(({ name }) => new URL(name).pathname.endsWith('.js') && !engine.has(name));
    expect(script.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)).toBeLessThanOrEqual(1.35 * emptyPageScript);
    expect(sizes.find(({ entryType }) => entryType === 'navigation')?.encodedBodySize).toBeLessThanOrEqual(mostPage);
    expect(ahead).toEqual([]);
    expect(await page.evaluate(() => (window as typeof window & { shifts: number }).shifts)).toBeLessThanOrEqual(0.02);
  });
}
