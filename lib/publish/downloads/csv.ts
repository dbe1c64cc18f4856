/** What a cell can hold. Null and undefined are empty cells. */
export type Cell = string | number | boolean | null | undefined;

/** A column: its name in the first row, what it means, and how a row fills it. */
export interface Column<Row> {
  name: string;
  meaning: string;
  /** Holds ids, which tell a program something and a reader nothing. */
  ids?: true;
  /** Of a Parquet file, where it holds no text. */
  type?: 'BOOLEAN' | 'INTEGER' | 'DOUBLE';
  of(row: Row): Cell;
}

/** Rows that are at hand, or are read as they are written. */
export type Rows<Row> = Iterable<Row> | AsyncIterable<Row>;

/** Without it spreadsheets take UTF-8 for a code page, and Arabic comes out as mojibake. */
const byteOrderMark = '\ufeff';

/** Rows as CSV (RFC 4180), piece by piece, with a byte order mark. */
export async function* csv<Row>(columns: readonly Column<Row>[], rows: Rows<Row>): AsyncGenerator<string> {
  yield `${byteOrderMark}${line(columns.map(({ name }) => name))}`;
  for await (const row of rows) yield csvLine(columns, row);
}

export const csvLine = <Row>(columns: readonly Column<Row>[], row: Row): string => line(columns.map(({ of }) => of(row)));

const line = (cells: readonly Cell[]): string => `${cells.map(cell).join(',')}\r\n`;

function cell(value: Cell): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  const safe = defuse(value);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * A text that a spreadsheet would run as a formula gets an apostrophe before it, which shows that it is text.
 * Numbers are no text: a longitude of -5 stays a number. See OWASP, "CSV Injection".
 */
const defuse = (text: string): string => (/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) ? `'${text}` : text);
