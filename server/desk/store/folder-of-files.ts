import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { access, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { MaydanError } from '../../../lib/errors';
import { isMissing } from '../../truth/files/durable';
import { isId } from '../../truth/proposal';
import type { DeskFiles } from './store';

/** Files in a folder, by their ids. @param makeAbove makes the folder that it stands in, which only its owner can read */
export function folderOfFiles(folder: string, makeAbove: () => void): DeskFiles {
  const fileOf = (id: string): string => {
    if (!isId(id)) throw new Error(`Desk files: got the id "${id}", expected one that can name a file.`);
    return join(folder, id);
  };
  return {
    async put(id, content) {
      const file = fileOf(id);
      const draft = join(folder, `.${id}.${randomUUID()}`);
      makeAbove();
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await pipeline(content, createWriteStream(/* turbopackIgnore: true */ draft, { mode: 0o600, flags: 'wx' }));
        const written = await open(/* turbopackIgnore: true */ draft, 'r');
        await written.sync().finally(() => written.close());
        await rename(draft, file);
      } catch (error) {
        await rm(draft, { force: true });
        const { code, syscall, message } = error as NodeJS.ErrnoException;
        throw syscall ? new MaydanError('STORAGE_UNWRITABLE', { where: file, reason: code ?? message }) : error;
      }
    },
    async read(id) {
      if (!isId(id)) return null;
      return access(fileOf(id)).then(
        () => createReadStream(fileOf(id)),
        () => null,
      );
    },
    delete: (id) => rm(fileOf(id), { force: true }),
    async list() {
      const names = await readdir(folder).catch((error) => (isMissing(error) ? [] : Promise.reject(error)));
      return names.filter((name) => isId(name)).sort();
    },
  };
}
