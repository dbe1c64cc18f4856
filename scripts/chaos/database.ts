import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../../server/truth/testing/embedded-postgres.mjs';
import { childrenOf } from './processes';

/** A PostgreSQL that can be stopped, held up and started again with what it holds. */
export async function startDatabase() {
  const { server, folder, data, url } = await startEmbeddedPostgres({ persistent: true, onError: () => {} });
  /** The first process and those that it has begun. */
  const processes = (): number[] => {
    const first = Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]);
    return [first, ...childrenOf(first)];
  };
  const signal = (name: NodeJS.Signals) => {
    for (const pid of processes()) process.kill(pid, name);
  };
  return {
    url,
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
