/** One first visit on a slow phone, measured by what the browser itself reports. */
import { readDataAddress } from '../lib/page-data.mjs';

/** Chrome's own "slow 4G": 150 ms round trips and 1.6 Mbit/s, as throttling by request has to be set for that. */
const network = {
  offline: false,
  latency: 150 * 3.75, // ms
  downloadThroughput: (1.6e6 / 8) * 0.9, // bytes per second
  uploadThroughput: (750e3 / 8) * 0.9,
  connectionType: 'cellular4g',
};
const slowdown = 4;
const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };
const longTaskMs = 50; // what is above this blocks a finger
const mapPatienceMs = 120_000;
const dragSteps = 40;
const restMs = 2_500; // without the map: until nothing late can move the page any more

/** Collects from the first moment on. Runs in the page. */
function observe() {
  const seen = { tasks: [], shifts: 0, lcp: null, lcpElement: '', lcpText: '' };
  window.benchSeen = seen;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) seen.tasks.push({ startTime, duration });
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) seen.shifts += value;
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => {
    const last = list.getEntries().at(-1);
    if (!last) return;
    seen.lcp = last.startTime;
    seen.lcpElement = last.element?.tagName.toLowerCase() ?? '';
    seen.lcpText = last.element?.textContent ?? '';
  }).observe({ type: 'largest-contentful-paint', buffered: true });
}

const isEngine = new Map(); // by address: whether a script carries the map engine

async function carriesEngine(address) {
  if (!isEngine.has(address)) {
    const text = await fetch(address).then((response) => response.text());
    isEngine.set(address, text.includes('maplibregl-'));
  }
  return isEngine.get(address);
}

/** Drags the map to and fro. @returns the longest time between two frames meanwhile, ms */
async function dragMap(page) {
  const { x, y, width, height } = await page.locator('canvas[data-ready="true"]').boundingBox();
  await page.evaluate(() => {
    window.benchFrames = [];
    const note = (time) => {
      window.benchFrames.push(time);
      requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
  });
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  for (let i = 1; i <= dragSteps; i++) {
    const along = Math.sin((i / dragSteps) * Math.PI * 2) / 4;
    await page.mouse.move(x + width * (0.5 + along), y + height * (0.5 + along / 2));
  }
  await page.mouse.up();
  return page.evaluate(() => Math.max(...window.benchFrames.slice(1).map((time, i) => time - window.benchFrames[i])));
}

/**
 * @returns bytes as they came over the line (compressed), times in ms since the visit began; null where there is no map
 */
export async function visit(browser, address, { waitForMap }) {
  const context = await browser.newContext(phone);
  try {
    const page = await context.newPage();
    await page.addInitScript(observe);
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.setCacheDisabled', { cacheDisabled: true });
    await session.send('Network.emulateNetworkConditions', network);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await page.goto(address, { waitUntil: 'load', timeout: 120_000 });
    let mapReady = null;
    if (waitForMap) {
      await page.waitForSelector('canvas[data-ready="true"]', { timeout: mapPatienceMs, state: 'attached' }).catch(() => null);
      mapReady = await page.evaluate(() => performance.now());
    } else await page.waitForTimeout(restMs);

    const longestFrame = mapReady === null ? null : await dragMap(page);

    const { seen, fcp, resources, html } = await page.evaluate(() => ({
      seen: window.benchSeen,
      fcp: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null,
      html: performance.getEntriesByType('navigation')[0].encodedBodySize,
      resources: performance
        .getEntriesByType('resource')
        .map(({ name, startTime, responseEnd, encodedBodySize }) => ({ name, startTime, responseEnd, size: encodedBodySize })),
    }));
    const scripts = resources.filter(({ name }) => new URL(name).pathname.endsWith('.js'));
    const engine = [];
    const own = [];
    for (const script of scripts) ((await carriesEngine(script.name)) ? engine : own).push(script);
    const engineStart = engine.length ? Math.min(...engine.map(({ responseEnd }) => responseEnd)) : Number.POSITIVE_INFINITY;
    const serverPage = await fetch(address).then((response) => response.text());
    const words = (text) =>
      text
        .replace(/<[^>]*>/g, ' ')
        .replace(/&#x27;/g, "'")
        .replace(/&amp;/g, '&')
        .replace(/\s+/g, ' ');
    const data = resources.filter(({ name }) => readDataAddress(new URL(name).pathname));
    const sum = (list) => list.reduce((total, { size }) => total + size, 0);
    return {
      html,
      data: sum(data),
      script: sum(own),
      engineScript: engine.length ? sum(engine) : null,
      requests: resources.filter(({ startTime }) => startTime < engineStart).length + 1,
      fcp,
      lcp: seen.lcp,
      lcpElement: seen.lcpElement,
      lcpFromServer: words(serverPage).includes(words(seen.lcpText).trim().slice(0, 60)),
      cls: seen.shifts,
      blocking: seen.tasks
        .filter(({ startTime }) => startTime >= (fcp ?? 0) && startTime < engineStart)
        .reduce((total, { duration }) => total + Math.max(0, duration - longTaskMs), 0),
      longestFrame,
      mapMs: mapReady === null || !engine.length ? null : mapReady - engineStart,
    };
  } finally {
    await context.close();
  }
}
