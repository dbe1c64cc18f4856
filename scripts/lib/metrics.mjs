/** `/metrics` in the format of Prometheus, where the operator turns it on. */
import { timingSafeEqual } from 'node:crypto';
import { constants, PerformanceObserver } from 'node:perf_hooks';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** @typedef {import('./observe.mjs').Answered} Answered */

/**
 * @param {{ queues: Record<string, import('./queue.mjs').Queue>, inside: () => { counters?: Map<string, number>, served?: Served } }} sources
 *   `inside`: what the routes' side tells of itself
 * @typedef {{ sequence: number, servedAt: number, refusedSince: number, documents: number }} Served times in s since 1970; 0: never
 */
export function makeMetrics({ queues, inside }) {
  const registers = [new Registry()];
  const [registry] = registers;
  collectDefaultMetrics({ register: registry });
  const requests = new Counter({
    name: 'maydan_http_requests_total',
    help: 'Requests answered, by kind (page, view: a page with parameters, picture, ground of a still map, desk, other: interfaces, file) and status.',
    labelNames: ['kind', 'status'],
    registers,
  });
  const seconds = new Histogram({
    name: 'maydan_http_request_seconds',
    help: 'Time from a request to the end of its answer.',
    labelNames: ['kind'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.4, 0.8, 1.6, 3.2, 6.4, 12.8],
    registers,
  });
  const pages = new Counter({
    name: 'maydan_pages_total',
    help: 'Pages by where they came from: kept (HIT), made for this request (MISS), or on request each time (none).',
    labelNames: ['cache'],
    registers,
  });
  /** A value that is read when it is asked for. */
  const gauge = (name, help, labelNames, collect) => new Gauge({ name, help, labelNames, registers, collect });
  gauge('maydan_queue_running', 'Answers being made, by queue.', ['queue'], function () {
    for (const [queue, { running }] of Object.entries(queues)) this.set({ queue }, running);
  });
  gauge('maydan_queue_waiting', 'Requests that wait for their turn, by queue.', ['queue'], function () {
    for (const [queue, { waiting }] of Object.entries(queues)) this.set({ queue }, waiting);
  });
  new Counter({
    name: 'maydan_made_total',
    help: 'Cards, pictures and embeds that were made for a request (made) or taken from memory (kept).',
    labelNames: ['what', 'from'],
    registers,
    collect() {
      this.reset();
      for (const [words, count] of inside().counters ?? []) {
        const [what, from] = words.split(' ');
        this.inc({ what, from }, count);
      }
    },
  });
  const served = (name, help, field) =>
    gauge(name, help, [], function () {
      const value = inside().served?.[field];
      if (value !== undefined) this.set(value);
    });
  served('maydan_truth_sequence', 'Number of the newest change set that the index holds.', 'sequence');
  served('maydan_served_timestamp_seconds', 'When what is served last changed.', 'servedAt');
  served(
    'maydan_refused_timestamp_seconds',
    'Since when a change is not served, as it does not pass the checks or cannot be read; 0: all is served.',
    'refusedSince',
  );
  served('maydan_documents', 'Documents and imported datasets that are served.', 'documents');
  const held = gauge(
    'maydan_heap_after_collection_bytes',
    'What the heap held after its last whole collection of garbage: a leak shows here, where memory itself rises and falls by half.',
    [],
  );
  new PerformanceObserver((list) => {
    if (list.getEntries().some(({ detail }) => detail.kind === constants.NODE_PERFORMANCE_GC_MAJOR))
      held.set(process.memoryUsage().heapUsed);
  }).observe({ entryTypes: ['gc'] });
  return {
    /** @param {Answered} what */
    count({ kind, status, seconds: took, cache }) {
      requests.inc({ kind, status });
      seconds.observe({ kind }, took);
      if (kind === 'page' || kind === 'view') pages.inc({ cache: cache || 'none' });
    },
    text: () => registry.metrics(),
    type: registry.contentType,
  };
}

/**
 * Answers `/metrics`; all else goes on.
 * @param {import('node:http').RequestListener} handle
 * @param {ReturnType<typeof makeMetrics>} metrics
 * @param {string} [token] without it everyone who reaches the port may read them
 * @returns {import('node:http').RequestListener}
 */
export function answerMetrics(handle, metrics, token) {
  return async (request, response) => {
    if (request.url.split('?')[0] !== '/metrics') return handle(request, response);
    if (token && !isToken(request.headers.authorization, token)) {
      response.writeHead(401, { 'WWW-Authenticate': 'Bearer', 'Cache-Control': 'no-store' }).end();
      return;
    }
    const text = await metrics.text();
    response.writeHead(200, { 'Content-Type': metrics.type, 'Cache-Control': 'no-store' });
    response.end(request.method === 'HEAD' ? undefined : text);
  };
}

function isToken(told = '', token) {
  const [got, expected] = [Buffer.from(told), Buffer.from(`Bearer ${token}`)];
  return got.length === expected.length && timingSafeEqual(got, expected);
}
