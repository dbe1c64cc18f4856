import { rowsOf } from './rows';
import { openStore } from './store';

/** A process that replaces the rows of a dataset until it is killed: `node importer.mjs STORE`. It prints what was acknowledged. */
export async function main([store = '']: readonly string[]): Promise<number> {
  const truth = await openStore(store);
  for (let count = 1_000; ; count = count === 1_000 ? 1_500 : 1_000) {
    const replacement = { dataset: 'war', rows: rowsOf(count), author: 'test', reason: 'again', version: String(count) };
    const made = await truth.replaceImported(replacement);
    if (made) process.stdout.write(`${made.sequence}\n`);
  }
}
