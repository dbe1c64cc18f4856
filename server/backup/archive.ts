import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { create, extract, list, type ReadEntry } from 'tar';
import { z } from 'zod';
import { MaydanError } from '../../lib/errors';
import { problemsOf } from '../../lib/errors/problems';
import { filesBelow } from './site-part';

/** A gzipped tar archive, which any `tar` unpacks. Its first entry says what it is and what it holds. */
const manifestName = 'manifest.json';
const mostManifestBytes = 64 * 1024 * 1024;

const Manifest = z.strictObject({
  format: z.literal('maydan-backup'),
  /** Of the archive's layout. */
  version: z.literal(1),
  /** When it was made: ISO 8601, UTC. */
  at: z.iso.datetime(),
  parts: z.array(z.strictObject({ name: z.string(), counts: z.record(z.string(), z.number().int().nonnegative()) })),
  files: z.array(
    z.strictObject({ path: z.string(), bytes: z.number().int().nonnegative(), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  ),
});
export type Manifest = z.infer<typeof Manifest>;

/** Packs a folder with a folder for each part. Only the user who makes the archive may read it. */
export async function pack(folder: string, file: string, { at, parts }: Pick<Manifest, 'at' | 'parts'>): Promise<Manifest> {
  const files: Manifest['files'] = [];
  for (const path of await filesBelow(folder)) {
    const { size } = await stat(join(folder, path));
    files.push({ path: path.replaceAll('\\', '/'), bytes: size, sha256: await sha256Of(join(folder, path)) });
  }
  const manifest: Manifest = { format: 'maydan-backup', version: 1, at, parts, files };
  await writeFile(join(folder, manifestName), JSON.stringify(manifest));
  await create({ file, gzip: true, cwd: folder, portable: true, strict: true, mode: 0o600 }, [
    manifestName,
    ...files.map(({ path }) => path),
  ]);
  return manifest;
}

/**
 * Reads an archive to its end, writing nothing, and compares every file with the manifest.
 * @throws MaydanError BACKUP_REFUSED where it is no backup, or is damaged
 */
export async function verify(file: string): Promise<Manifest> {
  const seen: { manifest?: Promise<Manifest>; surplus?: string } = {};
  const found = new Map<string, Promise<{ bytes: number; sha256: string }>>();
  const look = (entry: ReadEntry) => {
    if (!seen.manifest) {
      seen.manifest = readManifest(file, entry);
      seen.manifest.catch(() => {}); // is waited for once the archive has been read
    } else if (entry.type !== 'File' || found.has(entry.path)) {
      seen.surplus ??= entry.path;
      entry.resume();
    } else found.set(entry.path, digestOf(entry));
  };
  try {
    await list({ file, strict: true, onReadEntry: look });
  } catch (error) {
    const { code, syscall, message } = error as NodeJS.ErrnoException;
    if (syscall) throw new MaydanError('FILE_UNREADABLE', { file, reason: code ?? message });
    return refuse(file, `what cannot be read to its end as an archive (${message})`);
  }
  if (!seen.manifest) return refuse(file, 'an archive without anything in it');
  const told = await seen.manifest;
  for (const { path, bytes, sha256 } of told.files) {
    const there = await found.get(path);
    if (!there) return refuse(file, `no ${path}, which its manifest names`);
    if (there.bytes !== bytes || there.sha256 !== sha256)
      return refuse(file, `${path} with another content than its manifest says`);
  }
  const names = new Set(told.files.map(({ path }) => path));
  const surplus = seen.surplus ?? [...found.keys()].find((path) => !names.has(path));
  if (surplus !== undefined) return refuse(file, `${surplus}, which its manifest does not name`);
  return told;
}

/** Unpacks an archive that was verified. */
export const unpack = (file: string, folder: string, { files }: Manifest): Promise<void> => {
  const listed = new Set(files.map(({ path }) => path));
  const filter = (path: string, entry: unknown) => listed.has(path) && (entry as ReadEntry).type === 'File';
  return extract({ file, cwd: folder, strict: true, filter });
};

async function readManifest(file: string, entry: ReadEntry): Promise<Manifest> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of entry as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes <= mostManifestBytes) chunks.push(chunk);
  }
  if (entry.path !== manifestName || entry.type !== 'File' || bytes > mostManifestBytes)
    return refuse(file, `an archive that begins with ${entry.path}`);
  let json: unknown;
  try {
    json = JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    return refuse(file, `${manifestName} that is no JSON`);
  }
  const read = Manifest.safeParse(json);
  if (read.success) return read.data;
  const [problem] = problemsOf(read.error, manifestName, json);
  return refuse(
    file,
    `${manifestName} with ${problem?.got} at ${problem?.path || 'its beginning'} (expected ${problem?.expected})`,
  );
}

async function digestOf(entry: ReadEntry): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of entry as AsyncIterable<Buffer>) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { bytes, sha256: hash.digest('hex') };
}

export async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

const refuse = (file: string, got: string): never => {
  throw new MaydanError('BACKUP_REFUSED', { file, got, expected: 'a backup as "maydan backup" writes it, whole' });
};
