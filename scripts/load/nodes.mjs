/** Two nodes on one PostgreSQL: a thousand readers read on both while a reviewer corrects an incident every five seconds. */
import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { startEmbeddedPostgres } from '../../server/truth/testing/embedded-postgres.mjs';
import { inProject, quietEnv, root, Stop } from '../lib/project.mjs';
import { residentOf } from '../lib/resident.mjs';
import { serveBuilt } from '../lib/serve-built.mjs';
import { signInByLink } from '../lib/sign-in-by-link.mjs';
import { itemOf, someIncident } from './addresses.mjs';
import { mixOf, readAll } from './readers.mjs';
import { atLeast, atMost, ms } from './report.mjs';
import { ask } from './requests.mjs';

const everyMs = 5_000;
const seenMs = 2_000;
const pollMs = 20;
const mostGrown = 1.1;
/** Of the time, before memory is looked at for the first time: what is kept is kept then. */
const warmPart = 1 / 5;

/** @type {import('./scenarios.mjs').Scenario['run']} */
export async function twoNodes({ seconds, every }) {
  const database = await startEmbeddedPostgres({ persistent: true, onError: () => {} });
  const env = { ...process.env, ...quietEnv, NODE_ENV: 'production', DATABASE_URL: database.url, LOG_LEVEL: 'error' };
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
    const reading = Promise.all(
      mixes.map((mix, i) => readAll(nodes[i].origin, mix, { seconds, every, share: 1 / nodes.length })),
    );
    const seen = [];
    const memory = memoryOver(nodes, seconds);
    const begun = Date.now();
    for (let count = 0; count < (seconds * 1_000) / everyMs; count++) {
      await wait(Math.max(0, begun + count * everyMs - Date.now()));
      seen.push(...(await correct({ nodes, slug, headers, count })));
    }
    const [read, grown] = [await reading, await memory];
    return results({ read, seen, grown });
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
  const body = JSON.stringify({ version, reason: title, ...words, 'title.en': title });
  const response = await fetch(`${address}/correct`, { method: 'POST', headers, body });
  if (!response.ok) throw new Stop(`load: a correction was answered with ${response.status}: ${await response.text()}`);
  const acknowledged = Date.now();
  return Promise.all(
    nodes.map(async ({ origin }) => {
      while (Date.now() - acknowledged < everyMs) {
        const { status, body: item } = await ask(origin, itemOf(slug), { keepsBody: true });
        if (status === 200 && JSON.parse(item.toString()).properties.title_en === title) return Date.now() - acknowledged;
        await wait(pollMs);
      }
      return Number.POSITIVE_INFINITY;
    }),
  );
}

/** By how much each node's memory grows once it is warm: 1.05. The median of ten looks before and after; NaN where none can be had. */
async function memoryOver(nodes, seconds) {
  const looks = 10;
  const look = async () => {
    const found = nodes.map(() => []);
    for (let i = 0; i < looks; i++) {
      for (const [at, { pid }] of nodes.entries()) found[at].push(residentOf(pid));
      await wait((seconds * 1_000 * warmPart) / looks / 2);
    }
    return found.map((list) => list.sort((a, b) => a - b)[looks / 2]);
  };
  await wait(seconds * 1_000 * warmPart);
  const before = await look();
  await wait(seconds * 1_000 * (1 - 2 * warmPart));
  const after = await look();
  return after.map((held, i) => held / before[i]);
}

function results({ read, seen, grown }) {
  const sorted = [...seen].sort((a, b) => a - b);
  return [
    ...read.flatMap((rows, i) => rows.map((row) => ({ ...row, label: `node ${i + 1}, ${row.label}` }))),
    {
      label: 'changes',
      checks: [
        atMost(`${seen.length / grown.length} changes: the last node shows one after`, sorted.at(-1), seenMs, ms),
        { label: 'half of them are seen within', holds: true, got: ms(sorted[sorted.length >> 1]), limit: 'none' },
        ...grown.map((part, i) =>
          atMost(
            `node ${i + 1}: memory over the time`,
            Number.isNaN(part) ? 1 : part,
            mostGrown,
            (value) => `${value.toFixed(2)} ×`,
          ),
        ),
        atLeast('both nodes were asked', read.length, 2),
      ],
    },
  ];
}
