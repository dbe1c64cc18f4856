/** Whether what is kept stays as it was, whatever visitors send. */
import { createHash } from 'node:crypto';
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
  const paths = ['/en', '/ar', `/ar/${thing}`, `/embed/en/${thing}`, `/en/${thing}.png`, `/en/${thing}.json`, '/en/feed.xml'];
  paths.push('/en/data/scene.json', '/oembed', tileAt(middle, 8), itemOf(slug), '/fonts/plex-400-arabic.woff2', '/embed.js');
  const look = async () => {
    const found = new Map();
    for (const path of paths)
      for (const encoding of encodings) {
        const { status, headers, body } = await ask(site, path, { headers: { 'Accept-Encoding': encoding }, keepsBody: true });
        const plain = headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body;
        const said = headersKept.map((name) => String(headers[name])).join(' ');
        const isMarked = plain.includes(mark) || said.includes(mark);
        const digest = createHash('sha256').update(`${status} ${said} `).update(plain).digest('hex');
        found.set(`${path} (${encoding})`, `${digest}${isMarked ? ' marked' : ''}`);
      }
    return found;
  };
  await look(); // makes what is not kept yet
  const before = await look();
  let sent = 0;
  for (const path of paths)
    for (const headers of attempts) {
      const marked = `${path}${path.includes('?') ? '&' : '?'}utm_source=${mark}`;
      for (const address of [path, marked]) await ask(site, address, { headers });
      sent += 2;
    }
  const after = await look();
  const changed = [...before].filter(([name, digest]) => after.get(name) !== digest || digest.endsWith('marked'));
  for (const [name] of changed) console.error(`changed: ${name}`);
  return [{ label: 'attempts', checks: [atMost(`answers that are others after ${sent} attempts`, changed.length, 0)] }];
}
