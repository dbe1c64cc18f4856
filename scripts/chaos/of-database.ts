import { setTimeout as wait } from 'node:timers/promises';
import { type Fault, nothingLostAt, publish, reasonsOf, recoverMs, seconds, showing, writing } from './fault';

const outageMs = 10_000;

/** What happens to PostgreSQL and to the nodes that share it. */
export const faultsOfDatabase: readonly Fault[] = [
  {
    name: 'a change published through one node',
    readers: 'first',
    async run({ database, first, second }) {
      const title = await publish(database.url);
      const seen = await Promise.all([showing(first, title), showing(second, title)]);
      const lost = await nothingLostAt(database.url, [title]);
      return { lost, wellAfterMs: Math.max(...seen), told: `seen on two nodes after ${seen.map(seconds).join(' and ')}` };
    },
  },
  {
    name: 'one node killed (SIGKILL) while changes are published',
    readers: 'first',
    async run({ database, first, second }) {
      const end = writing(database.url);
      await wait(1_000);
      await second.end('SIGKILL');
      await wait(2_000);
      const took = await second.start();
      const acknowledged = await end();
      const lost = await nothingLostAt(database.url, acknowledged);
      const last = acknowledged.at(-1) ?? '';
      await Promise.all([showing(first, last, recoverMs), showing(second, last, recoverMs)]);
      return { lost, wellAfterMs: took, told: 'both nodes agree' };
    },
  },
  {
    name: `PostgreSQL stopped for ${outageMs / 1_000} s while changes are published`,
    readers: 'first',
    async run({ database, first, second }) {
      const end = writing(database.url);
      await wait(1_000);
      await database.stop();
      await wait(outageMs);
      const reasons = await reasonsOf(first);
      if (!reasons.includes('unreachable')) throw new Error(`/readyz told ${reasons}, expected unreachable`);
      await database.start();
      const back = Date.now();
      await wait(1_000);
      const acknowledged = await end();
      const lost = await nothingLostAt(database.url, acknowledged);
      const title = await publish(database.url);
      await Promise.all([showing(first, title, recoverMs), showing(second, title, recoverMs)]);
      return { lost, wellAfterMs: Date.now() - back, told: `meanwhile /readyz told ${reasons}` };
    },
  },
  {
    name: `PostgreSQL does not answer for ${outageMs / 1_000} s, and no connection ends`,
    readers: 'second',
    async run({ database, first, second }) {
      database.hold();
      await wait(outageMs);
      database.release();
      const back = Date.now();
      const title = await publish(database.url);
      await Promise.all([showing(first, title, recoverMs), showing(second, title, recoverMs)]);
      const lost = await nothingLostAt(database.url, [title]);
      return { lost, wellAfterMs: Date.now() - back, told: 'a change is seen on both' };
    },
  },
];
