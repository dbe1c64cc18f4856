/** Child processes that end when we are told to end, and tell how they ended. */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { root, Stop } from './project.mjs';

const forwarded = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program in the project's folder to its end.
 * A signal that reaches us goes on to it and, once it has ended, ends us too, with the exit code that shells expect.
 * With `timeoutMs` it is told to end after that time and `timedOut` is true.
 * @returns {Promise<{ code: number, timedOut: boolean }>}
 * @throws {Stop} when it could not be started or was interrupted
 */
export function run(program, args, { env, stdio = 'inherit', timeoutMs } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, stdio, env: env ?? process.env, shell: false });
    let interrupted;
    let timedOut = false;
    const forward = (signal) => {
      interrupted = signal;
      child.kill(signal);
    };
    const timer =
      timeoutMs &&
      setTimeout(() => {
        timedOut = true;
        child.kill('SIGTERM');
      }, timeoutMs);
    const settle = () => {
      clearTimeout(timer);
      for (const signal of forwarded) process.off(signal, forward);
    };
    for (const signal of forwarded) process.on(signal, forward);
    child.once('error', (error) => {
      settle();
      reject(new Stop(`${program}: could not be started (${error.message}).`));
    });
    child.once('close', (code, signal) => {
      settle();
      if (interrupted) reject(new Stop('', exitCodeOf(interrupted)));
      else resolve({ code: code ?? exitCodeOf(signal), timedOut });
    });
  });
}

/** What a shell reports for a process that a signal ended: 130 for SIGINT, 143 for SIGTERM. */
const exitCodeOf = (signal) => 128 + (constants.signals[signal] ?? 0);

/** Was the work ended by a signal? Then nothing more is to be done. */
export const isInterruption = (error) => error instanceof Stop && error.exitCode > 128;

/** Runs a step that must succeed. */
export async function runStep(name, program, args, options) {
  const { code } = await run(program, args, options);
  if (code !== 0) throw new Stop(`${name}: failed with exit code ${code}; its own words are above.`);
}
