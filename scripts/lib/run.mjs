/** Child processes that end when we are told to end, and tell how they ended. */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { root, Stop } from './project.mjs';

const forwarded = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program in the project's folder to its end.
 * A signal that reaches us goes on to it; `interrupted` names that signal.
 * With `timeoutMs` it is told to end after that time and `timedOut` is true.
 * @returns {Promise<{ code: number, interrupted?: string, timedOut: boolean }>}
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
      resolve({ code: code ?? exitCodeOf(signal), interrupted, timedOut });
    });
  });
}

/** What a shell reports for a process that a signal ended: 130 for SIGINT, 143 for SIGTERM. */
export const exitCodeOf = (signal) => 128 + (constants.signals[signal] ?? 0);

/** Runs a step that must succeed; when we were interrupted meanwhile, ends quietly as the shell expects. */
export async function runStep(name, program, args, options) {
  const { code, interrupted } = await run(program, args, options);
  if (interrupted) throw new Stop(`${name}: stopped by ${interrupted}.`, exitCodeOf(interrupted));
  if (code !== 0) throw new Stop(`${name}: failed with exit code ${code}; its own words are above.`);
}
