/** Where the project is, and the environment that its commands run in. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { reasonOf, Stop } from '../../server/disk/stop.mjs';

export { reasonOf, Stop };

export const root = fileURLToPath(new URL('../../', import.meta.url));
export const inProject = (...parts) => join(root, ...parts);

/** Held while installing or building. Of .next a build keeps only the cache; node_modules is emptied by every installation. */
export const buildLock = inProject('.next', 'cache', 'maydan.lock');

/** Private by default: nothing that we start reports to anyone. */
export const quietEnv = { NEXT_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' };

/** Node's version that Next 16 needs; package.json's `engines` says the same. */
const needed = [20, 9];

/** A sentence when this Node is too old, else undefined. */
export function nodeProblem(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major > needed[0] || (major === needed[0] && minor >= needed[1])) return undefined;
  return `Node: got ${version}, expected ${needed.join('.')} or newer. Install a current release from https://nodejs.org and try again.`;
}

/**
 * npm runs a command in a shell and sends signals to that shell alone, which may end without passing them on. A command
 * that has lost this shell ends as if the signal had reached it.
 */
function endWithShell() {
  if (!process.env.npm_lifecycle_event) return;
  const shell = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  timer.unref();
}

/**
 * The process ends with the exit code that was set. A library of embedded PostgreSQL ends one that imports it with 0, once
 * nothing is left to do; what is called here comes before it.
 */
export const keepExitCode = () => process.prependOnceListener('beforeExit', (code) => process.exit(code));

/** Runs a command's main function; a `Stop`, or a file that the system refuses, ends it with one message. */
export async function main(work) {
  endWithShell();
  keepExitCode();
  try {
    const problem = nodeProblem();
    if (problem) throw new Stop(problem, 2);
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    const isOfSystem = error.syscall && error.path;
    if (!(error instanceof Stop) && !isOfSystem) throw error;
    const message = isOfSystem ? `${error.path}: ${error.syscall} failed (${reasonOf(error)}).` : error.message;
    if (message) console.error(message);
    process.exitCode = error.exitCode ?? 1;
  }
}
