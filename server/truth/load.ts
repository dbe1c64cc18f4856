import { isDeepStrictEqual } from 'node:util';
import { MaydanError } from '../../lib/errors';
import { type ChangeSet, type Document, type Dump, type Imported, type Key, keyOf } from './truth';

export interface LoadPlan {
  puts: Document[];
  deletes: Document[];
  changeSets: ChangeSet[];
  /** Imported rows that are others here, and datasets whose rows are gone. */
  imports: Imported[];
  importsGone: string[];
}

/**
 * What has to be written so that a truth comes to hold exactly a dump.
 * @throws MaydanError LOAD_REFUSED when it holds change sets that the dump lacks or tells otherwise, or a document that
 *   the dump neither holds nor tells the deletion of
 */
export function planLoad(here: Dump, dump: Dump): LoadPlan {
  const refuse = (reason: string): never => {
    throw new MaydanError('LOAD_REFUSED', { reason });
  };
  for (const [i, changeSet] of here.changeSets.entries()) {
    const other = dump.changeSets[i];
    const told = `change set ${changeSet.sequence} (${changeSet.author}, ${changeSet.at}: ${changeSet.reason})`;
    if (!other) refuse(`${told} is not in what was to be loaded`);
    if (!isDeepStrictEqual(changeSet, other)) refuse(`${told} is another one in what was to be loaded`);
  }
  const wanted = new Map(dump.documents.map((document) => [keyOf(document), document]));
  const deleted = new Set<Key>(
    dump.changeSets.flatMap(({ changes }) => changes.filter(({ after }) => after === null).map(keyOf)),
  );
  const gone = here.documents.filter((document) => !wanted.has(keyOf(document)));
  const lost = gone.find((document) => !deleted.has(keyOf(document)));
  if (lost) refuse(`${keyOf(lost)} is here and not in what was to be loaded`);
  const importsGone = here.imports
    .map(({ dataset }) => dataset)
    .filter((dataset) => !dump.imports.some((other) => other.dataset === dataset));
  const lostRows = importsGone.find((dataset) => !deleted.has(keyOf({ kind: 'imported', id: dataset })));
  if (lostRows) refuse(`the rows of ${lostRows} are here and not in what was to be loaded`);
  const rowsHere = new Map(here.imports.map(({ dataset, manifest }) => [dataset, manifest.digest]));
  const standing = new Map(here.documents.map((document) => [keyOf(document), document.version]));
  return {
    puts: dump.documents.filter((document) => standing.get(keyOf(document)) !== document.version),
    deletes: gone,
    changeSets: dump.changeSets.slice(here.changeSets.length),
    imports: dump.imports.filter(({ dataset, manifest }) => rowsHere.get(dataset) !== manifest.digest),
    importsGone,
  };
}
