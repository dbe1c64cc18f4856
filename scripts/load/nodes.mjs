/** Two nodes on one PostgreSQL: a thousand readers read on both while a reviewer corrects an incident every five seconds. */
import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { startEmbeddedPostgres } from '../../server/truth/testing/embedded-postgres.mjs';
import { inProject, quietEnv, root, Stop } from '../lib/project.mjs';
import { serveBuilt } from '../lib/serve-built.mjs';
import { signInByLink } from '../lib/sign-in-by-link.mjs';
import { itemOf, someIncident } from './addresses.mjs';
import { mixOf, readAll } from './readers.mjs';
import { atLeast, atMost, ms } from './report.mjs';
import { ask } from './requests.mjs';

const everyMs = 5_000;
const seenMs = 2_000;
/** Each look is a whole page: one every 20 ms, of two nodes, was four times what the readers themselves ask for. */
const pollMs = 100;
const mostGrown = 1.1;
/** A site that runs has compiled what it runs often; one that has just started takes twice the time for a change. */
const warmSeconds = 60;

/** @type {import('./scenarios.mjs').Scenario['run']} */
export async function twoNodes({ seconds, every }) {
  const database = await startEmbeddedPostgres({ persistent: true, onError: () => {} });
  const env = {
    ...process.env,
    ...quietEnv,
    NODE_ENV: 'production',
    DATABASE_URL: database.url,
    LOG_LEVEL: 'error',
    METRICS: '1',
  };
  const maydan = async (...words) => {
    const { stdout } = await promisify(execFile)(process.execPath, [inProject('cli', 'maydan.mjs'), ...words], {
      cwd: root,
      env,
    });
    return stdout.trim();
  };
  const nodes = [];
  try {
    await maydan('record', 'import', inProject('data'));
    for (let count = 0; count < 2; count++) {
      const node = await serveBuilt(root, () => [inProject('scripts', 'serve.mjs')], env);
      nodes.push({ ...node, origin: node.origin.replace('localhost', '127.0.0.1') });
    }
    const [first] = nodes;
    const { slug } = await someIncident(first.origin);
    const link = await maydan('desk', 'link', '--name', 'Zeppelin', '--role', 'reviewer');
    const signedIn = await signInByLink(first.origin, link.split('/').at(-1));
    const headers = { ...signedIn, 'content-type': 'application/json', connection: 'close' };
    const mixes = await Promise.all(nodes.map(({ origin }) => mixOf(origin)));
    let count = 0;
    const readAndCorrect = async (lasting) => {
      const reading = Promise.all(
        mixes.map((mix, i) => readAll(nodes[i].origin, mix, { seconds: lasting, every, share: 1 / nodes.length })),
      );
      const seen = [];
      const begun = Date.now();
      for (let turn = 0; turn < (lasting * 1_000) / everyMs; turn++) {
        await wait(Math.max(0, begun + turn * everyMs - Date.now()));
        seen.push(...(await correct({ nodes, slug, headers, count: count++ })));
      }
      return { read: await reading, seen };
    };
    await readAndCorrect(Math.min(warmSeconds, seconds));
    const memory = memoryOver(nodes, seconds);
    return results({ ...(await readAndCorrect(seconds)), memory: await memory });
  } finally {
    for (const { stop } of nodes) stop();
    await database.server.stop();
    rmSync(database.folder, { recursive: true, force: true });
  }
}

/** Corrects the title of an incident at the desk of one node. @returns after how long it was seen on each, ms; Infinity: never */
async function correct({ nodes, slug, headers, count }) {
  const address = `${nodes[0].origin}/desk/api/documents/incident/${slug}`;
  const { version } = await (await fetch(address, { headers })).json();
  const title = `Corrected for the ${count + 1}. time`;
  const words = { 'what-en': 'The title.', 'what-ar': 'العنوان.', 'why-en': 'A test.', 'why-ar': 'اختبار.' };
  const body = JSON.stringify({ version, reason: title, correction: 'yes', ...words, 'title.en': title });
  const response = await fetch(`${address}/correct`, { method: 'POST', headers, body });
  if (!response.ok) throw new Stop(`load: a correction was answered with ${response.status}: ${await response.text()}`);
  const acknowledged = Date.now();
  // What is made on request, and a page that is kept.
  const seenAt = ({ origin }) =>
    [itemOf(slug), `/en/incidents/${slug}`].map(async (path) => {
      while (Date.now() - acknowledged < everyMs) {
        const { status, body: answer } = await ask(origin, path, { keepsBody: true });
        if (status === 200 && answer.includes(title)) return Date.now() - acknowledged;
        await wait(pollMs);
      }
      return Number.POSITIVE_INFINITY;
    });
  return Promise.all(nodes.flatMap(seenAt));
}

/**
 * By how much what each node holds after a collection of garbage grows from one half of the time to the next: 1.05. Its
 * memory itself rises and falls by half with what is garbage already, and right after a change the state before is still
 * held, so the least of each half counts. NaN where nothing was collected.
 */
async function memoryOver(nodes, seconds) {
  const least = async () => {
    const found = nodes.map(() => Number.NaN);
    for (let looks = 0; looks < seconds / 4; looks++) {
      await wait(2_000);
      for (const [i, { origin }] of nodes.entries()) {
        const held = await heldAt(origin);
        if (!(held > found[i])) found[i] = held;
      }
    }
    return found;
  };
  const [first, second] = [await least(), await least()];
  return second.map((held, i) => ({ mebibytes: held / 2 ** 20, grown: held / first[i] }));
}

async function heldAt(origin) {
  const text = await (await fetch(`${origin}/metrics`)).text();
  return Number(/^maydan_heap_after_collection_bytes (\S+)$/m.exec(text)?.[1] ?? Number.NaN) || Number.NaN;
}

function results({ read, seen, memory }) {
  const sorted = [...seen].sort((a, b) => a - b);
  return [
    ...read.flatMap((rows, i) => rows.map((row) => ({ ...row, label: `node ${i + 1}, ${row.label}` }))),
    {
      label: 'changes',
      checks: [
        atMost(
          `${seen.length / (2 * memory.length)} changes: the last node shows one, in an item and on a kept page, after`,
          sorted.at(-1),
          seenMs,
          ms,
        ),
        { label: 'half of them are seen within', holds: true, got: ms(sorted[sorted.length >> 1]), limit: 'none' },
        ...memory.map(({ mebibytes, grown }, i) =>
          atMost(
            `node ${i + 1}: what its heap holds after a collection in the second half (${mebibytes.toFixed(0)} MiB), by that in the first`,
            grown,
            mostGrown,
            (value) => `${value.toFixed(2)} ×`,
          ),
        ),
        atLeast('both nodes were asked', read.length, 2),
      ],
    },
  ];
}
