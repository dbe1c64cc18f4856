import type { Applied } from '../url/applied';
import { appliedFilters } from '../url/applied';
import type { Filters, IncidentStore } from './store';

export interface Loosening {
  filter: Applied;
  /** How many incidents there would be without it. */
  count: number;
}

/** Which single filter to leave out so that something matches, and how much would; the most first. */
export async function loosenings(store: IncidentStore, filters: Filters): Promise<Loosening[]> {
  const all = await Promise.all(
    appliedFilters(filters).map(async (filter) => ({
      filter,
      count: (await store.incidents({ filters: filter.rest, limit: 0 })).matched,
    })),
  );
  return all.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
}
