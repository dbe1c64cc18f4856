import type { CellProblem, Header } from '../../lib/formats/cells';
import type { Sample } from '../../lib/formats/format';

/** A record of a file: the cells of a row, or the properties of a feature; or why it cannot be read. */
export type FileRecord = { line: number; values: readonly string[] } | { line: number; problem: CellProblem };

/** A file that is ready to be read, whatever kind it is. */
export interface Source {
  /** As people are told of it: the name of the file, without its folder. */
  name: string;
  sample: Sample;
  /** As the file writes them; empty where it has none. */
  names: readonly string[];
  /** The first records, for a draft of a mapping. */
  first: readonly (readonly string[])[];
  /** Bytes, for the progress. */
  size: number;
  /** @param columns the names of columns where the file has none */
  records(columns?: readonly string[]): { header: Header; all: AsyncIterable<FileRecord> };
  /** Of all that the file holds. */
  digest(): Promise<string>;
  close(): Promise<void>;
}
