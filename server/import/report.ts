import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Problem } from '../../lib/errors/problems';
import { type Column, csvLine } from '../../lib/publish/downloads/csv';

export const outcomes = ['refused', 'changed', 'withdrawn'] as const;

/** One line of the report: a row that is not simply new or as before. */
export interface ReportLine {
  outcome: (typeof outcomes)[number];
  file: string;
  /** Of features: their number. Empty for what is not in the file. */
  line: number | null;
  /** The dataset's own id, where it is known. */
  id: string;
  column: string;
  got: string;
  expected: string;
}

/** What an import comes to. */
export interface Counts {
  read: number;
  taken: number;
  added: number;
  changed: number;
  unchanged: number;
  refused: number;
  withdrawn: number;
}

const columns: readonly Column<ReportLine>[] = [
  { name: 'outcome', meaning: outcomes.join(', '), of: ({ outcome }) => outcome },
  { name: 'file', meaning: 'Its name', of: ({ file }) => file },
  { name: 'line', meaning: 'Of the file, of features their number', of: ({ line }) => line },
  { name: 'id', meaning: 'The dataset’s own', of: ({ id }) => id },
  { name: 'column', meaning: 'Of the file; of a changed row the fields that differ', of: ({ column }) => column },
  { name: 'got', meaning: 'What stands there', of: ({ got }) => got },
  { name: 'expected', meaning: 'What should', of: ({ expected }) => expected },
];

const batch = 1_000;
const shownProblems = 20;

/** Collects what is told of rows: the first of them to show, all of them for `report.csv`. */
export class Report {
  readonly counts: Counts = { read: 0, taken: 0, added: 0, changed: 0, unchanged: 0, refused: 0, withdrawn: 0 };
  /** The first rows that were refused. */
  readonly shown: Problem[] = [];
  #lines: string[] = [];
  readonly #draft: string | null;

  /** @param file where the report is written in the end; null: nowhere */
  constructor(private readonly file: string | null) {
    const name = createHash('sha256').update(`${file} ${process.pid}`).digest('hex').slice(0, 8);
    this.#draft = file === null ? null : join(dirname(file), `.report-${name}.csv`);
  }

  add(line: ReportLine): void {
    if (line.outcome === 'refused' && this.shown.length < shownProblems)
      this.shown.push({ file: `${line.file}:${line.line}`, path: line.column, got: line.got, expected: line.expected });
    if (this.#draft === null) return;
    this.#lines.push(csvLine(columns, line));
    if (this.#lines.length >= batch) this.#flush();
  }

  #isBegun = false;
  #flush(): void {
    if (this.#draft === null) return;
    if (!this.#isBegun) {
      mkdirSync(dirname(this.#draft), { recursive: true });
      writeFileSync(this.#draft, `\ufeff${columns.map(({ name }) => name).join(',')}\r\n`);
      this.#isBegun = true;
    }
    appendFileSync(this.#draft, this.#lines.join(''));
    this.#lines = [];
  }

  /** Puts the report in its place. */
  finish(): void {
    this.#flush();
    if (this.#draft !== null && this.file !== null) renameSync(this.#draft, this.file);
  }

  /** Takes away what was written of one that is not wanted. */
  discard(): void {
    this.#lines = [];
    if (this.#draft !== null) rmSync(this.#draft, { force: true });
  }
}
