import { constants, type Dirent } from 'node:fs';
import { copyFile, mkdir, mkdtemp, open, readdir, readFile, rename, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { MaydanError } from '../../lib/errors';
import { importedFile } from '../../lib/record/imported';
import { isMissing, moveTo, syncFolder } from '../truth/files/durable';
import { allEntries, datasetsIn } from '../truth/files/layout';
import type { Part } from './part';

/** In the data folder, and not the site's own: the project brings it, or another part of the backup holds it. */
const elsewhere = new Set(['schemas', 'world', 'history.jsonl']);
const mostNamed = 5;

/** The files of the data folder beside the record: settings, gazetteer, basemap, reports of imports. */
export const sitePart: Part = {
  name: 'site',

  async save(folder, { dataDir }) {
    const files = await siteFiles(dataDir);
    // Without it a command that was given another folder would end well, with a backup of nothing.
    if (!files.includes('site.json')) throw new MaydanError('BACKUP_WITHOUT_SITE', { folder: dataDir });
    for (const file of files) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await copyFile(join(dataDir, file), join(folder, file), constants.COPYFILE_FICLONE);
    }
    return { files: files.length };
  },

  async prepare(folder, { dataDir }, { replaceFiles }) {
    const files = await filesBelow(folder);
    const compared = await Promise.all(files.map((file) => compare(join(folder, file), join(dataDir, file))));
    const changed = files.filter((_, i) => compared[i] === 'other');
    if (changed.length > 0 && !replaceFiles) {
      const named = changed.slice(0, mostNamed).join(', ');
      const more = changed.length > mostNamed ? ` and ${changed.length - mostNamed} more` : '';
      throw new MaydanError('RESTORE_REFUSED', { folder: dataDir, files: `${named}${more}` });
    }
    const made = await mkdir(dataDir, { recursive: true });
    const beside = await mkdtemp(join(dataDir, '.restore-'));
    const clear = async () => {
      await rm(beside, { recursive: true, force: true });
      if (made) await rmdir(dataDir).catch(() => {}); // stays where something was restored to it
    };
    const puts = files.filter((_, i) => compared[i] !== 'same');
    try {
      for (const [i, file] of puts.entries()) await copyDurably(join(folder, file), join(beside, `${i}`));
    } catch (error) {
      await clear();
      throw error;
    }
    return { commit: () => moveAll(puts, beside, dataDir), clear };
  },
};

/** Moves every file to its place; where one cannot be moved, those before it are taken back. */
async function moveAll(files: readonly string[], beside: string, dataDir: string): Promise<void> {
  const moved: { target: string; aside: string | null }[] = [];
  try {
    for (const [i, file] of files.entries()) {
      const [target, aside] = [join(dataDir, file), join(beside, `${i}.before`)];
      const isReplaced = await rename(target, aside).then(
        () => true,
        (error) => (isMissing(error) ? false : Promise.reject(error)),
      );
      moved.push({ target, aside: isReplaced ? aside : null });
      await moveTo(join(beside, `${i}`), target);
    }
  } catch (error) {
    for (const { target, aside } of moved.reverse()) await (aside ? rename(aside, target) : rm(target, { force: true }));
    throw error;
  }
  for (const folder of new Set(files.map((file) => dirname(join(dataDir, file))))) await syncFolder(folder);
}

/** Below the data folder, in order. What begins with a dot is a file under work, or an editor's own. */
async function siteFiles(dataDir: string): Promise<string[]> {
  const ofRecord = new Set([
    ...(await allEntries(dataDir)).map(({ file }) => file),
    ...(await datasetsIn(dataDir)).map((dataset) => join(dataset, importedFile)),
  ]);
  const files = await filesBelow(dataDir, (path) => !elsewhere.has(path) && !ofRecord.has(path));
  return files;
}

/** Files below a folder, also those that a link leads to. */
export async function filesBelow(folder: string, isWanted = (_path: string) => true, below = ''): Promise<string[]> {
  const entries: Dirent[] = await readdir(join(folder, below), { withFileTypes: true }).catch((error) =>
    isMissing(error) && below === '' ? [] : Promise.reject(error),
  );
  const found: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(below, entry.name);
    if (entry.name.startsWith('.') || !isWanted(path)) continue;
    const kind = entry.isSymbolicLink() ? await stat(join(folder, path)) : entry;
    if (kind.isDirectory()) found.push(...(await filesBelow(folder, isWanted, path)));
    else if (kind.isFile()) found.push(path);
  }
  return found;
}

async function compare(wanted: string, here: string): Promise<'missing' | 'same' | 'other'> {
  const [one, other] = await Promise.all([
    readFile(wanted),
    readFile(here).catch((error) => (isMissing(error) ? null : Promise.reject(error))),
  ]);
  if (other === null) return 'missing';
  return one.equals(other) ? 'same' : 'other';
}

async function copyDurably(from: string, to: string): Promise<void> {
  await copyFile(from, to, constants.COPYFILE_FICLONE);
  const handle = await open(to, 'r+');
  await handle.sync().finally(() => handle.close());
}
