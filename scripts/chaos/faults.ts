import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { backUp } from '../../server/backup/backup';
import { filesDeskStore } from '../../server/desk/store/files';
import { writeFile } from '../../server/disk/write-file.mjs';
import { filesTruth } from '../../server/truth/files';
import type { JsonObject } from '../../server/truth/json';
import { postgresTruth } from '../../server/truth/postgres';
import type { startDatabase } from './database';
import { type SiteNode, until } from './node';

interface Scene {
  /** The data folder of `alone`. */
  files: string;
  database: Awaited<ReturnType<typeof startDatabase>>;
  /** A site on files, and two on the same PostgreSQL. */
  alone: SiteNode;
  first: SiteNode;
  second: SiteNode;
}

export interface Fault {
  name: string;
  /** The site that readers ask meanwhile: none of their requests may fail. */
  readers: 'alone' | 'first' | 'second';
  /** Breaks something, mends it, and waits until all is well. @returns what was seen @throws where it is not well in time */
  run(scene: Scene): Promise<string>;
}

const slug = 'march-on-the-docks';
export const paths = [
  '/en',
  `/ar/incidents/${slug}`,
  '/en?q=march',
  '/api/collections/incidents/items',
  '/en/feed.xml',
  '/healthz',
];
const outageMs = 10_000;
const seenMs = 2_000; // a change is to be seen everywhere within
const recoverMs = 30_000;

/** Commits a new title. @returns the title, once it is acknowledged */
async function publish(url: string): Promise<string> {
  const truth = await postgresTruth(url);
  try {
    const document = await truth.get('incident', slug);
    if (!document) throw new Error('the incident is gone');
    const title = `March on the docks, ${Date.now()}`;
    const body = { ...document.body, title: { ...(document.body.title as JsonObject), en: title } };
    const { kind, id, dataset, version } = document;
    const proposal = {
      author: 'chaos',
      reason: title,
      puts: [{ kind, id, dataset, body }],
      expectedVersions: { [`${kind}/${id}`]: version },
    };
    await truth.commit(proposal);
    return title;
  } finally {
    await truth.close();
  }
}

const showing = (node: SiteNode, title: string, patienceMs = seenMs) =>
  until(async () => (await node.title(slug)) === title, patienceMs);
const seconds = (ms: number) => `${(ms / 1_000).toFixed(1)} s`;
const reasonsOf = async (node: SiteNode) =>
  JSON.stringify(
    ((await (await fetch(`${node.origin}/readyz`)).json()) as { reasons: { code: string }[] }).reasons.map(({ code }) => code),
  );

/** Writes all the while until told to end. @returns the titles that were acknowledged */
function writing(url: string): () => Promise<string[]> {
  const acknowledged: string[] = [];
  let isWriting = true;
  const done = (async () => {
    while (isWriting) {
      await publish(url)
        .then((title) => acknowledged.push(title))
        .catch(() => wait(200));
      await wait(20);
    }
  })();
  return async () => {
    isWriting = false;
    await done;
    return acknowledged;
  };
}

/** Every acknowledged change stands in the history, in its order. */
async function nothingLost(url: string, acknowledged: readonly string[]): Promise<void> {
  const truth = await postgresTruth(url);
  try {
    const told = (await truth.changesSince(0)).map(({ reason }) => reason);
    const kept = told.filter((reason) => acknowledged.includes(reason));
    if (kept.join() !== acknowledged.join())
      throw new Error(`${acknowledged.length - kept.length} acknowledged changes are lost`);
  } finally {
    await truth.close();
  }
}

export const faults: readonly Fault[] = [
  {
    name: 'a change published through one node',
    readers: 'first',
    async run({ database, first, second }) {
      const title = await publish(database.url);
      const seen = await Promise.all([showing(first, title), showing(second, title)]);
      return `seen on two nodes after ${seen.map(seconds).join(' and ')}`;
    },
  },
  {
    name: 'one node killed (SIGKILL) while changes are published',
    readers: 'first',
    async run({ database, first, second }) {
      const end = writing(database.url);
      await wait(1_000);
      await second.end('SIGKILL');
      await wait(2_000);
      const took = await second.start();
      const acknowledged = await end();
      await nothingLost(database.url, acknowledged);
      const last = acknowledged.at(-1) ?? '';
      await Promise.all([showing(first, last), showing(second, last)]);
      return `${acknowledged.length} changes acknowledged, none lost; ready again ${seconds(took)} after its start, both nodes agree`;
    },
  },
  {
    name: `PostgreSQL stopped for ${outageMs / 1_000} s while changes are published`,
    readers: 'first',
    async run({ database, first, second }) {
      const end = writing(database.url);
      await wait(1_000);
      await database.stop();
      await wait(outageMs);
      const reasons = await reasonsOf(first);
      await database.start();
      const back = Date.now();
      await wait(1_000);
      const acknowledged = await end();
      await nothingLost(database.url, acknowledged);
      const title = await publish(database.url);
      await Promise.all([showing(first, title, recoverMs), showing(second, title, recoverMs)]);
      return `meanwhile /readyz told ${reasons}; ${acknowledged.length} changes acknowledged, none lost; a new one seen on both ${seconds(Date.now() - back)} after it was back`;
    },
  },
  {
    name: `PostgreSQL does not answer for ${outageMs / 1_000} s, and no connection ends`,
    readers: 'second',
    async run({ database, first, second }) {
      database.hold();
      await wait(outageMs);
      database.release();
      const back = Date.now();
      const title = await publish(database.url);
      await Promise.all([showing(first, title, recoverMs), showing(second, title, recoverMs)]);
      return `a change seen on both ${seconds(Date.now() - back)} after it answered again`;
    },
  },
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
      const mended = await until(async () => (await health()) === 'ok', recoverMs);
      return `told after ${seconds(told)} (/readyz: ${reasons}), the state before stayed; all is served ${seconds(mended)} after it was mended`;
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
      const took = await until(async () => (await draw(-20.2 - Math.random())) === 200, recoverMs);
      return `the next picture was drawn after ${seconds(took)}`;
    },
  },
  {
    name: 'no room on the disk for a change',
    readers: 'alone',
    async run({ files }) {
      if (process.getuid?.() !== 0 || process.platform !== 'linux')
        return 'not tried: a small disk can only be made by root on Linux';
      const full = join(files, '..', 'full');
      execFileSync('mkdir', ['-p', full]);
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', full]);
      try {
        const truth = filesTruth(files);
        const desk = filesDeskStore(join(files, '.desk'));
        const refused = await backUp(join(full, 'backup.tar.gz'), { truth, desk, dataDir: files }).then(
          () => 'was written',
          (error: Error) => error.message,
        );
        await Promise.all([truth.close(), desk.close()]);
        if (!/ENOSPC|no space/i.test(refused)) throw new Error(`a backup: ${refused}`);
        const left = readdirSync(full);
        if (left.length > 0) throw new Error(`a backup left ${left.join(', ')}`);
        return 'a backup was refused with its reason, and nothing of it was left';
      } finally {
        execFileSync('umount', [full]);
      }
    },
  },
];

function childrenOf(pid: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((one) => {
      try {
        return Number(readFileSync(`/proc/${one}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1]) === pid;
      } catch {
        return false;
      }
    });
}
