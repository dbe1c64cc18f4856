import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import type { Account } from '../../../lib/desk/account';
import {
  type DeskImport,
  mostImports,
  noImportSettings,
  reportRows,
  shownRows,
  stateOf,
  type ToldRow,
} from '../../../lib/desk/import-work';
import { Refusal } from '../../../lib/desk/refusals';
import { MaydanError } from '../../../lib/errors';
import { formatOf } from '../../../lib/formats';
import { draftMapping } from '../../../lib/formats/draft-mapping';
import { newId } from '../../accounts/tokens';
import type { SentFile } from '../outcome';
import type { DeskStore } from '../store/store';
import { measured } from '../upload';
import { openImport, reportOf } from './run';

/** Rows of the file that the draft of a mapping is made of. */
const looked = 200;

/**
 * Keeps a file that somebody sent, and looks which format its columns have. One that cannot be read is kept too, with why,
 * until somebody removes it.
 * @throws Refusal imports-many, file-too-large, file-missing
 */
export async function keepImport(store: DeskStore, { name, content }: SentFile, by: Account, now: Date): Promise<DeskImport> {
  const requireRoom = (count: number) => {
    if (count >= mostImports) throw new Refusal('imports-many', `got ${count}, expected fewer than ${mostImports}`);
  };
  requireRoom((await store.list('import')).length);
  const id = newId('i');
  const measuring = measured(content);
  await store.files.put(id, measuring.content);
  const sent: DeskImport = {
    id,
    name,
    ...measuring.told(),
    by: by.id,
    at: now.toISOString(),
    format: null,
    columns: [],
    first: [],
    settings: noImportSettings(),
    state: 'sent',
    taking: null,
    progress: null,
    result: null,
    problem: null,
  };
  try {
    const kept = await lookAt(store, sent);
    await store.change(async (on) => {
      requireRoom((await on.list('import')).length);
      on.put('import', id, kept);
    });
    return kept;
  } catch (error) {
    await store.files.delete(id);
    throw error;
  }
}

/** What the head of a file tells: its columns, its first rows, its format; else why it cannot be read. */
async function lookAt(store: DeskStore, sent: DeskImport): Promise<DeskImport> {
  try {
    const source = await openImport(store, sent);
    try {
      const { names, first, sample } = source;
      const format = formatOf(sample)?.id ?? null;
      const { $schema: _, ...mapping } = draftMapping(names, first.slice(0, looked));
      const cut = (cell: string) => cell.slice(0, 100);
      return {
        ...sent,
        format,
        columns: names.map(cut),
        first: first.slice(0, shownRows).map((row) => row.map(cut)),
        settings: { ...sent.settings, mapping: format === null ? mapping : null },
      };
    } finally {
      await source.close();
    }
  } catch (error) {
    if (error instanceof MaydanError) return { ...sent, state: 'failed', problem: error.message };
    throw error;
  }
}

/** @throws Refusal not-found */
export async function importOf(store: DeskStore, id: string): Promise<DeskImport> {
  const found = await store.get('import', id);
  if (!found) throw new Refusal('not-found');
  return found;
}

/** Forgets an import with its file and report; what was taken of it stays. @throws Refusal not-found, import-running */
export async function removeImport(store: DeskStore, id: string, now: Date): Promise<void> {
  await store.change(async (on) => {
    const found = await on.get('import', id);
    if (!found) throw new Refusal('not-found');
    if (['checking', 'taking'].includes(stateOf(found, now))) throw new Refusal('import-running');
    on.delete('import', id);
  });
  await store.files.delete(id);
  await store.files.delete(reportOf(id));
}

/** A page of the report, from 1 on, and whether there are more; null where there is no report. */
export async function reportPage(
  store: DeskStore,
  id: string,
  page: number,
): Promise<{ rows: ToldRow[]; isLast: boolean } | null> {
  const content = await store.files.read(reportOf(id));
  if (!content) return null;
  const skipped = (page - 1) * reportRows;
  const rows: ToldRow[] = [];
  const parser = Readable.from(content).pipe(parse({ columns: true, bom: true, to: skipped + reportRows + 1 }));
  let at = 0;
  for await (const row of parser as AsyncIterable<ToldRow>) if (at++ >= skipped) rows.push(row);
  return { rows: rows.slice(0, reportRows), isLast: rows.length <= reportRows };
}
