/**
 * A process that writes until it is killed, or a number of times: `node writer.mjs STORE TIMES`, where STORE
 * is a folder or a postgres:// address. Each commit counts in two documents at once. After each that was acknowledged it
 * prints the number of its change set.
 */
import { StaleWrite } from '../proposal';
import type { Document } from '../truth';
import { openStore } from './store';

const counters = ['left', 'right'];

export async function main([store = '', times = '']: readonly string[]): Promise<number> {
  const truth = await openStore(store);
  for (let done = 0; done < Number(times); ) {
    const found = (await Promise.all(counters.map((id) => truth.get('incident', id)))) as Document[];
    const puts = found.map(({ version: _version, ...document }) => ({
      ...document,
      body: { count: (document.body.count as number) + 1, padding: 'x'.repeat(20_000) },
    }));
    const expectedVersions = Object.fromEntries(found.map(({ id, version }) => [`incident/${id}`, version]));
    try {
      const made = await truth.commit({ author: String(process.pid), reason: 'one more', puts, expectedVersions });
      process.stdout.write(`${made?.sequence}\n`);
      done += 1;
    } catch (error) {
      if (!(error instanceof StaleWrite)) throw error;
    }
  }
  await truth.close();
  return 0;
}
