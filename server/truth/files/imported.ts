import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type ImportedRow, importedFile } from '../../../lib/record/imported';
import { digestFrom } from '../../digest';
import { signatureOf } from '../../watch-files';
import { digestOfRows, writeRows } from '../imported';
import type { Manifest, Replacement } from '../truth';
import { isMissing } from './durable';
import { datasetsIn } from './layout';
import { aboutParquet, readDigests, readParquet, writeParquet } from './parquet';

/** Rows that were written beside their place, for a commit to put there. */
export interface Prepared {
  /** Null where there are none. */
  file: string | null;
  manifest: Manifest;
}

const beginning = `.${importedFile}-`;

/** The rows of imported datasets: a Parquet file in the folder of each. */
export class ImportedFiles {
  readonly #known = new Map<string, { signature: string; version: string }>();

  constructor(private readonly dataDir: string) {}

  fileOf = (dataset: string): string => join(dataset, importedFile);
  #pathOf = (dataset: string): string => join(this.dataDir, this.fileOf(dataset));

  /** Below the data folder. */
  async files(): Promise<string[]> {
    const files = (await datasetsIn(this.dataDir)).map(this.fileOf);
    return files.filter((file) => existsSync(join(this.dataDir, file)));
  }

  has = (dataset: string): boolean => existsSync(this.#pathOf(dataset));

  /** A digest of each file; one whose times and size are as they were is not read again. */
  async versions(): Promise<Map<string, string>> {
    const found = new Map<string, string>();
    for (const dataset of await datasetsIn(this.dataDir)) {
      if (!this.has(dataset)) continue;
      const signature = await signatureOf(this.#pathOf(dataset));
      const known = this.#known.get(dataset);
      const version = known?.signature === signature ? known.version : await digestOfFile(this.#pathOf(dataset));
      this.#known.set(dataset, { signature, version });
      found.set(dataset, version);
    }
    return found;
  }

  async *rows(dataset: string): AsyncGenerator<ImportedRow> {
    if (this.has(dataset)) yield* readParquet(this.#pathOf(dataset), `data/${dataset}/${importedFile}`);
  }

  digests = async (dataset: string): Promise<Map<number, string>> =>
    this.has(dataset) ? readDigests(this.#pathOf(dataset), `data/${dataset}/${importedFile}`) : new Map();

  async manifest(dataset: string): Promise<Manifest | null> {
    if (!this.has(dataset)) return null;
    const { rows, version, digest } = await aboutParquet(this.#pathOf(dataset), `data/${dataset}/${importedFile}`);
    return { version, rows, digest: digest ?? (await digestOfRows(this.rows(dataset))) };
  }

  /** Writes rows beside their place. What a process that was killed while it did so left is taken away. */
  async prepare(replacement: Replacement): Promise<Prepared> {
    const folder = join(this.dataDir, replacement.dataset);
    await mkdir(folder, { recursive: true });
    await this.#clear(folder);
    const lines = join(folder, `${beginning}${process.pid}.jsonl`);
    const file = join(folder, `${beginning}${process.pid}.parquet`);
    try {
      const handle = await open(lines, 'w');
      const manifest = await writeRows(replacement, async (batch) => handle.appendFile(`${batch.join('\n')}\n`)).finally(() =>
        handle.close(),
      );
      if (manifest.rows === 0) return { file: null, manifest };
      await writeParquet(lines, file, manifest);
      const written = await open(file, 'r+');
      await written.sync().finally(() => written.close());
      return { file, manifest };
    } catch (error) {
      await rm(file, { force: true });
      throw error;
    } finally {
      await rm(lines, { force: true });
    }
  }

  async #clear(folder: string): Promise<void> {
    const names = await readdir(folder).catch((error) => {
      if (!isMissing(error)) throw error;
      return [];
    });
    for (const name of names) {
      const pid = name.startsWith(beginning) ? Number.parseInt(name.slice(beginning.length), 10) : null;
      if (pid !== null && !isAlive(pid)) await rm(join(folder, name), { force: true });
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function digestOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return digestFrom(hash);
}
