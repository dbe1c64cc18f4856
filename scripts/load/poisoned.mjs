/** Whether what is kept stays as it was, whatever visitors send. */
import { createHash } from 'node:crypto';
import { Agent } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { itemOf, someIncident, tileAt } from './addresses.mjs';
import { attempts, mark } from './poison.mjs';
import { atMost } from './report.mjs';
import { ask } from './requests.mjs';

const encodings = ['identity', 'gzip'];
/** Of an answer: what others get, and may not change. */
const headersKept = ['content-type', 'cache-control', 'etag', 'location', 'set-cookie', 'vary'];

/** @type {import('./scenarios.mjs').Scenario['run']} */
export async function poisoned({ site }) {
  const { slug, middle } = await someIncident(site);
  const thing = `incidents/${slug}`;
  const pages = ['/en', '/ar', `/ar/${thing}`, `/embed/en/${thing}`, `/en/${thing}.png`, `/en/${thing}.json`, '/en/feed.xml'];
  const machines = ['/en/data/scene.json', '/oembed', tileAt(middle, 8), itemOf(slug)];
  const paths = [...pages, ...machines, '/fonts/plex-400-arabic.woff2', '/embed.js'];
  const changed = await changedAnswers(site, paths);
  for (const name of changed) console.error(`changed: ${name}`);
  const label = `answers that are others after ${2 * paths.length * attempts.length} attempts`;
  return [{ label: 'attempts', checks: [atMost(label, changed.length, 0)] }];
}

/**
 * Sends every attempt to every address, plain and with a parameter that the site does not know.
 * @param {string} site its origin @param {readonly string[]} paths
 * @returns {Promise<string[]>} what others get otherwise than before, or with the mark in it: "/en (gzip)"
 */
export async function changedAnswers(site, paths) {
  await look(site, paths); // makes what is not kept yet
  const before = await look(site, paths);
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  for (const path of paths) {
    const marked = `${path}${path.includes('?') ? '&' : '?'}utm_source=${mark}`;
    const addresses = attempts.flatMap((headers) => [path, marked].map((address) => ({ address, headers })));
    await Promise.all(addresses.map(({ address, headers }) => ask(site, address, { agent, headers })));
  }
  agent.destroy();
  const after = await look(site, paths);
  return [...after].filter(([name, seen]) => seen !== before.get(name) || seen.includes(mark)).map(([name]) => name);
}

/** What others get: a digest of each answer, by address and encoding. */
async function look(site, paths) {
  const found = new Map();
  for (const path of paths)
    for (const encoding of encodings) {
      const { status, headers, body } = await ask(site, path, { headers: { 'Accept-Encoding': encoding }, keepsBody: true });
      const plain = headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body;
      const said = headersKept.map((name) => `${name}: ${headers[name]}`).join('\n');
      const digest = createHash('sha256').update(plain).digest('hex');
      found.set(`${path} (${encoding})`, `${status} ${digest} ${plain.includes(mark) ? mark : ''}\n${said}`);
    }
  return found;
}
