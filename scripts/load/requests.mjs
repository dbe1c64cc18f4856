/** Requests to a server of this machine, as fast as it answers or at a rate, with what came of them. */
import { Agent, request } from 'node:http';
import { createHistogram, performance } from 'node:perf_hooks';

const patienceMs = 30_000; // for one answer

/**
 * @typedef {object} Measured
 * @property {number} requests
 * @property {number} perSecond answers other than failures
 * @property {number} p50 ms, as the next three
 * @property {number} p95
 * @property {number} p99
 * @property {number} max
 * @property {Record<number, number>} statuses how often each; 0: no answer
 */

/** @typedef {{ status: number, headers: import('node:http').IncomingHttpHeaders, body: Buffer | null, ms: number }} Answer status 0: none */

/**
 * One request, and its whole answer.
 * @param {string} origin "http://127.0.0.1:3000" @param {string} path
 * @param {{ agent?: Agent | false, headers?: Record<string, string>, keepsBody?: boolean }} [options]
 * @returns {Promise<Answer>}
 */
export function ask(origin, path, { agent = false, headers = {}, keepsBody = false } = {}) {
  const { hostname, port } = new URL(origin);
  const begun = performance.now();
  return new Promise((resolve) => {
    const end = (status, response, body = null) =>
      resolve({ status, headers: response?.headers ?? {}, body, ms: performance.now() - begun });
    const asked = request({ hostname, port, path, headers, agent, setHost: !headers.Host, timeout: patienceMs }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => keepsBody && chunks.push(chunk));
      response.on('end', () => end(response.statusCode, response, keepsBody ? Buffer.concat(chunks) : null));
      response.on('error', () => end(0));
      response.on('aborted', () => end(0));
    });
    asked.on('timeout', () => asked.destroy());
    asked.on('error', () => end(0));
    asked.end();
  });
}

/** Counts answers. */
class Tally {
  #times = createHistogram();
  #statuses = {};
  #requests = 0;
  #begun = performance.now();

  add({ status, ms }) {
    this.#requests++;
    this.#statuses[status] = (this.#statuses[status] ?? 0) + 1;
    this.#times.record(Math.max(1, Math.round(ms * 1000)));
  }

  /** @returns {Measured} */
  end() {
    const seconds = (performance.now() - this.#begun) / 1000;
    const at = (percentile) => this.#times.percentile(percentile) / 1000;
    const answered = this.#requests - (this.#statuses[0] ?? 0);
    return {
      requests: this.#requests,
      perSecond: answered / seconds,
      p50: at(50),
      p95: at(95),
      p99: at(99),
      max: this.#times.max / 1000,
      statuses: this.#statuses,
    };
  }
}

/**
 * So many connections, each of which asks again as soon as it has its answer.
 * @param {{ origin: string, paths: readonly string[], connections: number, seconds: number, headers?: Record<string, string> }} options the paths take turns
 * @returns {Promise<Measured>}
 */
export async function asFastAsAnswered({ origin, paths, connections, seconds, headers }) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const tally = new Tally();
  const end = performance.now() + seconds * 1000;
  let count = 0;
  const one = async () => {
    while (performance.now() < end) tally.add(await ask(origin, paths[count++ % paths.length], { agent, headers }));
  };
  await Promise.all(Array.from({ length: connections }, one));
  agent.destroy();
  return tally.end();
}

/**
 * So many requests a second, whatever the answers take.
 * @param {{ origin: string, pathOf: (index: number) => string, perSecond: number, seconds: number, headers?: Record<string, string> }} options
 * @returns {Promise<Measured>} once all are answered, or have waited for `patienceMs`
 */
export async function atRate({ origin, pathOf, perSecond, seconds, headers }) {
  const agent = new Agent({ keepAlive: true });
  const tally = new Tally();
  const asked = [];
  const begun = performance.now();
  for (let i = 0; i < perSecond * seconds; i++) {
    const waitMs = begun + (i * 1000) / perSecond - performance.now();
    if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
    asked.push(ask(origin, pathOf(i), { agent, headers }).then((answer) => tally.add(answer)));
  }
  await Promise.all(asked);
  agent.destroy();
  return tally.end();
}
