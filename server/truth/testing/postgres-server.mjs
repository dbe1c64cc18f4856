#!/usr/bin/env node
/**
 * A real PostgreSQL for tests, in a folder of its own: `node postgres-server.mjs` prints its address when it is ready, and ends,
 * with the folder cleared away, when its standard input does. It listens on 127.0.0.1 only.
 */
import { startEmbeddedPostgres } from './embedded-postgres.mjs';

const { server, url } = await startEmbeddedPostgres({
  persistent: false,
  onError: (message) => console.error(message),
});
process.stdout.write(`${url}\n`);

process.stdin.resume();
process.stdin.once('end', async () => {
  await server.stop();
  process.exit(0);
});
