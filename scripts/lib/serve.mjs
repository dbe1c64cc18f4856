/**
 * Serves the built site until it is told to end. Next answers; what stands in front of it refuses, counts and bounds
 * requests, and neither reads nor changes what Next renders (docs/decisions/0023).
 */
import { createServer } from 'node:http';
import next from 'next';
import { policyOf } from '../../lib/publish/http/security-headers.mjs';
import { basemapOrigins } from '../../lib/scene/basemaps.mjs';
import { boundRequests, queuesOf } from './bounds.mjs';
import { answerEarlierFiles } from './earlier-static.mjs';
import { answerUnreadable, guardRequests } from './guard.mjs';
import { provide, serveRoutes } from './inside.mjs';
import { limitOf } from './limit.mjs';
import { makeLog } from './log.mjs';
import { answerMetrics, makeMetrics } from './metrics.mjs';
import { observeRequests } from './observe.mjs';
import { passProxy } from './past-proxy.mjs';
import { inProject, root, Stop } from './project.mjs';
import { passKnownHeaders } from './request-headers.mjs';
import { addressWords, listenProblem } from './settings.mjs';
import { setHeaders } from './shell.mjs';
import { untilEnded } from './until-ended.mjs';

/**
 * ms; only the desk takes bodies: files have half an hour, on a slow line too, others a minute (guard.mjs). A connection is
 * kept for longer than nginx keeps one that it does not use (60 s), or a request could be sent on it just when it is closed here.
 */
const limits = {
  headersTimeout: 10_000,
  requestTimeout: 1_800_000,
  connectionsCheckingInterval: 1_000,
  keepAliveTimeout: 75_000,
};
const aroundFile = 65_536; // bytes of a form beside the file that it brings
const silenceMs = 120_000; // on a connection, while an answer is made or read

/**
 * @param {ReturnType<typeof import('./settings.mjs').readSettings>} settings
 * @returns {Promise<number>} the exit code, once it has ended
 * @throws {Stop} where the build cannot be served or nothing can listen there; with exit code 2 where a setting is wrong
 */
export async function serve({ port, host, origin = `http://localhost:${port}`, operator }) {
  const log = makeLog({ format: operator.LOG_FORMAT, level: operator.LOG_LEVEL });
  process.env.MAYDAN_DATA_DIR ||= inProject('data');
  let failure;
  const told = [];
  provide({
    log,
    startFailed(error) {
      failure = error;
    },
    tellAtStart: (text) => told.push(text),
  });
  const answer = await builtSite(port);
  await serveRoutes(answer); // is answered once the start has come to its end
  if (failure) throw startProblem(failure);
  const handler = inFront(answer, { origin, operator, log });
  const server = createServer(limits, handler);
  server.timeout = silenceMs;
  // Without a listener Node asks for the body before a request is looked at.
  server.on('checkContinue', handler);
  server.on('clientError', answerUnreadable(origin));
  const held = heldSocket(process.env);
  await listening(server, held ?? { port, host });
  const words = held ? 'listening on the socket that systemd holds' : addressWords(host, port);
  const tell = operator.LOG_FORMAT === 'json' ? (text) => log.info({}, text) : console.log;
  for (const text of [`Maydan: ${words}`, ...told]) tell(text);
  return untilEnded(server, { onEnding: () => provide({ isEnding: true }) });
}

/** What a request passes on its way to Next, the outermost first. @returns {import('node:http').RequestListener} */
function inFront(answer, { origin, operator, log }) {
  const queues = queuesOf();
  const { maydan } = globalThis;
  const inside = () => ({ counters: maydan.counters, served: maydan.serving.served?.() });
  const metrics = operator.METRICS || operator.METRICS_TOKEN ? makeMetrics({ queues, inside }) : undefined;
  const past = passProxy(answer, () => maydan.serving.headersAsAsked);
  const withEarlier = answerEarlierFiles(passKnownHeaders(past), { own: root, releases: operator.RELEASES_DIR });
  const bounded = boundRequests(withEarlier, origin, { queues, secondsUntil: limitOf(operator.RATE_LIMIT) });
  const measured = metrics ? answerMetrics(bounded, metrics, operator.METRICS_TOKEN) : bounded;
  const guarded = guardRequests(measured, origin, { largestFile: operator.DESK_UPLOAD_MB * 1_048_576 + aroundFile });
  const settings = {
    basemapOrigins: basemapOrigins(process.env, operator.BASEMAP_ORIGINS),
    hstsSeconds: operator.HSTS_SECONDS,
  };
  provide({ policyWith: (path, nonce) => policyOf(path, { ...settings, nonce }) });
  return observeRequests(setHeaders(guarded, settings), {
    log,
    trusted: operator.TRUSTED_PROXIES,
    withAddresses: operator.LOG_ADDRESSES,
    onAnswered: metrics?.count,
  });
}

/** Next's request handler. Next writes what is wrong with a build to standard error, and goes on without it. */
async function builtSite(port) {
  try {
    const app = next({ dev: false, dir: root, port });
    await app.prepare();
    return app.getRequestHandler();
  } catch (error) {
    throw new Stop(`The build in .next cannot be served (${error.message}). Delete the folder .next and start again.`);
  }
}

/** Errors of lib/errors for which a variable of the environment has to be corrected. */
const wrongSettings = new Set(['DATABASE_URL_INVALID', 'DATABASE_URL_REFUSED', 'INDEX_UNUSABLE', 'INDEX_IN_USE']);

/** What is wrong with the record or where it is kept, as it stands; any other error is a fault of ours. */
const startProblem = (error) =>
  error.name === 'MaydanError' ? new Stop(error.message, wrongSettings.has(error.code) ? 2 : 1) : error;

/** The socket that systemd holds for us (systemd.socket(5)), so that nobody is refused while one process follows another. */
export const heldSocket = ({ LISTEN_FDS, LISTEN_PID }, pid = process.pid) =>
  LISTEN_FDS === '1' && Number(LISTEN_PID) === pid ? { fd: 3 } : undefined;

function listening(server, where) {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(new Stop(listenProblem(error.code, where.port, where.host))));
    server.listen(where, resolve);
  });
}
