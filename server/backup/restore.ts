import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MaydanError } from '../../lib/errors';
import { type Manifest, unpack, verify } from './archive';
import type { Place, Prepared, RestoreOptions } from './part';
import { parts } from './parts';

/** Reads an archive to its end and says what it holds. @throws MaydanError BACKUP_REFUSED, FILE_UNREADABLE */
export async function checkBackup(file: string): Promise<Manifest> {
  const manifest = await verify(file);
  const unknown = manifest.parts.find(({ name }) => !parts.some((part) => part.name === name));
  if (unknown)
    throw new MaydanError('BACKUP_REFUSED', {
      file,
      got: `the part "${unknown.name}", of another version`,
      expected: `parts that this version knows (${parts.map(({ name }) => name).join(', ')})`,
    });
  return manifest;
}

/**
 * Brings everything of a backup to a place that is empty, or holds an earlier state of it. Every part is made ready before
 * the first is put in use, and a second call goes on where one was broken off.
 * @throws MaydanError BACKUP_REFUSED, LOAD_REFUSED or RESTORE_REFUSED, and then nothing was changed
 */
export async function restore(file: string, place: Place, options: RestoreOptions): Promise<Manifest> {
  const manifest = await checkBackup(file);
  const folder = await mkdtemp(join(tmpdir(), 'maydan-restore-'));
  const prepared: Prepared[] = [];
  try {
    await unpack(file, folder, manifest);
    for (const part of parts)
      if (manifest.parts.some(({ name }) => name === part.name))
        prepared.push(await part.prepare(join(folder, part.name), place, options));
    for (const { commit } of prepared) await commit();
    return manifest;
  } catch (error) {
    const { code, syscall, message, path } = error as NodeJS.ErrnoException;
    if (error instanceof MaydanError || !syscall) throw error;
    throw new MaydanError('STORAGE_UNWRITABLE', { where: path ?? place.dataDir, reason: code ?? message });
  } finally {
    for (const { clear } of prepared) await clear();
    await rm(folder, { recursive: true, force: true });
  }
}
