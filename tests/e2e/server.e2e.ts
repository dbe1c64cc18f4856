import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { freePort } from '../../scripts/lib/settings.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A command in the project's folder; `output` grows while it runs. */
function run(words: string[], env: Record<string, string>) {
  const [program = '', ...rest] = words;
  const child = spawn(program, rest, { cwd: root, env: { ...process.env, HOST: '', SITE_ORIGIN: '', ...env } });
  const told = { child, output: '' };
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (data) => {
      told.output += data;
    });
  return told;
}

const exitOf = async (child: ChildProcess) => {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode ?? child.signalCode;
};

/** Starts the site as a person does, and waits until it says where it is. */
async function start(env: Record<string, string> = {}) {
  const port = await freePort();
  const told = run(['npm', 'start'], { PORT: String(port), ...env });
  await expect.poll(() => told.output, { timeout: 90_000 }).toContain('Maydan: ');
  return { ...told, port, origin: `http://localhost:${port}`, words: () => told.output };
}

/** An address of this machine that others reach it by; undefined where it has none. */
const outer = Object.values(networkInterfaces())
  .flat()
  .find((one) => one && !one.internal && one.family === 'IPv4')?.address;

// Once with the site for this machine alone, and once for others too.
for (const [signal, HOST] of [
  ['SIGTERM', ''],
  ['SIGINT', '0.0.0.0'],
] as const)
  test(`npm start${HOST && ` with HOST=${HOST}`} ends on ${signal}: what is under way is answered, the port is free`, async () => {
    test.setTimeout(180_000);
    const { child, origin, port, words } = await start({ HOST });
    const fromOutside = () => fetch(`http://${outer}:${port}/healthz`).then(({ status }) => status);
    if (HOST) expect(words()).toContain('(listening on 0.0.0.0, every address of this machine)');
    if (outer && HOST) expect(await fromOutside()).toBe(200);
    if (outer && !HOST) await expect(fromOutside()).rejects.toThrow();
    // Drawn for the first time each, so that they take a while.
    const pictures = [36.1, 36.2, 36.3].map((lat) =>
      fetch(`${origin}/en/picture.png?width=1600&height=1200&map=8/${lat}/40.7`).then(async (response) => ({
        status: response.status,
        bytes: (await response.arrayBuffer()).byteLength,
      })),
    );
    await expect.poll(() => fetch(`${origin}/healthz`).then(({ status }) => status)).toBe(200);
    // As a browser opens one beforehand: nobody waits for it.
    const silent = connect(port, '127.0.0.1');
    await once(silent, 'connect');
    child.kill(signal);
    for (const { status, bytes } of await Promise.all(pictures)) {
      expect(status).toBe(200);
      expect(bytes).toBeGreaterThan(10_000);
    }
    expect(await exitOf(child)).toBe(0);
    await expect(fetch(`${origin}/healthz`)).rejects.toThrow();
    silent.destroy();
  });

test('a port that is taken is an error, also for the server alone', async ({ baseURL }) => {
  const { port } = new URL(baseURL ?? '');
  for (const script of ['scripts/start.mjs', 'scripts/serve.mjs']) {
    const told = run([process.execPath, script], { PORT: port, NODE_ENV: 'production' });
    expect(await exitOf(told.child)).toBe(1);
    expect(told.output).toContain(`PORT: ${port} is already in use.`);
    expect(told.output).not.toMatch(/^\s+at /m);
  }
});
