import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { MaydanError } from '../../../lib/errors';
import type { DataFile } from '../../../lib/record/filed';
import type { JsonObject } from '../json';
import { allKinds, type Document, type Kind, kinds, versionOf } from '../truth';
import { isMissing } from './durable';

/** Where a document stands below the data folder: "hasakah-2022/incidents/x.json". */
export function fileOf({ kind, id, dataset }: { kind: Kind; id: string; dataset: string }): string {
  const row = kinds[kind];
  return 'file' in row ? join(dataset, row.file) : join(dataset, row.folder, `${id}.json`);
}

/** The same as people are told of it, on every platform. */
export const pathOf = (document: { kind: Kind; id: string; dataset: string }): string => fileOf(document).replaceAll('\\', '/');

/** A document as the file that it would be. */
export const dataFileOf = (document: Document): DataFile => ({ path: pathOf(document), json: document.body });

export interface Entry {
  kind: Kind;
  id: string;
  dataset: string;
  /** Its path below the data folder. */
  file: string;
}

/** Folders of the data folder that hold a dataset, in order: a dataset is what has a `dataset.json`. */
export async function datasetsIn(dataDir: string): Promise<string[]> {
  const names = await readFolder(dataDir);
  return names.filter((name) => existsSync(join(dataDir, name, kinds.dataset.file))).sort();
}

/** The documents of a kind that there are files of, in order of their ids. */
export async function entriesOf(dataDir: string, kind: Kind, dataset?: string): Promise<Entry[]> {
  const datasets = await datasetsIn(dataDir);
  const chosen = dataset === undefined ? datasets : datasets.filter((name) => name === dataset);
  const lists = await Promise.all(chosen.map((name) => entriesIn(dataDir, name, kind)));
  return lists.flat().sort((a, b) => (a.id < b.id ? -1 : 1));
}

export async function allEntries(dataDir: string): Promise<Entry[]> {
  const datasets = await datasetsIn(dataDir);
  const lists = await Promise.all(datasets.flatMap((name) => allKinds.map((kind) => entriesIn(dataDir, name, kind))));
  return lists.flat();
}

async function entriesIn(dataDir: string, dataset: string, kind: Kind): Promise<Entry[]> {
  const row = kinds[kind];
  if ('file' in row) {
    const file = join(dataset, row.file);
    return existsSync(join(dataDir, file)) ? [{ kind, id: dataset, dataset, file }] : [];
  }
  const folder = join(dataset, row.folder);
  const names = await readFolder(join(dataDir, folder));
  return names.flatMap((name) => {
    // Editors and operating systems leave files of their own, which begin with a dot.
    if (!name.endsWith('.json') || name.startsWith('.')) return [];
    const id = name.slice(0, -'.json'.length);
    // Not `join`: it takes longer than the look at the file, and there may be 15,000.
    return [{ kind, id, dataset, file: `${folder}${sep}${name}` }];
  });
}

async function readFolder(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isMissing(error) || (error as NodeJS.ErrnoException).code === 'ENOTDIR') return [];
    throw error;
  }
}

/** @returns null when its file is gone. @throws MaydanError FILE_UNREADABLE, JSON_SYNTAX */
export async function readDocument(dataDir: string, { kind, id, dataset, file }: Entry): Promise<Document | null> {
  const where = `data/${file.replaceAll('\\', '/')}`;
  let text: string;
  try {
    text = await readFile(join(dataDir, file), 'utf8');
  } catch (error) {
    if (isMissing(error)) return null;
    throw new MaydanError('FILE_UNREADABLE', { file: where, reason: (error as Error).message });
  }
  let body: unknown;
  try {
    body = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new MaydanError('JSON_SYNTAX', { file: where, reason: (error as Error).message });
  }
  if (body === null || typeof body !== 'object' || Array.isArray(body))
    throw new MaydanError('JSON_SYNTAX', { file: where, reason: 'holds no object' });
  return { kind, id, dataset, version: versionOf(body as JsonObject), body: body as JsonObject };
}

/** The text of a document's file: the shape in which people read and compare it. */
export const fileText = (body: JsonObject): string => `${JSON.stringify(body, null, 2)}\n`;
