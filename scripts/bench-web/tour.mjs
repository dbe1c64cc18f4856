/**
 * One reader's way over the map of a site, in a browser that draws WebGL in software: opens it, goes through ten views, and
 * filters it. What it reports is seen from inside the page, and of requests from the page and the map engine's workers.
 */
import { chromium } from '@playwright/test';
import { chromiumArgs } from '../lib/browser.mjs';

const desk = { width: 1280, height: 800 };
const patienceMs = 60_000;
const restMs = 1_200; // after a movement: until its tiles have come and been drawn

/** Runs in the page, before all else. */
function observe() {
  const seen = { firstMarkers: null, frames: [], isRecording: false, markers: '', markersAt: 0 };
  window.tourSeen = seen;
  const look = (time) => {
    if (seen.isRecording) seen.frames.push(time);
    const isDrawn = document.querySelector('canvas[data-ready="true"]');
    const buttons = isDrawn ? [...document.querySelectorAll('.maplibregl-marker button')] : [];
    if (buttons.length > 0 && seen.firstMarkers === null) seen.firstMarkers = performance.now();
    const markers = buttons.map((button) => button.getAttribute('aria-label')).join();
    if (markers !== seen.markers) Object.assign(seen, { markers, markersAt: performance.now() });
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  performance.setResourceTimingBufferSize(5_000);
}

/** @returns ms of each request of the page and its workers, by whether it is for a tile of incidents */
async function requestsOf(page) {
  const entries = () => performance.getEntriesByType('resource').map(({ name, duration }) => ({ name, duration }));
  const lists = await Promise.all([page, ...page.workers()].map((where) => where.evaluate(entries).catch(() => [])));
  // Files of the site itself come from a disk, and are the same with any number of incidents.
  const own = lists.flat().filter(({ name }) => new URL(name).pathname.match(/\/data\/|\/api\/|^\/(en|ar)/));
  const isTile = ({ name }) => name.includes('/api/tiles/incidents/');
  return { tiles: own.filter(isTile).map(({ duration }) => duration), all: own.map(({ duration }) => duration) };
}

/** Five times the map is dragged, five times zoomed. */
async function goThroughViews(page) {
  const { x, y, width, height } = await page.locator('canvas[data-ready="true"]').boundingBox();
  const [middleX, middleY] = [x + width / 2, y + height / 2];
  const zoom = async (by) => {
    await page.mouse.move(middleX, middleY);
    await page.mouse.wheel(0, by);
  };
  const drag = async (across, down) => {
    await page.mouse.move(middleX + 30, middleY + 60);
    await page.mouse.down();
    await page.mouse.move(middleX + 30 + across, middleY + 60 + down, { steps: 20 });
    await page.mouse.up();
  };
  const views = [
    () => zoom(-400),
    () => drag(200, 0),
    () => zoom(-400),
    () => drag(-150, 100),
    () => drag(0, -150),
    () => zoom(-400),
    () => drag(150, 50),
    () => zoom(600),
    () => drag(-200, -50),
    () => zoom(600),
  ];
  for (const view of views) {
    await view();
    await page.waitForTimeout(restMs);
  }
}

/**
 * @param address of the overview
 * @returns times in ms since the visit began, and heap in MB (10⁶ bytes); `redrawn` is null where the filter changed no marker
 */
export async function tour(executablePath, address) {
  const browser = await chromium.launch({ executablePath, args: chromiumArgs });
  try {
    const page = await browser.newPage({ viewport: desk });
    page.setDefaultTimeout(patienceMs);
    await page.addInitScript(observe);
    await page.goto(address);
    await page.waitForFunction(() => window.tourSeen.firstMarkers !== null);
    const firstMarkers = await page.evaluate(() => window.tourSeen.firstMarkers);
    await page.waitForTimeout(3 * restMs);

    await page.evaluate(() => {
      window.tourSeen.isRecording = true;
    });
    await goThroughViews(page);
    const frames = await page.evaluate(() => {
      window.tourSeen.isRecording = false;
      return window.tourSeen.frames.slice(1).map((time, i) => time - window.tourSeen.frames[i]);
    });

    const session = await page.context().newCDPSession(page);
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');

    // A column of the timeline in the middle: a span of time with some of the incidents.
    const columns = page.locator('a[data-column]');
    const column = columns.nth(Math.floor((await columns.count()) / 2));
    await column.scrollIntoViewIfNeeded();
    const pressed = await page.evaluate(() => performance.now());
    await column.click();
    const isRedrawn = await page
      .waitForFunction(
        ([since, rest]) => window.tourSeen.markersAt > since && performance.now() - window.tourSeen.markersAt > rest,
        [pressed, restMs],
      )
      .catch(() => null);
    const redrawn = isRedrawn && (await page.evaluate(() => window.tourSeen.markersAt)) - pressed;
    return { firstMarkers, longestFrame: Math.max(...frames), heap: usedSize / 1e6, redrawn, requests: await requestsOf(page) };
  } finally {
    await browser.close();
  }
}
