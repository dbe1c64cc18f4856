import { geocoderOf } from '../geocode';
import type { AreaEntry, IncidentEntry, PublishedRecord } from '../record/model';
import { createPlaceNames } from '../search/place-names';
import { createTextIndex, type TextIndex } from '../search/text-index';
import { overlaps } from '../time/edtf';
import { touchesBox } from './box';
import { belongsTo, type Entry, facetValues, matches, searchPlaces, searchText } from './match';
import { byTime, cut } from './order';
import type { FacetName, Facets, Filters, IncidentQuery, IncidentStore, Page } from './store';

function indexOf(entries: readonly Entry[], record: PublishedRecord): TextIndex<Entry> {
  const geocoder = geocoderOf(record.gazetteer);
  const places = new Map(entries.map((entry) => [entry, searchPlaces(entry, record, geocoder)]));
  const read = (entry: Entry) => ({ text: searchText(entry, record), places: places.get(entry)! });
  const mentioned = new Set([...places.values()].flatMap((ids) => [...ids]));
  return createTextIndex(entries, read, createPlaceNames(record.gazetteer, mentioned));
}

/** The record's own files as a store: everything in memory, no service to start. */
export function createFileStore(record: PublishedRecord): IncidentStore {
  const incidents = [...record.incidents.values()];
  const areas = [...record.areas.values()];
  // Made at the first search: reading all texts for their places takes longer than opening the record.
  let index: TextIndex<Entry> | undefined;
  const found = (query: string | undefined): ReadonlySet<Entry> | null => {
    if (query === undefined) return null;
    index ??= indexOf([...incidents, ...areas], record);
    return index(query);
  };

  function select<T extends IncidentEntry | AreaEntry>(
    all: readonly T[],
    { filters, of, bbox, time, ...part }: IncidentQuery,
  ): Page<T> {
    const answering = found(filters.q);
    const matched = all.filter(
      (entry) =>
        (!answering || answering.has(entry)) &&
        matches(entry, filters) &&
        (!of || belongsTo(entry, of)) &&
        (!time || overlaps(entry.bounds, time)) &&
        (!bbox || touchesBox(entry.location.geometry, bbox)),
    );
    return cut(matched, ({ slug, bounds }) => ({ slug, bounds }), byTime, part);
  }

  return {
    version: record.version,
    incidents: async (query) => select(incidents, query),
    areas: async (query) => select(areas, query),
    incident: async (slug) => record.incidents.get(slug) ?? null,
    area: async (slug) => record.areas.get(slug) ?? null,
    facets: async (filters: Filters) => {
      const answering = found(filters.q);
      const searched = answering ? incidents.filter((incident) => answering.has(incident)) : incidents;
      const count = (name: FacetName) => {
        const counts = new Map<string, number>();
        for (const incident of incidents)
          for (const value of facetValues[name](incident)) counts.set(value, counts.get(value) ?? 0);
        for (const incident of searched)
          if (matches(incident, filters, name))
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
        dataset: count('dataset'),
        status: count('status'),
      } satisfies Facets;
    },
  };
}
