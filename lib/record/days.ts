import type { Bounds } from '../time/edtf';
import type { Dataset } from './dataset';
import type { AreaEntry, ClaimEntry, IncidentEntry, PublishedRecord } from './model';

const dayMs = 86_400_000;
type Entry = IncidentEntry | AreaEntry;
export interface Day {
  /** "2022-01-23" */
  date: string;
  happened: Entry[];
  /** Statements made on it. */
  statements: Entry[];
  said: ClaimEntry[];
}
/** An entry that no source dates to one day: days counted from 0, null where that end is open. */
export interface Ranged {
  entry: Entry;
  from: number | null;
  to: number | null;
}
export interface Days {
  /** Number of days. */
  length: number;
  /** Before the period. */
  earlier: Entry[];
  days: Day[];
  ranged: Ranged[];
  undated: Ranged[];
  /** After the period. */
  later: Entry[];
}

/** A dataset that is about certain days. */
export type DatedDataset = Dataset & { period: NonNullable<Dataset['period']> };

/** The first dataset that is told day by day; none where none says which days it is about. */
export const datedDataset = ({ datasets }: PublishedRecord): DatedDataset | undefined =>
  [...datasets.values()].find((dataset): dataset is DatedDataset => dataset.period !== undefined);

/** The days of a dataset, of its entries and claims. What a source dates to one day stands on it; the rest keeps its span. */
export function daysOf({ period }: DatedDataset, entries: readonly Entry[], claims: readonly ClaimEntry[]): Days {
  const [start, end] = [period.from, period.to].map((day) => Date.parse(`${day}T00:00:00Z`)) as [number, number];
  const length = (end - start) / dayMs + 1;
  const dayOf = (ms: number | null): number | null => (ms === null ? null : Math.floor((ms - start) / dayMs));
  const spanOf = ({ from, to }: Bounds) => ({ from: dayOf(from), to: dayOf(to) });
  const days: Day[] = Array.from({ length }, (_, i) => ({
    date: new Date(start + i * dayMs).toISOString().slice(0, 10),
    happened: [],
    statements: [],
    said: [],
  }));
  const ranged: Ranged[] = [];
  const undated: Ranged[] = [];
  const earlier: Entry[] = [];
  const later: Entry[] = [];
  for (const entry of entries) {
    const { from, to } = spanOf(entry.bounds);
    const isDated = typeof entry.time?.edtf === 'string';
    if (!isDated) undated.push({ entry, from, to });
    else if (to !== null && to < 0) earlier.push(entry);
    else if (from !== null && from >= length) later.push(entry);
    else if (from !== null && from === to) days[from]?.[isStatement(entry) ? 'statements' : 'happened'].push(entry);
    else ranged.push({ entry, from, to });
  }
  for (const claim of claims) {
    const { from, to } = spanOf(claim.saidBounds);
    if (from !== null && from === to) days[from]?.said.push(claim);
  }
  ranged.sort((a, b) => (a.from ?? -1) - (b.from ?? -1) || (a.to ?? length) - (b.to ?? length));
  return { length, earlier, days, ranged, undated, later };
}

const isStatement = (entry: Entry): boolean => 'statement' in entry && entry.statement === true;
