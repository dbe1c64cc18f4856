import { Index } from '..';
import { syncIndex } from '../sync';
import { stateOf } from './states';

/** A process that brings an index in a file from state to state until it is killed: `node syncer.mjs FILE`. */
export async function main([file = '']: readonly string[]): Promise<number> {
  const index = await Index.open(file);
  for (let number = 0; ; number++) {
    await syncIndex(index, stateOf(number));
    process.stdout.write(`${number}\n`);
  }
}
