/**
 * The one way in which commands write files: whole or not at all. Plain JavaScript, as it also serves the commands that
 * run before anything is installed.
 */
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, renameSync, rmdirSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { reasonOf, Stop } from './stop.mjs';

/** The sentence is that of FILE_UNWRITABLE in lib/errors; a test holds them together. */
const unwritable = (file, error) =>
  new Stop(
    `${file}: cannot be written (${reasonOf(error)}), expected a folder that can be. Check the folder, its permissions and the space on its disk; nothing was changed.`,
    2,
  );

/**
 * Writes a file: beside its place, flushed to the disk, then moved there. A reader never meets half a file, and one that
 * could not be written leaves what was there, and nothing else.
 * @param {string} path
 * @param {string | Uint8Array} content
 * @param {{ name?: string, isNew?: boolean, mode?: number }} [options] what the file is called in messages (default: its
 *   path from the working directory), whether one that is there stays, and who may read it (default: as the umask says)
 * @returns {boolean} false: `isNew`, and there was one
 * @throws {Stop} with exit code 2, saying why it could not be written
 */
export function writeFile(path, content, { name = relative(process.cwd(), path), isNew = false, mode } = {}) {
  const folder = dirname(path);
  const beside = join(folder, `.${basename(path)}.${process.pid}.tmp`);
  let made;
  try {
    made = mkdirSync(folder, { recursive: true });
    writeWhole(beside, content, mode);
    if (isNew) linkSync(beside, path);
    else renameSync(beside, path);
    // So that the new name outlasts a power cut.
    flush(folder);
    return true;
  } catch (error) {
    if (isNew && error.code === 'EEXIST') return false;
    throw error.syscall ? unwritable(name, error) : error;
  } finally {
    discard(beside, made, folder);
  }
}

function writeWhole(path, content, mode) {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const file = openSync(path, 'w', mode);
  try {
    for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Where a folder can be opened as a file. */
function flush(folder) {
  attempt(() => {
    const file = openSync(folder, 'r');
    try {
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  });
}

/** Removes the file beside, and the folders that were made for it as far as nothing stands in them. */
function discard(beside, made, folder) {
  attempt(() => rmSync(beside, { force: true }));
  attempt(() => {
    if (made) for (let empty = folder; empty.length >= made.length; empty = dirname(empty)) rmdirSync(empty);
  });
}

/** For what is good to have done and changes nothing where it fails. */
function attempt(work) {
  try {
    work();
  } catch {}
}
