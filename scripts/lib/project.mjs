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

/** Runs a command's main function; a `Stop` ends it with its message alone. */
export async function main(work) {
  try {
    const problem = nodeProblem();
    if (problem) throw new Stop(problem, 2);
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    if (error.message) console.error(error.message);
    process.exitCode = error.exitCode;
  }
}
