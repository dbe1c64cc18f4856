import { mkdir, rm } from 'node:fs/promises';
import { MaydanError } from '../../lib/errors';
import { filesTruth } from '../truth/files';
import { planLoad } from '../truth/load';
import { type Dump, dump, keyOf, type Truth, versionOf, wholeOf } from '../truth/truth';
import type { Part } from './part';

const attempts = 3;

/** Documents with their history and the rows of imported datasets, as the files of a data folder. */
export const recordPart: Part = {
  name: 'record',

  async save(folder, { truth }) {
    for (let attempt = 1; ; attempt++) {
      const whole = await wholeOf(truth);
      const copy = filesTruth(folder);
      const loaded = await copy.load(whole);
      const other = await replacedMeanwhile(whole, copy);
      if (other === undefined)
        return {
          documents: loaded.documents,
          'change sets': loaded.changeSets,
          'imported rows': whole.imports.reduce((sum, { manifest }) => sum + manifest.rows, 0),
        };
      if (attempt === attempts)
        throw new MaydanError('COPY_INCOMPLETE', { file: `rows of ${other}`, reason: 'they are replaced all the time', more: 0 });
      await rm(folder, { recursive: true });
      await mkdir(folder);
    }
  },

  async prepare(folder, { truth }) {
    const whole = await wholeOf(filesTruth(folder));
    const here = await dump(truth);
    planLoad(here, whole); // refuses now what would be refused then
    refuseEdits(here, whole);
    return { commit: async () => void (await truth.load(whole)), clear: async () => {} };
  },
};

/**
 * A document that is here in a state that the backup does not know was edited by hand, which no history tells of.
 * @throws MaydanError LOAD_REFUSED
 */
function refuseEdits(here: Dump, whole: Dump): void {
  const known = new Set<string>();
  const add = (key: string, version: string) => known.add(`${key} ${version}`);
  for (const document of whole.documents) add(keyOf(document), document.version);
  for (const { changes } of whole.changeSets)
    for (const change of changes) for (const body of [change.before, change.after]) if (body) add(keyOf(change), versionOf(body));
  const edited = here.documents.find((document) => !known.has(`${keyOf(document)} ${document.version}`));
  if (edited)
    throw new MaydanError('LOAD_REFUSED', { reason: `${keyOf(edited)} was edited here, which the backup does not know` });
}

/** A dataset whose rows are not those that the documents were read with: rows are read when they are copied, after these. */
async function replacedMeanwhile({ imports }: Dump, copy: Truth): Promise<string | undefined> {
  for (const { dataset, manifest } of imports)
    if ((await copy.importedManifest(dataset))?.digest !== manifest.digest) return dataset;
  return undefined;
}
