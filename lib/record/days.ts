import type { Bounds } from '../time/edtf';
import type { AreaEntry, ClaimEntry, IncidentEntry, PublishedRecord } from './model';

/** The twelve days of the fighting at the prison, from the assault to the SDF's count. */
const period = { from: '2022-01-20', to: '2022-01-31' } as const;

const dayMs = 86_400_000;
const start = Date.parse(`${period.from}T00:00:00Z`);
const dayOf = (ms: number): number => Math.floor((ms - start) / dayMs);
/** Number of days. */
export const periodLength = dayOf(Date.parse(`${period.to}T00:00:00Z`)) + 1;

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
  days: Day[];
  ranged: Ranged[];
  undated: Ranged[];
  /** After the period. */
  later: Entry[];
}

/** The record day by day. What a source dates to one day stands on it; the rest keeps its span. */
export function daysOf(record: PublishedRecord): Days {
  const days: Day[] = Array.from({ length: periodLength }, (_, i) => ({
    date: new Date(start + i * dayMs).toISOString().slice(0, 10),
    happened: [],
    statements: [],
    said: [],
  }));
  const ranged: Ranged[] = [];
  const undated: Ranged[] = [];
  const later: Entry[] = [];
  for (const entry of [...record.incidents.values(), ...record.areas.values()]) {
    const { from, to } = spanOf(entry.bounds);
    const isDated = typeof entry.time?.edtf === 'string';
    if (!isDated) undated.push({ entry, from, to });
    else if (from !== null && from >= periodLength) later.push(entry);
    else if (from !== null && from === to) days[from]?.[isStatement(entry) ? 'statements' : 'happened'].push(entry);
    else ranged.push({ entry, from, to });
  }
  for (const claim of record.claims.values()) {
    const { from, to } = spanOf(claim.saidBounds);
    if (from !== null && from === to) days[from]?.said.push(claim);
  }
  ranged.sort((a, b) => (a.from ?? -1) - (b.from ?? -1) || (a.to ?? periodLength) - (b.to ?? periodLength));
  return { days, ranged, undated, later };
}

const spanOf = ({ from, to }: Bounds) => ({ from: from === null ? null : dayOf(from), to: to === null ? null : dayOf(to) });

const isStatement = (entry: Entry): boolean => 'statement' in entry && entry.statement === true;
