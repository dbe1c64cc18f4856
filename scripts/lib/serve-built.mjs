/** A built site on a free port, for as long as it is looked at or measured. */
import { spawn } from 'node:child_process';
import { Stop } from './project.mjs';
import { freePort } from './settings.mjs';

const patienceMs = 180_000; // on a machine that others work on too

/**
 * @param {(port: number) => string[]} words what Node is called with, in that folder
 * @returns {Promise<{ origin: string, pid: number, stop: () => void }>} once it answers
 */
export async function serveBuilt(folder, words, env) {
  const port = await freePort();
  const child = spawn(process.execPath, words(port), {
    cwd: folder,
    env: { ...env, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const origin = `http://localhost:${port}`;
  const end = Date.now() + patienceMs;
  while (Date.now() < end) {
    const answers = await fetch(origin, { redirect: 'manual' }).then(
      () => true,
      () => false,
    );
    if (answers) return { origin, pid: child.pid, stop: () => child.kill('SIGTERM') };
    if (child.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  child.kill('SIGTERM');
  throw new Stop(`The site in ${folder} did not answer on port ${port}.`);
}
