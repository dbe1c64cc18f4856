import { siteDataDir } from '../../server/data-dir';
import { runImport } from '../../server/desk/imports/run';
import { openDeskStore } from '../../server/desk/store/open';
import { openTruth } from '../../server/truth/open';

/** @param args the id of an import that is being checked or taken, and of this reading of it */
export async function main([id = '', run = '']: readonly string[]): Promise<number> {
  const dataDir = siteDataDir();
  const store = await openDeskStore(process.env);
  const truth = await openTruth(process.env, dataDir);
  try {
    await runImport({ store, truth, dataDir }, id, run);
    return 0;
  } finally {
    await truth.close();
    await store.close();
  }
}
