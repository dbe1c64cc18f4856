/** Where the project is, and the environment that its commands run in. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
export const inProject = (...parts) => join(root, ...parts);

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

/** An end that a person brought about or can mend: `message` says how, `exitCode` goes to the shell. */
export class Stop extends Error {
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** What the system says of a file, in words. */
const reasons = {
  ENOSPC: 'no space left on the disk',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'larger than a file may be',
  EROFS: 'the disk is read-only',
  EACCES: 'not permitted',
  EPERM: 'not permitted',
  ENOENT: 'not there',
  ENOTDIR: 'a part of the path is no folder',
  EISDIR: 'a folder has this name',
  EIO: 'the disk failed',
};
/** "no space left on the disk, ENOSPC" @param {NodeJS.ErrnoException} error */
export const reasonOf = ({ code = '', message }) => (reasons[code] ? `${reasons[code]}, ${code}` : code || message);

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

/** Runs a command's main function; a `Stop`, or a file that the system refuses, ends it with one message. */
export async function main(work) {
  endWithShell();
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
