import type { ImportedRow } from '../../lib/record/imported';
import { fieldFingerprints, rowFingerprint } from '../../lib/record/row-fingerprint';
import type { Truth } from '../truth/truth';
import type { Report } from './report';
import type { ReadRow } from './rows';

interface Earlier {
  id: string;
  hash: number;
  isSeen: boolean;
}

interface Changed {
  file: string;
  /** Null for what stands in no file. */
  line: number | null;
  /** Of each field. */
  hashes: Readonly<Record<string, number>>;
}

/** What new rows are beside those that a dataset has, of which it keeps no more than a fingerprint of each in memory. */
export class Comparison {
  /** By slug. */
  readonly #earlier = new Map<string, Earlier>();
  readonly #changed = new Map<string, Changed>();
  /** Ids of rows that were withdrawn once, and are there again. */
  readonly back = new Set<string>();

  private constructor(
    private readonly truth: Truth,
    private readonly dataset: string,
    /** Ids of rows that their publisher took back, and of those that were withdrawn before. */
    private readonly removed: ReadonlySet<string>,
    private readonly withdrawn: ReadonlySet<string>,
    private readonly report: Report,
  ) {}

  static async open(
    truth: Truth,
    dataset: string,
    { removed, withdrawn, report }: { removed: ReadonlySet<string>; withdrawn: Iterable<string>; report: Report },
  ): Promise<Comparison> {
    const comparison = new Comparison(truth, dataset, removed, new Set(withdrawn), report);
    for await (const row of truth.imported(dataset))
      comparison.#earlier.set(row.slug, { id: row.id, hash: rowFingerprint(row), isSeen: false });
    return comparison;
  }

  get held(): number {
    return this.#earlier.size;
  }

  /** The rows of a file that is the whole dataset. */
  async *whole(found: AsyncIterable<ReadRow>): AsyncGenerator<ImportedRow> {
    for await (const read of found) if (this.#isTaken(read)) yield read.row;
  }

  /** The rows of a file that is a part, in the place of those that it names, with all others. The part is held in memory. */
  async *part(
    found: AsyncIterable<ReadRow>,
    /** What becomes of those that the part does not name. */
    other: (row: ImportedRow) => ImportedRow = (row) => row,
  ): AsyncGenerator<ImportedRow> {
    const rows = new Map<string, ImportedRow>();
    for await (const read of found) if (this.#isTaken(read)) rows.set(read.row.slug, read.row);
    for await (const earlier of this.truth.imported(this.dataset)) {
      const known = this.#earlier.get(earlier.slug) as Earlier;
      if (this.removed.has(earlier.id)) continue;
      const row = rows.get(earlier.slug) ?? other(earlier);
      if (!known.isSeen) this.#count({ row, file: '', line: null }, known);
      known.isSeen = true;
      yield row;
      rows.delete(earlier.slug);
    }
    yield* rows.values();
  }

  #isTaken({ row, file, line }: ReadRow): boolean {
    if (this.removed.has(row.id)) return false;
    const earlier = this.#earlier.get(row.slug);
    if (this.withdrawn.has(row.id)) this.back.add(row.id);
    if (!earlier) this.report.counts.added += 1;
    else this.#count({ row, file, line }, earlier);
    if (earlier) earlier.isSeen = true;
    return true;
  }

  #count({ row, file, line }: Omit<ReadRow, 'line'> & { line: number | null }, { hash }: Earlier): void {
    const isSame = hash === rowFingerprint(row);
    this.report.counts[isSame ? 'unchanged' : 'changed'] += 1;
    if (!isSame) this.#changed.set(row.slug, { file, line, hashes: fieldFingerprints(row) });
  }

  /** What was held and is no longer, once all new rows were seen: of these what the publisher said that it took back. */
  gone(): { lost: string[]; deleted: string[] } {
    const ids = [...this.#earlier.values()].flatMap(({ id, isSeen }) => (isSeen ? [] : [id]));
    return { lost: ids.filter((id) => !this.removed.has(id)), deleted: ids.filter((id) => this.removed.has(id)) };
  }

  /** Tells of each changed row which of its fields differ, by reading the earlier rows once more. */
  async tellChanged(): Promise<void> {
    if (this.#changed.size === 0) return;
    for await (const earlier of this.truth.imported(this.dataset)) {
      const changed = this.#changed.get(earlier.slug);
      if (!changed) continue;
      const before = fieldFingerprints(earlier);
      const fields = [...new Set([...Object.keys(before), ...Object.keys(changed.hashes)])];
      const column = fields.filter((field) => before[field] !== changed.hashes[field]).join('; ');
      const { file, line } = changed;
      this.report.add({ outcome: 'changed', file, line, id: earlier.id, column, got: '', expected: '' });
    }
  }
}
