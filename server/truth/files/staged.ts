import { mkdir, readdir, readFile, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { isMissing, moveTo, syncFolder, writeDurably } from './durable';

/**
 * A commit's files, written beside their places before the commit is made, and moved there after it. Whoever comes after
 * a process that was killed in between finishes that, or clears away what was never committed.
 *
 * `<data>/.commits/<sequence>/`: `plan.json`, and each file that is put.
 */
const folderName = '.commits';

interface Plan {
  /** The name of the staged file, null for a file that is deleted; and where it belongs, below the data folder. */
  moves: { staged: string | null; file: string }[];
}

const folderOf = (dataDir: string, sequence: number) => join(dataDir, folderName, String(sequence));

/** A file that a commit changes, below the data folder: its text, or where it was written already; null takes it away. */
export interface Staged {
  file: string;
  put: { text: string } | { from: string } | null;
}

/** Writes all files of a commit, durably. When it fails nothing of it stays. */
export async function stage(dataDir: string, sequence: number, files: readonly Staged[]): Promise<void> {
  const folder = folderOf(dataDir, sequence);
  try {
    await mkdir(folder, { recursive: true });
    const moves: Plan['moves'] = [];
    for (const [i, { file, put }] of files.entries()) {
      const staged = put === null ? null : `${i}${extname(file)}`;
      if (put && 'text' in put) await writeDurably(join(folder, `${staged}`), put.text);
      else if (put) await rename(put.from, join(folder, `${staged}`));
      moves.push({ staged, file });
    }
    await writeDurably(join(folder, 'plan.json'), JSON.stringify({ moves } satisfies Plan));
    await syncFolder(folder);
    await syncFolder(dirname(folder));
  } catch (error) {
    await discard(dataDir, sequence);
    throw error;
  }
}

/** Moves a commit's files to their places. Can be called again after it was broken off. */
export async function settle(dataDir: string, sequence: number): Promise<void> {
  const folder = folderOf(dataDir, sequence);
  const text = await readFile(join(folder, 'plan.json'), 'utf8').catch((error) => {
    if (!isMissing(error)) throw error;
    return null; // a commit's plan is there until all is moved: only the clearing away was broken off
  });
  if (text === null) return discard(dataDir, sequence);
  const plan = JSON.parse(text) as Plan;
  for (const { staged, file } of plan.moves) {
    const target = join(dataDir, file);
    if (staged === null) await rm(target, { force: true });
    else
      await moveTo(join(folder, staged), target).catch((error) => {
        if (!isMissing(error)) throw error; // it was moved before
      });
  }
  // A new dataset's own folder is a new name in the data folder.
  const folders = new Set(
    plan.moves.flatMap(({ file }) => [dirname(join(dataDir, file)), dirname(dirname(join(dataDir, file)))]),
  );
  for (const touched of folders) await syncFolder(touched).catch((error) => !isMissing(error) && Promise.reject(error));
  await discard(dataDir, sequence);
}

export async function discard(dataDir: string, sequence: number): Promise<void> {
  const folder = folderOf(dataDir, sequence);
  await rm(folder, { recursive: true, force: true });
  await rmdir(dirname(folder)).catch(() => {}); // it is left where it holds others
}

/** The commits of which files are staged, in order. */
export async function stagedIn(dataDir: string): Promise<number[]> {
  try {
    const names = await readdir(join(dataDir, folderName));
    return names.map(Number).sort((a, b) => a - b);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
