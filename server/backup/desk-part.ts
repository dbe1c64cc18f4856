import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Account } from '../../lib/desk/account';
import type { Alert } from '../../lib/desk/alerts';
import type { KeptCopy } from '../../lib/desk/evidence';
import { MaydanError } from '../../lib/errors';
import type { DeskStore } from '../desk/store/store';
import { isMissing } from '../truth/files/durable';
import type { Counts, Part } from './part';

const accountsFile = 'accounts.json';
const copiesFile = 'copies.json';
const alertsFile = 'alerts.json';
/** The folder of their files, which are called by the ids of the articles. */
const copiesFolder = 'copies';

/**
 * The accounts of the desk with passkeys and digests of tokens, the copies of pages that it keeps, and alerts with the
 * secrets of webhooks. Links and the key of session cookies are not in it: after a restore people sign in again. Nor are
 * files of imports, which are working copies.
 */
export const deskPart: Part = {
  name: 'desk',

  async save(folder, { desk }): Promise<Counts> {
    const accounts = await desk.list('account');
    await writeFile(join(folder, accountsFile), JSON.stringify(accounts));
    const copies = await saveCopies(folder, desk);
    const alerts = await desk.list('alert');
    if (alerts.length > 0) await writeFile(join(folder, alertsFile), JSON.stringify(alerts));
    return {
      ...(accounts.length > 0 && { accounts: accounts.length }),
      ...(copies > 0 && { copies }),
      ...(alerts.length > 0 && { alerts: alerts.length }),
    };
  },

  async prepare(folder, { desk, dataDir }, { replaceFiles }) {
    const accounts = unlikeHere(await listIn<Account>(folder, accountsFile), await desk.list('account'), (account) => account);
    if (accounts.other && !replaceFiles)
      throw new MaydanError('RESTORE_REFUSED', { folder: dataDir, files: `the account ${accounts.other.id}` });
    const copies = await listIn<KeptCopy>(folder, copiesFile);
    const kept = new Map((await desk.list('copy')).map((copy) => [copy.id, copy]));
    const otherCopy = copies.find(({ id, sha256 }) => kept.has(id) && kept.get(id)?.sha256 !== sha256);
    if (otherCopy && !replaceFiles)
      throw new MaydanError('RESTORE_REFUSED', { folder: dataDir, files: `another copy of ${otherCopy.id}` });
    // What was told of an alert goes on from where it stands here.
    const alerts = unlikeHere(
      await listIn<Alert>(folder, alertsFile),
      await desk.list('alert'),
      ({ seen: _seen, latest: _latest, ...settings }) => settings,
    );
    if (alerts.other && !replaceFiles)
      throw new MaydanError('RESTORE_REFUSED', { folder: dataDir, files: `the alert ${alerts.other.id}` });
    return {
      async commit() {
        // A file before the document that names it: what is broken off in between is brought in the next time.
        for (const copy of copies) await desk.files.put(copy.file, createReadStream(join(folder, copiesFolder, copy.id)));
        if (accounts.puts.length + copies.length + alerts.puts.length === 0) return;
        await desk.change((on) => {
          for (const account of accounts.puts) on.put('account', account.id, account);
          for (const copy of copies) on.put('copy', copy.id, copy);
          for (const alert of alerts.puts) on.put('alert', alert.id, alert);
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

/** Those of a backup that do not stand here as they are, by what `of` leaves of each; `other`: one that stands here otherwise. */
function unlikeHere<T extends { id: string }>(saved: readonly T[], stands: readonly T[], of: (one: T) => unknown) {
  const here = new Map(stands.map((one) => [one.id, one]));
  const isAsHere = (one: T) => {
    const own = here.get(one.id);
    return own !== undefined && isDeepStrictEqual(of(own), of(one));
  };
  const puts = saved.filter((one) => !isAsHere(one));
  return { puts, other: puts.find(({ id }) => here.has(id)) };
}

/** Of a file of the backup; empty where it has none, as those of earlier versions. */
const listIn = async <T>(folder: string, name: string): Promise<T[]> =>
  JSON.parse(
    await readFile(join(folder, name), 'utf8').catch((error) => (isMissing(error) ? '[]' : Promise.reject(error))),
  ) as T[];
