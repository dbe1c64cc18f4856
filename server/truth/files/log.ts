import { type FileHandle, open, rename, rm, stat, truncate } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { ChangeSet } from '../truth';
import { isMissing, syncFolder, writeDurably } from './durable';

/**
 * The change sets in one file, a line of JSON each. A line that ends is a change set that was made: writing it is what
 * makes a commit. A last line without an end is what a process left that was killed while it wrote.
 */
export class ChangeLog {
  /** Where each change set's line begins; the last is where the next would. Bytes. */
  #starts: number[] = [0];
  /** Which file that was: another one may stand under its name since. */
  #known: string | null = null;

  constructor(readonly file: string) {}

  /** The number of the newest change set, 0 before the first. */
  async last(): Promise<number> {
    await this.#read();
    return this.#starts.length - 1;
  }

  /** @returns the change sets `from` to `to`, both included */
  async slice(from: number, to: number): Promise<ChangeSet[]> {
    const last = await this.last();
    const end = Math.min(to, last);
    const begin = Math.max(from, 1);
    if (begin > end) return [];
    const bytes = await readBytes(this.file, this.#starts[begin - 1] as number, this.#starts[end] as number);
    return bytes
      .toString('utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as ChangeSet);
  }

  /** Takes away a line without an end. Only while nobody else can write. */
  async mend(): Promise<void> {
    await this.#read();
    const end = this.#starts.at(-1) as number;
    if ((await aboutFile(this.file)).size > end) await truncate(this.file, end);
  }

  /** Adds a change set, durably; when that fails the file is as it was. Only while nobody else can write. */
  async append(changeSets: readonly ChangeSet[]): Promise<void> {
    await this.mend();
    const end = this.#starts.at(-1) as number;
    const handle = await open(this.file, 'a');
    try {
      await handle.writeFile(changeSets.map((changeSet) => `${JSON.stringify(changeSet)}\n`).join(''));
      await handle.sync();
    } catch (error) {
      await handle.truncate(end);
      throw error;
    } finally {
      await handle.close();
    }
  }

  /** Puts change sets in the place of all that stand, at once and durably. Only while nobody else can write. */
  async replace(changeSets: readonly ChangeSet[]): Promise<void> {
    const next = `${this.file}.next`;
    try {
      await writeDurably(next, changeSets.map((changeSet) => `${JSON.stringify(changeSet)}\n`).join(''));
      await rename(next, this.file);
    } finally {
      await rm(next, { force: true });
    }
    await syncFolder(dirname(this.file));
  }

  /** Finds the lines that were added since the last look. */
  async #read(): Promise<void> {
    const begin = this.#starts.at(-1) as number;
    const { size, file } = await aboutFile(this.file);
    // A file that was replaced by another one is read anew.
    if (size < begin || file !== this.#known) this.#starts = [0];
    this.#known = file;
    const from = this.#starts.at(-1) as number;
    if (size === from) return;
    const bytes = await readBytes(this.file, from, size);
    for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) this.#starts.push(from + at + 1);
  }
}

/** Bytes of a file, and which one of the disk it is; null where there is none. */
async function aboutFile(path: string): Promise<{ size: number; file: string | null }> {
  try {
    const { size, ino, birthtimeMs } = await stat(path);
    // The number of a file that is gone may be given to another.
    return { size, file: `${ino} ${birthtimeMs}` };
  } catch (error) {
    if (isMissing(error)) return { size: 0, file: null };
    throw error;
  }
}

async function readBytes(file: string, from: number, to: number): Promise<Buffer> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(file, 'r');
    const bytes = Buffer.alloc(to - from);
    const { bytesRead } = await handle.read(bytes, 0, bytes.length, from);
    return bytes.subarray(0, bytesRead);
  } finally {
    await handle?.close();
  }
}
