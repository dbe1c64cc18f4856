import type { AreaEntry, IncidentEntry, PublishedRecord } from '../record/model';
import { overlaps } from '../time/edtf';
import { touchesBox } from './box';
import { type Entry, facetValues, matches, searchText } from './match';
import { byTime, cut } from './order';
import type { FacetName, Facets, Filters, IncidentQuery, IncidentStore, Page } from './store';

/** The record's own files as a store: everything in memory, no service to start. */
export function createFileStore(record: PublishedRecord): IncidentStore {
  const incidents = [...record.incidents.values()];
  const areas = [...record.areas.values()];
  const texts = new Map<Entry, string>([...incidents, ...areas].map((entry) => [entry, searchText(entry, record)]));

  function select<T extends IncidentEntry | AreaEntry>(
    all: readonly T[],
    { filters, bbox, time, ...part }: IncidentQuery,
  ): Page<T> {
    const matched = all.filter(
      (entry) =>
        matches(entry, filters, texts.get(entry) ?? '') &&
        (!time || overlaps(entry.bounds, time)) &&
        (!bbox || touchesBox(entry.location.geometry, bbox)),
    );
    return cut(matched, ({ slug, bounds }) => ({ slug, bounds }), byTime, part);
  }

  return {
    version: record.version,
    incidents: async (query) => select(incidents, query),
    areas: async (query) => select(areas, query),
    facets: async (filters: Filters) => {
      const count = (name: FacetName) => {
        const counts = new Map<string, number>();
        for (const incident of incidents)
          for (const value of facetValues[name](incident)) counts.set(value, counts.get(value) ?? 0);
        for (const incident of incidents)
          if (matches(incident, filters, texts.get(incident) ?? '', name))
            for (const value of facetValues[name](incident)) counts.set(value, (counts.get(value) ?? 0) + 1);
        return [...counts]
          .map(([value, number]) => ({ value, count: number }))
          .sort((a, b) => b.count - a.count || a.value.localeCompare(b.value, 'en'));
      };
      return {
        type: count('type'),
        actor: count('actor'),
        source: count('source'),
        article: count('article'),
        status: count('status'),
      } satisfies Facets;
    },
  };
}
