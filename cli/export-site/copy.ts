import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { writeFile } from '../../server/disk/write-file.mjs';
import { fileOf, linksOf } from './links';

const atOnce = 4;
const tries = 20; // of an address whose turn does not come, a second apart
const patienceMs = 60_000;

export interface Copied {
  pages: number;
  files: number;
  bytes: number;
  /** Addresses with parameters that pages name: only a server answers them. */
  withParameters: number;
  /** What was named and could not be had: "/en/x: 500". */
  missing: string[];
}

/** What answers questions, and no file can. */
const needsServer = /^\/(?:api|desk|oembed|healthz|readyz|metrics|internal)(?:\/|$)/;

/**
 * Asks a running site for its sitemap, for every page in it and for what these name in turn, and writes the answers, as they
 * came, into files.
 * @param asked where it answers: "http://127.0.0.1:3000" @param origin that it calls itself: "https://maydan.example"
 */
export async function copySite({ asked, origin, folder }: { asked: string; origin: string; folder: string }): Promise<Copied> {
  const copied: Copied = { pages: 0, files: 0, bytes: 0, withParameters: 0, missing: [] };
  const known = new Set(['/', '/sitemap.xml', '/robots.txt']);
  const waiting = [...known];
  const write = (file: string, body: Buffer | string) => {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFile(path, body);
    copied.bytes += Buffer.byteLength(body);
  };

  async function one(path: string): Promise<void> {
    const response = await askPatiently(asked + path);
    const type = response.headers.get('content-type') ?? '';
    const location = response.headers.get('location');
    if (location !== null && URL.canParse(location, origin + path)) {
      const to = new URL(location, origin + path);
      // A name of the machine that asks is not that of the site.
      const target = to.origin === new URL(asked).origin ? to.pathname : to.href.replace(origin, '');
      const file = fileOf(path, true);
      if (file) write(file, leading(target));
      if (target.startsWith('/')) add(target.split(/[?#]/)[0] ?? '/');
      return;
    }
    const body = Buffer.from(await response.arrayBuffer());
    const isPage = type.startsWith('text/html');
    const file = fileOf(path, isPage);
    if (response.status !== 200 || !file) {
      copied.missing.push(`${path}: ${response.status}`);
      return;
    }
    write(file, body);
    copied[isPage ? 'pages' : 'files']++;
    if (!/html|css|svg|xml/.test(type)) return;
    const { paths, withParameters } = linksOf(body.toString(), type, path, origin);
    copied.withParameters += withParameters;
    for (const found of paths) add(found);
  }
  const add = (path: string) => {
    if (known.has(path) || needsServer.test(path)) return;
    known.add(path);
    waiting.push(path);
  };

  let underWay = 0;
  const work = async (): Promise<void> => {
    while (waiting.length > 0 || underWay > 0) {
      const path = waiting.shift();
      if (path === undefined) {
        await wait(20); // what is under way may name more
        continue;
      }
      underWay++;
      await one(path).finally(() => underWay--);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  write('404.html', await (await askPatiently(`${asked}/en/not-here`)).text());
  copied.missing.sort();
  return copied;
}

/** Asks again where the site says that it has too much to do. */
async function askPatiently(address: string): Promise<Response> {
  for (let time = 1; ; time++) {
    const response = await fetch(address, { redirect: 'manual', signal: AbortSignal.timeout(patienceMs) });
    if (response.status !== 503 || time === tries) return response;
    await response.arrayBuffer();
    await wait(1_000);
  }
}

/** What a host that cannot redirect has in the place of a redirection. */
const leading = (to: string): string => {
  const address = to.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
  return `<!doctype html><meta charset="utf-8"><meta name="robots" content="noindex"><meta http-equiv="refresh" content="0; url=${address}"><title>${address}</title><a href="${address}">${address}</a>\n`;
};
