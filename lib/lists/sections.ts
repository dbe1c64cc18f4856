import type { Bounds } from '../time/edtf';
import { dayOf, isOneDay } from '../time/timeline';

export interface Timed {
  bounds: Bounds;
  time: { edtf?: string | null } | null;
}

/**
 * What is known of a time. day: the day itself; until: a span of days, and the last of them; told: nothing but that it was
 * no later than that day, as a text of it tells; open: no end; undated: nothing at all.
 */
export type SectionKind = 'day' | 'until' | 'told' | 'open' | 'undated';

export interface Section<T> {
  kind: SectionKind;
  /** "2022-01-23"; null where there is no last day. */
  day: string | null;
  entries: T[];
}

/** Entries in the order of lists, those together of which the same is known: each stands where it can have been at the latest. */
export function sectionsOf<T extends Timed>(entries: readonly T[]): Section<T>[] {
  const sections: Section<T>[] = [];
  for (const entry of entries) {
    const { kind, day } = placeOf(entry);
    const open = sections.at(-1);
    if (open?.kind === kind && open.day === day) open.entries.push(entry);
    else sections.push({ kind, day, entries: [entry] });
  }
  return sections;
}

function placeOf({ bounds, time }: Timed): Omit<Section<never>, 'entries'> {
  const { from, to } = bounds;
  if (to === null) return { kind: from === null ? 'undated' : 'open', day: null };
  const day = dayOf(to);
  if (typeof time?.edtf !== 'string') return { kind: 'told', day };
  return { kind: isOneDay(bounds) ? 'day' : 'until', day };
}
