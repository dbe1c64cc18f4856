import { existsSync } from 'node:fs';
import { link, mkdir, mkdtemp, open, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { MaydanError } from '../../lib/errors';
import { syncFolder } from '../truth/files/durable';
import { type Manifest, pack, sha256Of } from './archive';
import type { Place } from './part';
import { parts } from './parts';

export interface Made {
  manifest: Manifest;
  bytes: number;
  /** Of the archive, to compare it with wherever it is brought. */
  sha256: string;
}

/**
 * Writes everything that the site cannot be made of again into one file, which is there whole or not at all. The site may
 * run meanwhile.
 * @throws MaydanError BACKUP_WITHOUT_SITE, FILE_EXISTS, FILE_UNWRITABLE, COPY_INCOMPLETE, or what reading the record fails with
 */
export async function backUp(file: string, place: Place, now: () => Date = () => new Date()): Promise<Made> {
  const taken = () =>
    new MaydanError('FILE_EXISTS', { file, expected: 'a name that is free', instead: 'Name another file, or remove this one.' });
  if (existsSync(file)) throw taken();
  const at = now().toISOString();
  let beside: string | undefined;
  try {
    // There, as that is where there has to be room for it.
    beside = await mkdtemp(join(dirname(resolve(file)), '.maydan-backup-'));
    const [folder, archive] = [join(beside, 'content'), join(beside, 'archive')];
    const saved: Manifest['parts'] = [];
    for (const part of parts) {
      await mkdir(join(folder, part.name), { recursive: true });
      saved.push({ name: part.name, counts: await part.save(join(folder, part.name), place) });
    }
    const manifest = await pack(folder, archive, { at, parts: saved });
    const written = await open(archive, 'r');
    await written.sync().finally(() => written.close());
    const made = { manifest, bytes: (await stat(archive)).size, sha256: await sha256Of(archive) };
    await link(archive, file); // unlike a move, it replaces nothing
    await syncFolder(dirname(resolve(file)));
    return made;
  } catch (error) {
    const { code, syscall, message } = error as NodeJS.ErrnoException;
    if (error instanceof MaydanError || !syscall) throw error;
    throw code === 'EEXIST' ? taken() : new MaydanError('FILE_UNWRITABLE', { file, reason: code ?? message });
  } finally {
    if (beside) await rm(beside, { recursive: true, force: true });
  }
}
