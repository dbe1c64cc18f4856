import { setTimeout as wait } from 'node:timers/promises';
import { postgresDeskStore } from '../../server/desk/store/postgres';
import { signIn } from '../lib/sign-in';
import { type Fault, nothingLostAt, publish, reasonsOf, recoverMs, showing, slug, writing } from './fault';
import { makeNetwork } from './network';
import { SiteNode } from './node';

const cutMs = 30_000;
/** Before its end: a query that was under way is given up after 15 s. */
const lookMs = 5_000;

/** A node on a network of its own, as on another machine, whose line to PostgreSQL is cut. */
export const faultsOfNetwork: readonly Fault[] = [
  {
    name: `the line between a node and PostgreSQL cut for ${cutMs / 1_000} s while changes are published`,
    readers: 'own',
    async run({ database, first, files, read, after }) {
      const network = makeNetwork();
      after(network.remove);
      const env = { MAYDAN_DATA_DIR: files, DATABASE_URL: await network.forward(database.url) };
      const node = await SiteNode.start({ ...env, HOST: network.address }, network);
      after(() => node.end('SIGKILL'));
      await read(node);
      const asked = await deskOf(node, database.url);
      const before = await publish(database.url);
      await showing(node, before, recoverMs);
      network.cut();
      const end = writing(database.url);
      const refused = asked();
      await wait(cutMs - lookMs);
      const reasons = await reasonsOf(node);
      if (!reasons.includes('unreachable')) throw new Error(`/readyz told ${reasons}, expected unreachable`);
      const { status, code } = await refused;
      if (status !== 503) throw new Error(`the desk answered ${status} without its database, expected 503`);
      if ((await node.title(slug)) !== before) throw new Error('the node that was cut off has lost its last good state');
      await wait(lookMs);
      network.mend();
      const back = Date.now();
      const acknowledged = await end();
      const last = acknowledged.at(-1) ?? '';
      await Promise.all([showing(first, last, recoverMs), showing(node, last, recoverMs)]);
      const wellAfterMs = Date.now() - back;
      const again = await asked();
      if (again.status !== 200) throw new Error(`the desk answered ${again.status} once its database was back, expected 200`);
      const lost = await nothingLostAt(database.url, acknowledged);
      return { lost, wellAfterMs, told: `meanwhile /readyz told ${reasons}, the desk ${status} ${code}` };
    },
  },
];

/** @returns what asks the desk for its documents, as an editor, and gives the status and what a refusal is called */
async function deskOf({ origin }: SiteNode, url: string): Promise<() => Promise<{ status: number; code: string }>> {
  const store = await postgresDeskStore(url);
  const headers = await signIn(origin, store, 'editor').finally(() => store.close());
  return async () => {
    const response = await fetch(`${origin}/desk/api/documents`, { headers });
    const { code = '' } = (await response.json()) as { code?: string };
    return { status: response.status, code };
  };
}
