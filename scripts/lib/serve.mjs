/**
 * Serves the built site until it is told to end. Next answers; what stands in front of it refuses, counts and bounds
 * requests, and neither reads nor changes what Next renders (docs/decisions/0023).
 */
import { createServer } from 'node:http';
import next from 'next';
import { boundRequests } from './bounds.mjs';
import { answerUnreadable, guardRequests } from './guard.mjs';
import { provide, serveRoutes } from './inside.mjs';
import { inProject, root, Stop } from './project.mjs';
import { passKnownHeaders } from './request-headers.mjs';
import { addressWords, listenProblem } from './settings.mjs';
import { untilEnded } from './until-ended.mjs';

/** ms; only the desk takes bodies, of at most 1 MB: they have a minute, on a slow line too. */
const limits = { headersTimeout: 10_000, requestTimeout: 60_000, connectionsCheckingInterval: 1_000 };
const silenceMs = 120_000; // on a connection, while an answer is made or read

/**
 * @param {{ port: number, host: string, origin: string | undefined }} settings
 * @returns {Promise<number>} the exit code, once it has ended
 * @throws {Stop} where the build cannot be served or nothing can listen there; with exit code 2 where a setting is wrong
 */
export async function serve({ port, host, origin = `http://localhost:${port}` }) {
  process.env.MAYDAN_DATA_DIR ||= inProject('data');
  let failure;
  const told = [];
  provide({
    startFailed(error) {
      failure = error;
    },
    tellAtStart: (text) => told.push(text),
  });
  const answer = await builtSite(port);
  await serveRoutes(answer); // is answered once the start has come to its end
  if (failure) throw startProblem(failure);
  const handler = guardRequests(boundRequests(passKnownHeaders(answer), origin), origin);
  const server = createServer(limits, handler);
  server.timeout = silenceMs;
  // Without a listener Node asks for the body before a request is looked at.
  server.on('checkContinue', handler);
  server.on('clientError', answerUnreadable(origin));
  await listening(server, port, host);
  console.log(`Maydan: ${addressWords(host, port)}`);
  for (const text of told) console.log(text);
  return untilEnded(server);
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

function listening(server, port, host) {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(new Stop(listenProblem(error.code, port, host))));
    server.listen(port, host, resolve);
  });
}
