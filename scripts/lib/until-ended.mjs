/** How a server ends: told by a signal, with what it has begun. */
import { constants } from 'node:os';

const repeatMs = 1_000; // within which a second signal is the same one

/**
 * Waits for a signal, then for the requests under way, for at most `graceMs`; another signal after that ends it at once.
 * A connection without a request, as browsers open them beforehand, is not waited for.
 * @param {import('node:http').Server} server
 * @param {{ graceMs?: number, signals?: import('node:events').EventEmitter }} [options]
 * @returns {Promise<number>} 0 where every request was answered, 1 where some were cut off, or the signal's code
 */
export function untilEnded(server, { graceMs = 10_000, signals = process } = {}) {
  return new Promise((resolve) => {
    let underWay = 0;
    let since = 0;
    let timer;
    const end = (code) => {
      clearTimeout(timer);
      resolve(code);
    };
    const endWhenAnswered = () => since > 0 && underWay === 0 && end(0);
    server.on('request', (_request, response) => {
      underWay++;
      response.once('close', () => {
        underWay--;
        endWhenAnswered();
      });
    });
    const stop = () => {
      since = Date.now();
      server.close();
      timer = setTimeout(() => {
        console.error(`Requests cut off, as they were not answered within ${graceMs / 1000} s: ${underWay}.`);
        end(1);
      }, graceMs);
      endWhenAnswered();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
      signals.on(signal, () => {
        if (since === 0) stop();
        // Of one press of Ctrl-C the terminal tells the server, and npm tells it again.
        else if (Date.now() - since > repeatMs) end(128 + constants.signals[signal]);
      });
  });
}
