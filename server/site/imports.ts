import { type Problem, problemsOf } from '../../lib/errors/problems';
import { datesOf } from '../../lib/record/editions';
import { ImportedIncident, type ImportedRow, importedFile } from '../../lib/record/imported';
import type { PublishedRecord } from '../../lib/record/model';
import type { Index } from '../index';
import type { EntryRow } from '../index/rows';
import type { Truth } from '../truth/truth';
import { createProjector } from './imported-rows';

/** Counted up with every change of what is made of a row (imported-rows.ts). */
const projection = 1;
/** A dataset of which more is wrong is told of so many rows. */
const mostProblems = 20;

interface Asked {
  truth: Truth;
  index: Index;
  record: PublishedRecord;
  /** Of the gazetteer: rows are placed by it. */
  placesVersion: string;
}

/**
 * Brings the rows of imported datasets in an index to those of the truth: of each dataset all or none, and only where its
 * rows or the places have changed since.
 * @returns what is wrong with rows; then those of that dataset are as they were
 */
export async function syncImports({ truth, index, record, placesVersion }: Asked): Promise<Problem[]> {
  const held = await index.importedStates();
  const problems: Problem[] = [];
  for (const [id, { version }] of record.imports) {
    const state = `${projection} ${version} ${placesVersion}`;
    const dataset = record.datasets.get(id);
    if (!dataset || held.get(id) === state) continue;
    const wrong: Problem[] = [];
    const project = createProjector(dataset, record.gazetteer, updatedOf(record, id));
    await index.replaceImported(id, projected(truth.imported(id), id, project, wrong), state).catch((error) => {
      if (wrong.length === 0) throw error;
    });
    problems.push(...wrong);
  }
  if (problems.length > 0) return problems;
  for (const id of held.keys()) if (!record.imports.has(id)) await index.replaceImported(id, [], null);
  return [];
}

function updatedOf({ editions, imports }: PublishedRecord, id: string): number {
  const changed = imports.get(id)?.changed;
  const own = editions.filter(({ dataset }) => dataset === id);
  return Date.parse(datesOf(id, [], own, changed ? [changed] : []).updated);
}

/** Rows as the index holds them. With any that is wrong it ends in an error, so that none is written. */
async function* projected(
  rows: AsyncIterable<ImportedRow>,
  dataset: string,
  project: (row: ImportedIncident) => EntryRow,
  wrong: Problem[],
): AsyncGenerator<EntryRow> {
  for await (const row of soundRows(rows, dataset, wrong)) if (wrong.length === 0) yield project(row);
  if (wrong.length > 0) throw new Error(`The rows of ${dataset} are wrong.`);
}

/** The rows that are sound; what is wrong with the others is added to `wrong`, and after some of it no more is read. */
export async function* soundRows(
  rows: AsyncIterable<ImportedRow>,
  dataset: string,
  wrong: Problem[],
): AsyncGenerator<ImportedIncident> {
  const file = `data/${dataset}/${importedFile}`;
  let number = 0;
  for await (const row of rows) {
    const at = `rows[${number++}]`;
    const { data, error } = ImportedIncident.safeParse(row);
    for (const problem of error ? problemsOf(error, file, row) : []) wrong.push({ ...problem, path: `${at}.${problem.path}` });
    const isOwn = data?.slug.startsWith(`${dataset}-`) ?? true;
    if (!isOwn) wrong.push({ file, path: `${at}.slug`, got: `"${data?.slug}"`, expected: `one that begins with "${dataset}-"` });
    if (wrong.length >= mostProblems) return;
    if (data && isOwn) yield data;
  }
}

/** Datasets that have rows although they are not of the kind for it. */
export const misplacedRows = ({ imports, datasets }: PublishedRecord): Problem[] =>
  [...imports.keys()].flatMap((id) => {
    const kind = datasets.get(id)?.kind;
    if (kind === 'imported') return [];
    const got = `rows beside a dataset of the kind "${kind}"`;
    return [
      {
        file: `data/${id}/${importedFile}`,
        path: '',
        got,
        expected: `no such file, or "kind": "imported" in data/${id}/dataset.json`,
      },
    ];
  });
