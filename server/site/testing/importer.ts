import { Index } from '../../index';
import { filesTruth } from '../../truth/files';
import { Site } from '../site';
import { dataset, rowsNumbered } from './imported';

/**
 * A process that serves a folder with its index in a file, and replaces the rows of its imported dataset again and again
 * until it is killed: `node importer.mjs FOLDER FILE`. It tells when it begins, and the number of each import that is served.
 */
export async function main([folder = '', file = '']: readonly string[]): Promise<number> {
  process.stdout.write('begun\n');
  const [truth, index] = [filesTruth(folder), await Index.open(file)];
  const site = await Site.open({ truth, index, dataDir: folder, onServed: () => {} });
  for (let number = 1; ; number++) {
    const rows = rowsNumbered(number);
    await truth.replaceImported({ dataset, rows, author: 'test', reason: `import ${number}`, version: `${number}` });
    await site.refresh();
    process.stdout.write(`${number}\n`);
  }
}
