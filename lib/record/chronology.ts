import { type Section, sectionsOf, type Timed } from '../lists/sections';
import { dayMs } from '../time/buckets';
import { beginOf } from '../time/moments';
import { dayOf, isOneDay } from '../time/timeline';
import type { Dataset } from './dataset';
import type { ClaimEntry, RecordCatalogue } from './model';

/** A dataset that is about certain days. */
export type DatedDataset = Dataset & { period: NonNullable<Dataset['period']> };

/** The first dataset that says which days it is about; none where none does. */
export const datedDataset = ({ datasets }: RecordCatalogue): DatedDataset | undefined =>
  [...datasets.values()].find((dataset): dataset is DatedDataset => dataset.period !== undefined);

/** What stands together in a chronology. */
export interface ChronologySection<T> extends Section<T> {
  /** Of a day: the claims that were made on it. */
  said: ClaimEntry[];
}

interface Part<T> {
  /** In the order of lists. */
  entries: readonly T[];
  claims: readonly ClaimEntry[];
  /** First and last day that are asked for; null: as far as there is something. */
  from: string | null;
  to: string | null;
  /** The day with which the part before ended, null in the first; and whether a part follows. */
  after: string | null;
  hasMore: boolean;
}

const mostEmptyDays = 62; // that are told one by one

/**
 * A part of a chronology: what happened under its day, with what was said on it. Days on which nothing happened are told
 * where something was said on them, or where few days are asked for.
 */
export function chronologyOf<T extends Timed>({ entries, claims, from, to, after, hasMore }: Part<T>): ChronologySection<T>[] {
  const said = new Map<string, ClaimEntry[]>();
  for (const claim of claims) {
    const { saidBounds } = claim;
    if (!isOneDay(saidBounds)) continue;
    const day = dayOf(saidBounds.from as number);
    said.set(day, [...(said.get(day) ?? []), claim]);
  }
  const sections = sectionsOf(entries);
  const days = sections.flatMap(({ kind, day }) => (kind === 'day' && day !== null ? [day] : []));
  const first = after === null ? (from ?? days[0]) : following(after);
  const last = hasMore ? sections.at(-1)?.day : (to ?? days.at(-1));
  const isTold = isFew(from, to) ? () => true : (day: string) => said.has(day);
  const told = first && last ? daysBetween(first, last).filter((day) => isTold(day) && !days.includes(day)) : [];
  const all: Section<T>[] = [...sections];
  for (const day of told) {
    const at = all.findIndex((section) => section.day === null || section.day > day);
    all.splice(at < 0 ? all.length : at, 0, { kind: 'day', day, entries: [] });
  }
  // What was said on a day stands with its first part.
  const saidOn = ({ kind, day }: Section<T>) => (kind === 'day' && day !== null && day !== after ? said.get(day) : []);
  return all.map((section) => ({ ...section, said: saidOn(section) ?? [] }));
}

const following = (day: string): string => dayOf(beginOf(day) + dayMs);
const isFew = (from: string | null, to: string | null): boolean =>
  from !== null && to !== null && beginOf(to) - beginOf(from) < mostEmptyDays * dayMs;

/** At most as many as a few years have: of a longer time only days with something are told. */
function daysBetween(first: string, last: string): string[] {
  const length = Math.min(10_000, Math.floor((beginOf(last) - beginOf(first)) / dayMs) + 1);
  return Array.from({ length: Math.max(0, length) }, (_, i) => dayOf(beginOf(first) + i * dayMs));
}
