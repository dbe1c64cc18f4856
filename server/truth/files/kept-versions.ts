import { existsSync } from 'node:fs';
import { copyFile, link, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isMissing } from './durable';
import type { Staged } from './staged';

/** The folder of a dataset with the rows of its versions, each under the digest of these: the same rows stand there once. */
const folderName = 'versions';
const ending = '.parquet';

/** Below the data folder. */
export const versionFile = (dataset: string, digest: string): string => join(dataset, folderName, `${digest}${ending}`);

/** The digests of the versions whose rows are kept, the one that was imported last first. */
export async function keptVersions(dataDir: string, dataset: string): Promise<string[]> {
  const folder = join(dataDir, dataset, folderName);
  const names = (await readdir(folder).catch(orNone)).filter((name) => name.endsWith(ending) && !name.startsWith('.'));
  const times = await Promise.all(names.map(async (name) => ({ name, time: (await stat(join(folder, name))).mtimeMs })));
  return times.sort((a, b) => b.time - a.time).map(({ name }) => name.slice(0, -ending.length));
}

export const keptFile = (dataDir: string, dataset: string, digest: string): string | null => {
  const file = join(dataDir, versionFile(dataset, digest));
  return /^[\w-]{22}$/.test(digest) && existsSync(file) ? file : null;
};

/**
 * What a commit of new rows does to the versions that are kept: the new one is added, and of the others only so many stay.
 * @param rows the file with the new rows, which the commit moves elsewhere: a second name of it takes no room
 */
export async function keeping(
  dataDir: string,
  { dataset, rows, digest, most }: { dataset: string; rows: string | null; digest: string; most: number },
): Promise<Staged[]> {
  const earlier = (await keptVersions(dataDir, dataset)).filter((one) => one !== digest);
  const isKept = rows !== null && most > 0;
  const gone = earlier.slice(isKept ? most - 1 : 0).map((one): Staged => ({ file: versionFile(dataset, one), put: null }));
  if (!isKept)
    return [...gone, ...(keptFile(dataDir, dataset, digest) ? [{ file: versionFile(dataset, digest), put: null }] : [])];
  const second = `${rows}.kept`;
  await rm(second, { force: true });
  // Some file systems know no second names.
  await link(rows, second).catch(() => copyFile(rows, second));
  return [...gone, { file: versionFile(dataset, digest), put: { from: second } }];
}

const orNone = (error: unknown): string[] => {
  if (!isMissing(error)) throw error;
  return [];
};
