import { copyFile, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MaydanError } from '../../lib/errors';
import { type Problem, problemsOf } from '../../lib/errors/problems';
import { datesOf } from '../../lib/record/editions';
import { ImportedIncident, type ImportedRow, importedFile } from '../../lib/record/imported';
import type { RecordCatalogue } from '../../lib/record/model';
import type { Index } from '../index';
import type { Held } from '../index/imported';
import { writeParquet } from '../truth/files/parquet';
import { areSurelySound } from '../truth/files/sound-rows';
import type { Truth } from '../truth/truth';
import { createProjector } from './imported-rows';

/** Counted up with every change of what is made of a row (imported-rows.ts). */
const projection = 4;
/** A dataset of which more is wrong is told of so many rows. */
const mostProblems = 20;
const writtenTogether = 1_000;

/** The rows of a dataset as they should be held. */
export interface Wanted {
  record: RecordCatalogue;
  id: string;
  /** Of the rows, by the truth. */
  version: string;
  /** Of the gazetteer: rows are placed by it. */
  placesVersion: string;
  /** When the rows were last replaced, as far as is known. ISO 8601. */
  changed: string | null;
}

/** What is wrong with the rows of a dataset: what it says of them, or that they could not be read. */
export class RowsRefused extends Error {
  constructor(
    readonly problems: readonly Problem[],
    readonly reason: Error | null = null,
  ) {
    super(reason?.message ?? 'The rows are wrong.');
  }
}

const versionOf = (version: string): string => `${projection} ${version}`;

export const isHeld = ({ version, placesVersion }: Wanted, held: Held | undefined): boolean =>
  held?.version === versionOf(version) && held.placesVersion === placesVersion;

/**
 * Brings the rows of a dataset in an index to those of the truth, all or none.
 * @throws RowsRefused; then the rows that are held stay
 */
export async function takeImport(wanted: Wanted, { truth, index }: { truth: Truth; index: Index }): Promise<void> {
  const { record, id, version, placesVersion, changed } = wanted;
  const dataset = record.datasets.get(id);
  if (!dataset) return;
  const rows = {
    dataset: id,
    project: createProjector(dataset, record.gazetteer, record.site.categories),
    version: versionOf(version),
    placesVersion,
  };
  if (await index.keepPlacing(rows)) return;
  const editions = record.editions.filter((edition) => edition.dataset === id);
  const updated = Date.parse(datesOf(id, [], editions, changed ? [changed] : []).updated);
  const folder = await mkdtemp(join(tmpdir(), 'maydan-rows-'));
  try {
    await index.take({ ...rows, updated, parquet: await soundFile(truth, id, folder) });
  } catch (error) {
    if (error instanceof RowsRefused || !(error instanceof MaydanError)) throw error;
    throw new RowsRefused([], error);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * The rows of a dataset as a Parquet file of `columns`, checked. Those that stand in such a file are copied, as it may be
 * replaced while it is read, and where all of them are plainly sound (nearly always) that is all; else each is checked for
 * itself, and what is sound is written anew, as the check gives it.
 */
async function soundFile(truth: Truth, dataset: string, folder: string): Promise<string> {
  const file = join(folder, 'rows.parquet');
  const source = truth.importedFile(dataset);
  if (source) {
    await copyFile(source, file);
    if (await areSurelySound(file, dataset)) return file;
  }
  const lines = join(folder, 'rows.jsonl');
  const handle = await open(lines, 'w');
  const wrong: Problem[] = [];
  try {
    let batch: string[] = [];
    for await (const row of soundRows(truth.imported(dataset), dataset, wrong)) {
      if (wrong.length > 0) continue;
      const { title, ...rest } = row;
      batch.push(JSON.stringify({ ...rest, ...(title && { title: asWritten(title) }) }));
      if (batch.length < writtenTogether) continue;
      await handle.appendFile(`${batch.join('\n')}\n`);
      batch = [];
    }
    await handle.appendFile(batch.map((line) => `${line}\n`).join(''));
  } finally {
    await handle.close();
  }
  if (wrong.length > 0) throw new RowsRefused(wrong);
  await writeParquet(lines, file, { version: '' });
  return file;
}

/** A text as it is given: in one language, where it is in no other. */
const asWritten = ({ en, ar, only }: NonNullable<ImportedIncident['title']>) =>
  only ? { [only]: only === 'en' ? en : ar } : { en, ar };

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
export const misplacedRows = ({
  imports,
  datasets,
}: {
  imports: ReadonlyMap<string, unknown>;
  datasets: RecordCatalogue['datasets'];
}): Problem[] =>
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
