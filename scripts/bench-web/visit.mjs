/** One first visit on a slow phone, measured by what the browser itself reports. */
import { Stop } from '../lib/project.mjs';

/** Chrome's own "slow 4G": 150 ms round trips and 1.6 Mbit/s, as throttling by request has to be set for that. */
const network = {
  offline: false,
  latency: 150 * 3.75, // ms
  downloadThroughput: (1.6e6 / 8) * 0.9, // bytes per second
  uploadThroughput: (750e3 / 8) * 0.9,
  connectionType: 'cellular4g',
};
const slowdown = 4;
const phone = { width: 390, height: 844, deviceScaleFactor: 2, mobile: true };
const longTaskMs = 50; // what is above this blocks a finger
const mapPatienceMs = 120_000;
const mapLookMs = 250;
const mapRestMs = 1_000; // its first pictures are still on their way to the screen, in software, when it says that it stands
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
async function dragMap({ send, evaluate }) {
  const { x, y, width, height } = await evaluate(() => {
    window.benchFrames = [];
    const note = (time) => {
      window.benchFrames.push(time);
      requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
    return document.querySelector('canvas[data-ready="true"]').getBoundingClientRect().toJSON();
  });
  const mouse = (type, along, button) =>
    send('Input.dispatchMouseEvent', {
      type,
      x: x + width * (0.5 + along),
      y: y + height * (0.5 + along / 2),
      button: type === 'mouseMoved' ? 'none' : 'left',
      buttons: button,
      clickCount: type === 'mouseMoved' ? 0 : 1,
    });
  await mouse('mouseMoved', 0, 0);
  await mouse('mousePressed', 0, 1);
  for (let i = 1; i <= dragSteps; i++) await mouse('mouseMoved', Math.sin((i / dragSteps) * Math.PI * 2) / 4, 1);
  await mouse('mouseReleased', 0, 0);
  return evaluate(() => Math.max(...window.benchFrames.slice(1).map((time, i) => time - window.benchFrames[i])));
}

/** Total blocking time as its authors count it (https://web.dev/articles/tbt): of a task that runs over an end, the part inside. */
function totalBlockingTime(tasks, from, to) {
  const inside = tasks.map(({ startTime, duration }) => Math.min(startTime + duration, to) - Math.max(startTime, from));
  return inside.reduce((total, ms) => total + Math.max(0, ms - longTaskMs), 0);
}

/** @returns when the live map was seen standing, ms since the visit began, within `mapLookMs`; null if it never stood */
async function mapStands({ evaluate }) {
  for (let waited = 0; waited < mapPatienceMs; waited += mapLookMs) {
    const seenAt = await evaluate(() => document.querySelector('canvas[data-ready="true"]') && performance.now());
    if (seenAt) return seenAt;
    await rest(mapLookMs);
  }
  return null;
}

const rest = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * @param browser of `launchBare`
 * @returns bytes as they came over the line (compressed), times in ms since the visit began; null where there is no map
 */
export async function visit(browser, address, { waitForMap }) {
  const page = await browser.newPage();
  try {
    const { send, evaluate } = page;
    await send('Page.addScriptToEvaluateOnNewDocument', { source: `(${observe})()` });
    await send('Emulation.setDeviceMetricsOverride', phone);
    await send('Emulation.setTouchEmulationEnabled', { enabled: true });
    await send('Network.enable');
    await send('Network.setCacheDisabled', { cacheDisabled: true });
    await send('Network.emulateNetworkConditions', network);
    await send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    const loaded = page.next('Page.loadEventFired');
    const { errorText } = await send('Page.navigate', { url: address });
    if (errorText) throw new Stop(`bench:web: ${address} could not be opened (${errorText}).`);
    await loaded;
    const mapReady = waitForMap ? await mapStands(page) : await rest(restMs).then(() => null);
    if (mapReady !== null) await rest(mapRestMs);
    const longestFrame = mapReady === null ? null : await dragMap(page);

    const { seen, fcp, resources, html } = await evaluate(() => ({
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
    const sum = (list) => list.reduce((total, { size }) => total + size, 0);
    return {
      html,
      script: sum(own),
      engineScript: engine.length ? sum(engine) : null,
      requests: resources.filter(({ startTime }) => startTime < engineStart).length + 1,
      fcp,
      lcp: seen.lcp,
      lcpElement: seen.lcpElement,
      lcpFromServer: words(serverPage).includes(words(seen.lcpText).trim().slice(0, 60)),
      cls: seen.shifts,
      blocking: totalBlockingTime(seen.tasks, fcp ?? 0, engineStart),
      longestFrame,
      mapMs: mapReady === null || !engine.length ? null : mapReady - engineStart,
    };
  } finally {
    await page.close();
  }
}
