/** How a server ends: told by a signal, with what it has begun. */
import { Server } from 'node:net';
import { constants } from 'node:os';

/** In which a connection that was taken before brings its request: a deploy would else cut it off. */
const lateMs = 250;
const repeatMs = 1_000; // within which a second signal is the same one

/**
 * Waits for a signal, then for the requests under way, for at most `graceMs`; another signal after that ends it at once.
 * A connection without a request, as browsers open them beforehand, is not waited for.
 * @param {import('node:http').Server} server
 * @param {{ graceMs?: number, signals?: import('node:events').EventEmitter, onEnding?: () => void }} [options]
 * @returns {Promise<number>} 0 where every request was answered, 1 where some were cut off, or the signal's code
 */
export function untilEnded(server, { graceMs = 10_000, signals = process, onEnding = () => {} } = {}) {
  return new Promise((resolve) => {
    let underWay = 0;
    let since = 0;
    let timer;
    const end = (code) => {
      clearTimeout(timer);
      resolve(code);
    };
    let isSettled = false;
    const endWhenAnswered = () => isSettled && underWay === 0 && end(0);
    // Before the listener that answers, which may do so at once.
    server.prependListener('request', (_request, response) => {
      underWay++;
      if (since > 0) response.setHeader('Connection', 'close');
      response.once('close', () => {
        underWay--;
        endWhenAnswered();
      });
    });
    const stop = () => {
      since = Date.now();
      onEnding();
      // That of an HTTP server would also end connections that have brought no request yet.
      Server.prototype.close.call(server);
      setTimeout(() => {
        isSettled = true;
        server.closeIdleConnections();
        endWhenAnswered();
      }, lateMs);
      timer = setTimeout(() => {
        console.error(`Requests cut off, as they were not answered within ${graceMs / 1000} s: ${underWay}.`);
        end(1);
      }, graceMs);
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
      signals.on(signal, () => {
        if (since === 0) stop();
        // Of one press of Ctrl-C the terminal tells the server, and npm tells it again.
        else if (Date.now() - since > repeatMs) end(128 + constants.signals[signal]);
      });
  });
}
