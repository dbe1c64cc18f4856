import { join } from 'node:path';
import { type CellProblem, Cells, type Notation } from '../../../lib/formats/cells';
import type { Format } from '../../../lib/formats/format';
import type { Mapping } from '../../../lib/formats/mapping';
import type { ImportedRow } from '../../../lib/record/imported';
import { formatFor } from '../formats';
import { openSource } from '../open';

export const fixture = (name: string): string => join(process.cwd(), 'tests/fixtures/formats', name);

export interface ReadFixture {
  format: Format;
  names: readonly string[];
  rows: (ImportedRow | null)[];
  problems: CellProblem[];
  /** The columns that were looked at. */
  asked: Set<string>;
}

/** What a file comes to, with nothing written. */
export async function readFixture(
  file: string,
  { mapping, ...notation }: Partial<Notation> & { mapping?: Mapping } = {},
): Promise<ReadFixture> {
  const source = await openSource(file);
  try {
    const format = formatFor(source, { mapping });
    const { header, all } = source.records(format.header);
    const found: ReadFixture = { format, names: format.header ?? source.names, rows: [], problems: [], asked: new Set() };
    for await (const record of all) {
      if ('problem' in record) found.problems.push(record.problem);
      else {
        const cells = new Cells(header, record.values, { today: '2026-11-26', ...notation }, found.asked);
        found.rows.push(format.read(cells, { dataset: 'd' }));
        found.problems.push(...cells.problems);
      }
    }
    return found;
  } finally {
    await source.close();
  }
}
