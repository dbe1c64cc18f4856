import { appendFile, mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { MaydanError } from '../../../lib/errors';
import { isMissing } from '../../truth/files/durable';
import { isId } from '../../truth/proposal';
import type { FailedAttempts } from './store';

/** Of which attempts are kept: some 40 MB of disk. Those whose last one is the longest ago go first. */
const mostClients = 10_000;

/**
 * Failed attempts in a file for each client: a line each, with its time in ms. Lines are only added, which needs no lock, and
 * are not flushed to the disk: a power cut may forget them. A file goes once its last line is older than the window.
 * @param makeAbove makes the folder that it stands in, which only its owner can read
 */
export function folderOfAttempts(folder: string, makeAbove: () => void): FailedAttempts {
  const fileOf = (client: string): string => {
    if (!isId(client)) throw new Error(`Desk attempts: got the client "${client}", expected one that can name a file.`);
    return join(folder, client);
  };
  return {
    async since(client, { windowMs, most }) {
      const file = fileOf(client);
      const text = await readFile(/* turbopackIgnore: true */ file, 'utf8').catch((error) => {
        if (isMissing(error)) return '';
        throw new MaydanError('FILE_UNREADABLE', { file, reason: (error as Error).message });
      });
      const now = Date.now();
      const ages = text.split('\n').flatMap((line) => (line === '' ? [] : [now - Number(line)]));
      return ages
        .filter((age) => age < windowMs)
        .sort((a, b) => a - b)
        .slice(0, most);
    },
    async add(client) {
      const file = fileOf(client);
      makeAbove();
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await appendFile(/* turbopackIgnore: true */ file, `${Date.now()}\n`, { mode: 0o600 });
      } catch (error) {
        const { code, message } = error as NodeJS.ErrnoException;
        throw new MaydanError('STORAGE_UNWRITABLE', { where: file, reason: code ?? message });
      }
    },
    async forget(windowMs) {
      const names = await readdir(folder).catch((error) => (isMissing(error) ? [] : Promise.reject(error)));
      const found: { file: string; last: number }[] = [];
      for (const name of names) {
        const file = join(folder, name);
        // Another process may have removed it meanwhile.
        const last = await stat(file).then(
          ({ mtimeMs }) => mtimeMs,
          () => null,
        );
        if (last !== null) found.push({ file, last });
      }
      const since = Date.now() - windowMs;
      const kept = found
        .filter(({ last }) => last > since)
        .sort((a, b) => b.last - a.last)
        .slice(0, mostClients);
      const isKept = new Set(kept.map(({ file }) => file));
      for (const { file } of found) if (!isKept.has(file)) await rm(file, { force: true });
      return kept.length > 0;
    },
  };
}
