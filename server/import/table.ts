import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { type CsvError, type Options, parse } from 'csv-parse';
import type { FileRecord } from './record';

export interface TableShape {
  delimiter: ',' | ';' | '\t';
  /** Whether a quotation mark encloses cells: files of events of GDELT have none. */
  isQuoted: boolean;
}

interface Found {
  values: string[];
  /** The line on which it ends, and the byte after it, counted from where reading began. */
  lines: number;
  bytes: number;
}

/** No row of a data set is longer, in bytes: beyond it a quotation mark was not closed. */
const longestRecord = 4_194_304;
const chunkSize = 262_144;

/**
 * The rows of a UTF-8 file. One that cannot be parsed, as its quotation marks are not in order, is told by its line, and
 * reading goes on with the line after it: one fault costs one row.
 * @param columns how many cells a row has; one that takes in lines after it, and so has another number, is read as faulty
 */
export async function* readTable(
  path: string,
  shape: TableShape,
  start: number,
  columns: number | null,
): AsyncGenerator<FileRecord> {
  let position = { offset: start, line: 1 };
  for (;;) {
    const broken = yield* readUntilBroken(path, shape, position, columns);
    if (!broken) return;
    yield { line: broken.line, problem: broken.problem };
    const next = await nextLine(path, broken.offset);
    if (next === null) return;
    position = { offset: next, line: broken.line + 1 };
  }
}

interface Broken {
  line: number;
  offset: number;
  problem: { column: string; got: string; expected: string };
}

async function* readUntilBroken(
  path: string,
  { delimiter, isQuoted }: TableShape,
  { offset, line }: { offset: number; line: number },
  columns: number | null,
): AsyncGenerator<FileRecord, Broken | null> {
  const found: Found[] = [];
  let failure: CsvError | undefined;
  const options: Options = {
    delimiter,
    ...(!isQuoted && { quote: false }),
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: longestRecord,
    // Called in order, also for what precedes a fault; a stream would lose what it has not handed on.
    on_record: (values: string[], { lines, bytes }) => {
      found.push({ values, lines, bytes });
      return null;
    },
  };
  const parser = parse(options);
  parser.on('error', (error: CsvError) => {
    failure = error;
  });
  parser.resume();
  let last = { lines: 0, bytes: 0 };
  const take = function* (): Generator<FileRecord, Broken | null> {
    for (const one of found) {
      const begun =
        one.lines === last.lines + 1 ? one.lines : one.lines - one.values.reduce((sum, cell) => sum + newlines(cell), 0);
      const at = line + begun - 1;
      const isSwallowing = columns !== null && one.values.length !== columns && one.lines > begun;
      if (isSwallowing) return { line: at, offset: offset + last.bytes, problem: unclosed(one.values.length, columns) };
      yield { line: at, values: one.values };
      last = one;
    }
    found.length = 0;
    return null;
  };
  const stream = createReadStream(path, { start: offset, highWaterMark: chunkSize });
  try {
    for await (const chunk of stream) {
      await new Promise<void>((done) => parser.write(chunk, () => done()));
      const broken = yield* take();
      if (broken) return broken;
      if (failure) break;
    }
    if (!failure)
      await new Promise<void>((done) => {
        parser.once('end', done).once('error', () => done());
        parser.end();
      });
    const broken = yield* take();
    if (broken) return broken;
    if (!failure) return null;
    return { line: line + last.lines, offset: offset + last.bytes, problem: problemOf(failure) };
  } finally {
    stream.destroy();
    parser.destroy();
  }
}

const newlines = (cell: string): number => cell.split('\n').length - 1;

const unclosed = (got: number, expected: number) => ({
  column: '',
  got: `${got} cells over several lines`,
  expected: `${expected} cells, each quotation mark closed`,
});

function problemOf({ code }: CsvError): Broken['problem'] {
  const expected = 'quotation marks around a whole cell, those in it doubled';
  if (code === 'CSV_QUOTE_NOT_CLOSED' || code === 'CSV_MAX_RECORD_SIZE')
    return { column: '', got: 'a quotation mark that is never closed', expected };
  if (code === 'INVALID_OPENING_QUOTE') return { column: '', got: 'a quotation mark within a cell', expected };
  return { column: '', got: 'a quotation mark that closes within a cell', expected };
}

/** The byte after the next line break, or null at the end of the file. */
async function nextLine(path: string, from: number): Promise<number | null> {
  const file = await open(path);
  try {
    const buffer = Buffer.alloc(65_536);
    for (let offset = from; ; ) {
      const { bytesRead } = await file.read(buffer, 0, buffer.length, offset);
      if (bytesRead === 0) return null;
      const at = buffer.subarray(0, bytesRead).indexOf(10);
      if (at >= 0) return offset + at + 1;
      offset += bytesRead;
    }
  } finally {
    await file.close();
  }
}
