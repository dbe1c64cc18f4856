import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Account } from '../../lib/desk/account';
import type { KeptCopy } from '../../lib/desk/evidence';
import { MaydanError } from '../../lib/errors';
import type { DeskStore } from '../desk/store/store';
import { isMissing } from '../truth/files/durable';
import type { Counts, Part } from './part';

const accountsFile = 'accounts.json';
const copiesFile = 'copies.json';
/** The folder of their files, which are called by the ids of the articles. */
const copiesFolder = 'copies';

/**
 * The accounts of the desk with passkeys and digests of tokens, and the copies of pages that it keeps. Links and the key of
 * session cookies are not in it: after a restore people sign in again. Nor are files of imports, which are working copies.
 */
export const deskPart: Part = {
  name: 'desk',

  async save(folder, { desk }): Promise<Counts> {
    const accounts = await desk.list('account');
    await writeFile(join(folder, accountsFile), JSON.stringify(accounts));
    const copies = await saveCopies(folder, desk);
    return { ...(accounts.length > 0 && { accounts: accounts.length }), ...(copies > 0 && { copies }) };
  },

  async prepare(folder, { desk, dataDir }, { replaceFiles }) {
    const text = await readFile(join(folder, accountsFile), 'utf8').catch((error) =>
      isMissing(error) ? '[]' : Promise.reject(error),
    );
    const accounts = JSON.parse(text) as Account[];
    const here = new Map((await desk.list('account')).map((account) => [account.id, account]));
    const other = accounts.find((account) => here.has(account.id) && !isDeepStrictEqual(here.get(account.id), account));
    if (other && !replaceFiles) throw new MaydanError('RESTORE_REFUSED', { folder: dataDir, files: `the account ${other.id}` });
    const puts = accounts.filter((account) => !isDeepStrictEqual(here.get(account.id), account));
    const copies = await copiesIn(folder);
    const kept = new Map((await desk.list('copy')).map((copy) => [copy.id, copy]));
    const otherCopy = copies.find(({ id, sha256 }) => kept.has(id) && kept.get(id)?.sha256 !== sha256);
    if (otherCopy && !replaceFiles)
      throw new MaydanError('RESTORE_REFUSED', { folder: dataDir, files: `another copy of ${otherCopy.id}` });
    return {
      async commit() {
        // A file before the document that names it: what is broken off in between is brought in the next time.
        for (const copy of copies) await desk.files.put(copy.file, createReadStream(join(folder, copiesFolder, copy.id)));
        if (puts.length + copies.length === 0) return;
        await desk.change((on) => {
          for (const account of puts) on.put('account', account.id, account);
          for (const copy of copies) on.put('copy', copy.id, copy);
        });
      },
      clear: async () => {},
    };
  },
};

/** @returns how many there are */
async function saveCopies(folder: string, desk: DeskStore): Promise<number> {
  const saved: KeptCopy[] = [];
  for (const copy of await desk.list('copy')) {
    const content = await desk.files.read(copy.file);
    if (!content) continue; // deleted since the list was read
    await mkdir(join(folder, copiesFolder), { recursive: true });
    await pipeline(content, createWriteStream(join(folder, copiesFolder, copy.id), { mode: 0o600 }));
    saved.push(copy);
  }
  if (saved.length > 0) await writeFile(join(folder, copiesFile), JSON.stringify(saved));
  return saved.length;
}

const copiesIn = async (folder: string): Promise<KeptCopy[]> =>
  JSON.parse(
    await readFile(join(folder, copiesFile), 'utf8').catch((error) => (isMissing(error) ? '[]' : Promise.reject(error))),
  ) as KeptCopy[];
