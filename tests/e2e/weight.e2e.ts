import { expect, test } from '@playwright/test';

/** What an empty page of this Next brings, compressed, as `npm run bench:web` measures it beside ours. */
const emptyPageScript = 135_000; // bytes

// The overview in the language whose words take more bytes, and a page of the other.
/** Compressed, with what React needs to take it over. */
const mostPage = 44_000; // bytes; of them 3,000 for the locator inset

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
    expect(sizes.find(({ entryType }) => entryType === 'navigation')?.encodedBodySize).toBeLessThanOrEqual(
      path.length > 3 ? 60_000 : mostPage,
    );
    expect(ahead).toEqual([]);
    expect(await page.evaluate(() => (window as typeof window & { shifts: number }).shifts)).toBeLessThanOrEqual(0.02);
  });
}
