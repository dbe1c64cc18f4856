import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MaydanError } from '../../../lib/errors';
import { withLock } from '../../disk/lock.mjs';
import { writeFile } from '../../disk/write-file.mjs';
import { isMissing } from '../../truth/files/durable';
import { isId } from '../../truth/proposal';
import { folderOfAttempts } from './folder-of-attempts';
import { folderOfFiles } from './folder-of-files';
import { type DeskKind, type DeskKinds, type DeskStore, Pending } from './store';

/** Only for who runs the site: a folder and its files hold names, keys and digests of tokens. */
const folderMode = 0o700;
const fileMode = 0o600;

/**
 * The desk's documents as JSON files, `KIND/ID.json` in a folder that only its owner can read. Git passes the folder over,
 * wherever it stands.
 */
export function filesDeskStore(folder: string): DeskStore {
  const fileOf = (kind: DeskKind, id: string) => join(folder, kind, `${id}.json`);

  const get = async <K extends DeskKind>(kind: K, id: string): Promise<DeskKinds[K] | null> => {
    if (!isId(id)) return null;
    const file = fileOf(kind, id);
    let text: string;
    try {
      text = await readFile(file, 'utf8');
    } catch (error) {
      if (isMissing(error)) return null;
      throw new MaydanError('FILE_UNREADABLE', { file, reason: (error as Error).message });
    }
    try {
      return JSON.parse(text) as DeskKinds[K];
    } catch (error) {
      throw new MaydanError('JSON_SYNTAX', { file, reason: (error as Error).message });
    }
  };

  const entries = async <K extends DeskKind>(kind: K): Promise<[string, DeskKinds[K]][]> => {
    const names = await readdir(join(folder, kind)).catch((error) => {
      if (isMissing(error)) return [];
      throw new MaydanError('FILE_UNREADABLE', { file: join(folder, kind), reason: (error as Error).message });
    });
    const ids = names.flatMap((name) =>
      name.endsWith('.json') && !name.startsWith('.') ? [name.slice(0, -'.json'.length)] : [],
    );
    const read = await Promise.all(ids.sort().map(async (id) => [id, await get(kind, id)] as const));
    return read.flatMap(([id, body]) => (body === null ? [] : [[id, body] as [string, DeskKinds[K]]]));
  };

  return {
    files: folderOfFiles(join(folder, 'files'), () => makeFolder(folder)),
    attempts: folderOfAttempts(join(folder, 'attempts'), () => makeFolder(folder)),
    get,
    entries,
    list: async (kind) => (await entries(kind)).map(([, body]) => body),

    async change(work) {
      makeFolder(folder);
      return withLock(
        async () => {
          const pending = new Pending({ get, entries });
          const result = await work(pending);
          for (const { kind, id, body } of pending.changes.values()) {
            if (!isId(id)) throw new Error(`Desk store: got the id "${id}" of ${kind}, expected one that can name a file.`);
            if (body === null) rmSync(fileOf(kind, id), { force: true });
            else write(fileOf(kind, id), `${JSON.stringify(body, null, 2)}\n`);
          }
          return result;
        },
        { file: join(folder, '.desk.lock'), pollMs: 5, say: () => {} },
      );
    },

    async close() {},
  };
}

/** @throws MaydanError STORAGE_UNWRITABLE */
function makeFolder(folder: string): void {
  try {
    if (mkdirSync(folder, { recursive: true, mode: folderMode }) === undefined) return;
    chmodSync(folder, folderMode); // whatever the umask says
  } catch (error) {
    throw new MaydanError('STORAGE_UNWRITABLE', { where: folder, reason: (error as Error).message });
  }
  write(join(folder, '.gitignore'), '*\n');
}

function write(file: string, text: string): void {
  try {
    writeFile(file, text, { name: file, mode: fileMode });
  } catch (error) {
    throw new MaydanError('STORAGE_UNWRITABLE', { where: file, reason: (error as Error).message });
  }
}
