import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { MaydanError } from '../../lib/errors';
import { headerOf, keyOf } from '../../lib/formats/cells';
import { readJson, readKml } from './features';
import { refused } from './limits';
import type { FileRecord, Source } from './record';
import { readTable, type TableShape } from './table';
import { asUtf8, readHead } from './text';
import { fetched, unpacked } from './unpack';

/** Rows that are looked at before a file is read. */
const sampled = 200;

/**
 * Opens a file of whatever kind: a path, an address, or "-" for standard input.
 * @throws MaydanError FILE_UNREADABLE, FILE_IS_DIRECTORY, FILE_REFUSED, ENCODING_UNKNOWN, JSON_SYNTAX
 */
export async function openSource(file: string, { encoding }: { encoding?: string | undefined } = {}): Promise<Source> {
  const folder = await mkdtemp(join(tmpdir(), 'maydan-import-'));
  const scratch = () => join(folder, randomUUID());
  const close = () => rm(folder, { recursive: true, force: true });
  try {
    const local = await localOf(file, scratch);
    const data = await unpacked(local, nameOf(file), scratch);
    const text = await asUtf8(data.path, data.name, encoding, scratch);
    const { size } = await stat(text.path);
    const head = (await readHead(text.path, 4_096)).subarray(text.start).toString('utf8').trimStart();
    if (head === '') throw new MaydanError('FILE_EMPTY', { file: data.name, expected: 'row' });
    const source = /^[{[]/.test(head)
      ? await readJson(text.path, data.name, size, text.start)
      : head.startsWith('<')
        ? await readKml(text.path, data.name, size)
        : await tableSource(text, data.name, size);
    return { ...source, close };
  } catch (error) {
    await close();
    throw error;
  }
}

const nameOf = (file: string): string => (file === '-' ? 'standard input' : basename(file.replace(/[?#].*$/, '')));

async function localOf(file: string, scratch: () => string): Promise<string> {
  if (/^https?:\/\//i.test(file)) return fetched(file, scratch);
  if (file === '-') {
    const target = scratch();
    await pipeline(process.stdin, createWriteStream(target));
    return target;
  }
  try {
    if ((await stat(file)).isDirectory()) throw new MaydanError('FILE_IS_DIRECTORY', { file });
  } catch (error) {
    if (error instanceof MaydanError) throw error;
    throw new MaydanError('FILE_UNREADABLE', { file, reason: (error as NodeJS.ErrnoException).code ?? String(error) });
  }
  return file;
}

async function tableSource({ path, start }: { path: string; start: number }, name: string, size: number): Promise<Source> {
  const head = (await readHead(path, 65_536)).subarray(start).toString('utf8');
  const shape = shapeOf(head);
  const first: string[][] = [];
  for await (const record of readTable(path, shape, start, null)) {
    if ('values' in record) first.push([...record.values]);
    else if (first.length === 0) throw refused(name, record.problem.got, record.problem.expected);
    if (first.length > sampled) break;
  }
  const [names = []] = first;
  if (names.length < 2)
    throw refused(name, 'a text with a single column', 'a table whose columns are separated by commas, semicolons or tabs');
  return {
    name,
    size,
    names,
    first: first.slice(1),
    sample: { kind: 'table', header: names.map(keyOf) },
    records: (columns) => {
      // A file that mostly comes without a header may have one.
      const isHeaded = !columns || keyOf(names[0] ?? '') === keyOf(columns[0] ?? '');
      const own = isHeaded ? names : columns;
      return { header: headerOf(own), all: body(readTable(path, shape, start, own.length), isHeaded, own.length) };
    },
    digest: async () => {
      const hash = createHash('sha256');
      await pipeline(createReadStream(path), hash);
      return hash.digest('base64url');
    },
    close: async () => {},
  };
}

/** The rows behind the header, without the row of HXL tags that files of HDX have below it. */
async function* body(all: AsyncIterable<FileRecord>, isHeaded: boolean, width: number): AsyncGenerator<FileRecord> {
  let isFirst = isHeaded;
  let mayBeTags = true;
  for await (const record of all) {
    if (isFirst) {
      isFirst = false;
      continue;
    }
    if (mayBeTags && 'values' in record && isTags(record.values)) continue;
    mayBeTags = false;
    if ('values' in record && record.values.length !== width)
      yield {
        line: record.line,
        problem: { column: '', got: `${record.values.length} cells`, expected: `${width}, as the file has columns` },
      };
    else yield record;
  }
}

const isTags = (values: readonly string[]): boolean =>
  values.some((cell) => cell.startsWith('#')) && values.every((cell) => cell.trim() === '' || /^#[a-z]/i.test(cell.trim()));

/** How the first line separates its cells; in text between quotation marks a sign separates nothing. */
function shapeOf(head: string): TableShape {
  const line = (head.split(/\r?\n/, 1)[0] ?? '').replace(/"(?:[^"]|"")*"/g, '');
  const count = (sign: string) => line.split(sign).length - 1;
  const delimiter = (['\t', ';', ','] as const).reduce((best, sign) => (count(sign) > count(best) ? sign : best), ',');
  // GDELT's files have 61 columns, no header and no quoting.
  return { delimiter, isQuoted: !(delimiter === '\t' && count('\t') === 60) };
}
