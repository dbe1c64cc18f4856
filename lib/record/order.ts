import type { Bounds } from '../time/edtf';

/** What orders incidents and areas. A key names a position, also when the entry that it was taken from is gone. */
export interface SortKey {
  slug: string;
  bounds: Bounds;
}

/** Earlier first by the latest that it can have been, then by the earliest; undated ones last; then by slug. */
export function byTime(a: SortKey, b: SortKey): number {
  const end = (a.bounds.to ?? Number.MAX_SAFE_INTEGER) - (b.bounds.to ?? Number.MAX_SAFE_INTEGER);
  const start = (a.bounds.from ?? 0) - (b.bounds.from ?? 0);
  return end || start || a.slug.localeCompare(b.slug, 'en');
}
