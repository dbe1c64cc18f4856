/** nginx in front of the site, with the configuration that is given to operators. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { writeFile } from '../../server/disk/write-file.mjs';
import { inProject, Stop } from '../lib/project.mjs';
import { freePort } from '../lib/settings.mjs';
import { atLeast, perSecond } from './report.mjs';
import { asFastAsAnswered, ask } from './requests.mjs';

const leastPerSecond = 5_000;

/** @type {import('./scenarios.mjs').Scenario['run']} */
export async function behindNginx({ site, seconds, connections }) {
  if (spawnSync('nginx', ['-v']).error) throw new Stop('load: the scenario "proxy" needs nginx (Debian: nginx-light).', 2);
  const nginx = await startNginx(site);
  try {
    const headers = { Host: 'maydan.example', 'Accept-Encoding': 'gzip, deflate, br' };
    await ask(nginx.origin, '/en', { headers });
    const { headers: got } = await ask(nginx.origin, '/en', { headers });
    await ask(nginx.origin, '/en?q=bridge', { headers });
    const measured = await asFastAsAnswered({ origin: nginx.origin, paths: ['/en'], seconds, connections, headers });
    return [
      {
        label: '/en through nginx',
        measured,
        checks: [
          atLeast('through nginx', measured.perSecond, leastPerSecond, perSecond),
          atLeast('through nginx: answers with status 200', measured.statuses[200] ?? 0, measured.requests),
          {
            label: 'through nginx: kept by our headers',
            holds: got['x-cache'] === 'HIT',
            got: String(got['x-cache']),
            limit: 'HIT',
          },
          await overTls(nginx.tls),
          logsNobody(nginx.log()),
        ],
      },
    ];
  } finally {
    nginx.stop();
  }
}

/** Starts it with the file that operators get, ports and folders apart. */
async function startNginx(site) {
  const folder = mkdtempSync(join(tmpdir(), 'maydan-nginx-'));
  const [plainPort, redirectPort, tlsPort] = [await freePort(), await freePort(), await freePort()];
  const certificate = ['-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', '-subj', '/CN=maydan.example'];
  spawnSync('openssl', ['req', ...certificate, '-keyout', join(folder, 'key.pem'), '-out', join(folder, 'certificate.pem')]);
  mkdirSync(join(folder, 'cache'));
  const text = replaced(readFileSync(inProject('docs', 'operate', 'nginx.conf'), 'utf8'), {
    'server 127.0.0.1:3000;': `server ${new URL(site).host};`,
    'listen 80;': `listen 127.0.0.1:${redirectPort};`,
    // The rate is measured without TLS, which would be most of what the asking side does.
    'listen 443 ssl http2;': `listen 127.0.0.1:${tlsPort} ssl http2; listen 127.0.0.1:${plainPort};`,
    '/etc/ssl/maydan/fullchain.pem': join(folder, 'certificate.pem'),
    '/etc/ssl/maydan/privkey.pem': join(folder, 'key.pem'),
    '/var/cache/maydan': join(folder, 'cache'),
    '/var/log/nginx/access.log': join(folder, 'access.log'),
    '/var/log/nginx/error.log': join(folder, 'error.log'),
    '/etc/nginx/maydan.d/': join(folder, 'none/'),
  });
  writeFile(join(folder, 'site.conf'), text);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`);
  writeFile(
    join(folder, 'nginx.conf'),
    `${process.getuid?.() === 0 ? `user ${userInfo().username};` : ''}
pid ${folder}/nginx.pid; daemon off; error_log stderr;
events { worker_connections 1024; }
http { access_log off; ${temporary.join(' ')} include ${folder}/site.conf; }`,
  );
  const child = spawn('nginx', ['-c', join(folder, 'nginx.conf'), '-p', folder], { stdio: ['ignore', 'ignore', 'inherit'] });
  const origin = `http://127.0.0.1:${plainPort}`;
  const log = () => readFileSync(join(folder, 'access.log'), 'utf8');
  const stop = () => {
    child.kill('SIGTERM');
    child.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  };
  for (let tries = 0; tries < 50; tries++) {
    if ((await ask(origin, '/healthz')).status !== 0) return { origin, tls: tlsPort, log, stop };
    if (child.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  stop();
  throw new Stop('load: nginx did not answer; what it says is above.');
}

/** @param {string} log @returns {import('./report.mjs').Check} */
function logsNobody(log) {
  const told = ['127.0.0.1', 'bridge'].filter((word) => log.includes(word));
  const got = log === '' ? 'an empty log' : told.join(', ') || 'none';
  return { label: 'through nginx: its log tells who asked or what was looked for', holds: got === 'none', got, limit: 'none' };
}

function replaced(text, values) {
  let result = text;
  for (const [found, value] of Object.entries(values)) {
    if (!result.includes(found)) throw new Stop(`load: docs/operate/nginx.conf holds no "${found}".`);
    result = result.replaceAll(found, value);
  }
  return result;
}

/** @returns {Promise<import('./report.mjs').Check>} */
async function overTls(port) {
  const status = await new Promise((resolve) => {
    const asked = request(
      { host: '127.0.0.1', port, path: '/en', headers: { Host: 'maydan.example' }, rejectUnauthorized: false, agent: false },
      (response) => {
        response.resume();
        response.on('end', () => resolve(response.statusCode));
      },
    );
    asked.on('error', () => resolve(0));
    asked.end();
  });
  return { label: 'through nginx over TLS', holds: status === 200, got: String(status), limit: '200' };
}
