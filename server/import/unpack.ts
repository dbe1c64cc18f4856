import { createReadStream, createWriteStream } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { unzipSync } from 'fflate';
import { MaydanError } from '../../lib/errors';
import { readHead } from './text';

/** What a packed file may come to, in bytes: more is no data set but a trap. */
const mostUnpacked = 2_147_483_648;
/** A ZIP file is held in memory while it is unpacked. */
const largestZip = 536_870_912;

/**
 * The one file of data in a ZIP file (KMZ, a zipped CSV) or a gzipped one; any other file is itself.
 * @throws MaydanError FILE_REFUSED
 */
export async function unpacked(path: string, name: string, scratch: () => string): Promise<{ path: string; name: string }> {
  const head = await readHead(path, 4);
  if (head[0] === 0x1f && head[1] === 0x8b) {
    const target = scratch();
    let size = 0;
    const limit = async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        size += chunk.length;
        if (size > mostUnpacked) throw refused(name, 'more than 2 GB once unpacked', 'a file of less');
        yield chunk;
      }
    };
    await pipeline(createReadStream(path), createGunzip(), limit, createWriteStream(target));
    return { path: target, name: name.replace(/\.gz$/i, '') };
  }
  if (head.toString('latin1') !== 'PK\u0003\u0004') return { path, name };
  if ((await stat(path)).size > largestZip) throw refused(name, 'a ZIP file of more than 512 MB', 'the file in it, unpacked');
  const bytes = await readFile(path);
  const names: string[] = [];
  let chosen: string | undefined;
  const entries = unzip(bytes, name, ({ name: entry, originalSize }) => {
    names.push(entry);
    const isData =
      /\.(?:csv|tsv|txt|json|geojson|kml)$/i.test(entry) && !/(?:^|\/)(?:__MACOSX|\.)|readme|licen[cs]e/i.test(entry);
    if (!isData || (chosen !== undefined && !/(?:^|\/)doc\.kml$/i.test(entry))) return false;
    if (originalSize > mostUnpacked) throw refused(name, 'more than 2 GB once unpacked', 'a file of less');
    chosen = entry;
    return true;
  });
  if (names.some((entry) => entry.startsWith('xl/')))
    throw refused(name, 'an Excel workbook', 'a table: save the sheet as "CSV UTF-8" and import that');
  const data = chosen === undefined ? undefined : entries[chosen];
  if (!data || chosen === undefined)
    throw refused(name, 'a ZIP file without a CSV, TSV, GeoJSON, JSON or KML file', 'one that has such a file');
  const target = scratch();
  await writeFile(target, data);
  return { path: target, name: chosen };
}

function unzip(bytes: Uint8Array, name: string, filter: (file: { name: string; originalSize: number }) => boolean) {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    if (error instanceof MaydanError) throw error;
    throw refused(name, `a ZIP file that cannot be unpacked (${(error as Error).message})`, 'a whole one');
  }
}

/** A file from the network, kept beside while it is read. @throws MaydanError FILE_UNREADABLE */
export async function fetched(address: string, scratch: () => string): Promise<string> {
  const target = scratch();
  try {
    const answer = await fetch(address);
    if (!answer.ok || !answer.body) throw new Error(`the server answered ${answer.status}`);
    await pipeline(Readable.fromWeb(answer.body as Parameters<typeof Readable.fromWeb>[0]), createWriteStream(target));
    return target;
  } catch (error) {
    throw new MaydanError('FILE_UNREADABLE', { file: address, reason: (error as Error).message });
  }
}

export const refused = (file: string, got: string, expected: string): MaydanError =>
  new MaydanError('FILE_REFUSED', { file, got, expected });
