import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { writeFile } from '../../server/disk/write-file.mjs';
import { startChromium } from '../lib/browser.mjs';
import { type Fault, reasonsOf, recoverMs, seconds, slug } from './fault';
import { SiteNode, until } from './node';
import { childrenOf } from './processes';

const nothing = 'nothing';

/** What happens to what a site reads, starts or has its readers ask. */
export const faultsOfSite: readonly Fault[] = [
  {
    name: 'a document broken by hand',
    readers: 'alone',
    async run({ files, alone }) {
      const file = join(files, 'harbour-1994', 'incidents', `${slug}.json`);
      const text = readFileSync(file, 'utf8');
      const health = async () => ((await (await fetch(`${alone.origin}/healthz`)).json()) as { status: string }).status;
      writeFile(file, text.slice(0, text.length / 2));
      const told = await until(async () => (await health()) === 'stale', recoverMs);
      const reasons = await reasonsOf(alone);
      writeFile(file, text);
      const wellAfterMs = await until(async () => (await health()) === 'ok', recoverMs);
      return { lost: nothing, wellAfterMs, told: `told after ${seconds(told)} (/readyz: ${reasons}), the state before stayed` };
    },
  },
  {
    name: 'the drawing process killed',
    readers: 'alone',
    async run({ alone }) {
      const draw = async (lat: number) =>
        (await fetch(`${alone.origin}/en/picture.png?width=800&height=600&map=8/${lat}/-30`)).status;
      await draw(-20.1);
      const drawer = childrenOf(alone.pid).find((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('draw-process'));
      if (!drawer) throw new Error('no drawing process was found');
      process.kill(drawer, 'SIGKILL');
      const wellAfterMs = await until(async () => (await draw(-20.2 - Math.random())) === 200, recoverMs);
      return { lost: nothing, wellAfterMs, told: 'the next picture was drawn' };
    },
  },
  {
    name: 'the basemap of the operator takes connections and never answers',
    readers: 'own',
    async run({ files, read, after }) {
      const hanging = createServer((socket) => socket.on('error', () => {}));
      hanging.listen(0, '127.0.0.1');
      after(() => hanging.close());
      await once(hanging, 'listening');
      const { port } = hanging.address() as { port: number };
      const node = await SiteNode.start({ MAYDAN_DATA_DIR: files, BASEMAP_STYLE_URL: `http://127.0.0.1:${port}/style.json` });
      after(() => node.end('SIGKILL'));
      await read(node);
      const browser = await startChromium();
      after(() => browser.close());
      const page = await browser.newPage();
      const begun = Date.now();
      await page.goto(`${node.origin}/en`);
      await page.getByText(`127.0.0.1:${port} does not answer`).waitFor({ timeout: recoverMs });
      await page.locator('section[data-state="live"]').waitFor({ timeout: recoverMs });
      await page.locator('.maplibregl-marker button').first().waitFor({ timeout: recoverMs });
      return {
        lost: nothing,
        wellAfterMs: Date.now() - begun,
        told: "a browser was shown the site's own map, its markers, and why",
      };
    },
  },
];
