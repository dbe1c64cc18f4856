import { createReadStream, createWriteStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { Unzip, type UnzipFile, UnzipInflate } from 'fflate';
import { MaydanError } from '../../lib/errors';
import { kindOfFile, refused, requireSize } from './limits';
import { readHead } from './text';

interface Unpacked {
  path: string;
  name: string;
}

/**
 * The one file of data in a ZIP file (KMZ, a zipped CSV) or a gzipped one; any other file is itself. A piece of it is in memory
 * at a time, and what unpacks to more than its kind may have is refused while it does.
 * @throws MaydanError FILE_REFUSED
 */
export async function unpacked(path: string, name: string, scratch: () => string): Promise<Unpacked> {
  const head = await readHead(path, 4);
  if (head[0] === 0x1f && head[1] === 0x8b) {
    const target = scratch();
    const own = name.replace(/\.gz$/i, '');
    let size = 0;
    const limit = async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        size += chunk.length;
        requireSize(size, kindOfFile(own), own);
        yield chunk;
      }
    };
    await pipeline(createReadStream(path), createGunzip(), limit, createWriteStream(target));
    return { path: target, name: own };
  }
  if (head.toString('latin1') !== 'PK\u0003\u0004') return { path, name };
  const found = await unzipped(path, name, scratch);
  if (found) return found;
  throw refused(name, 'a ZIP file without a CSV, TSV, GeoJSON, JSON or KML file', 'one that has such a file');
}

const isData = (entry: string): boolean =>
  /\.(?:csv|tsv|txt|json|geojson|kml)$/i.test(entry) && !/(?:^|\/)(?:__MACOSX|\.)|readme|licen[cs]e/i.test(entry);
/** The file of a KMZ that the others belong to. */
const isMain = (entry: string): boolean => /(?:^|\/)doc\.kml$/i.test(entry);

/** The first file of data in a ZIP file, or its doc.kml; null where there is none. */
async function unzipped(path: string, name: string, scratch: () => string): Promise<Unpacked | null> {
  let chosen: (Unpacked & { file: UnzipFile; size: number; isWhole: boolean; handle: FileHandle | null }) | null = null;
  let isWorkbook = false;
  let pieces: Uint8Array[] = [];
  const unzip = new Unzip((file) => {
    isWorkbook ||= file.name.startsWith('xl/');
    if (!isData(file.name) || (chosen && !isMain(file.name))) return;
    const own = { path: scratch(), name: file.name, file, size: 0, isWhole: false, handle: null };
    void chosen?.handle?.close();
    chosen = own;
    pieces = [];
    file.ondata = (error, piece, isLast) => {
      if (error) throw error;
      if (chosen !== own) return;
      pieces.push(piece);
      own.isWhole = isLast;
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  // What the callback has chosen, which the compiler does not see change.
  const current = () => chosen as typeof chosen;
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 65_536 })) {
      unzip.push(chunk as Buffer);
      if (isWorkbook) throw refused(name, 'an Excel workbook', 'a table: save the sheet as "CSV UTF-8" and import that');
      const own = current();
      for (const piece of pieces.splice(0)) {
        if (!own) break;
        own.size += piece.length;
        requireSize(own.size, kindOfFile(own.name), own.name);
        own.handle ??= await open(own.path, 'w');
        await own.handle.appendFile(piece);
      }
    }
    const own = current();
    if (own && !own.isWhole) throw new Error('it ends before its last file does');
    return own && { path: own.path, name: own.name };
  } catch (error) {
    if (error instanceof MaydanError) throw error;
    throw refused(name, `a ZIP file that cannot be unpacked (${(error as Error).message})`, 'a whole one');
  } finally {
    await current()?.handle?.close();
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
