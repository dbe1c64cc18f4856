import type { LonLat } from '../gazetteer/schema';
import { geocoderOf } from '../geocode';
import type { CuratedRecord } from '../record/model';
import { areaSummary, incidentSummary } from '../record/summary';
import { createPlaceNames } from '../search/place-names';
import { createTextIndex, type TextIndex } from '../search/text-index';
import { overlaps } from '../time/edtf';
import { histogramIn } from '../time/histogram';
import { articleQueries } from './articles';
import { geometryBox, touchesBox, union } from './box';
import { cellsOf, isInCells } from './cells';
import { belongsTo, type Entry, facetValues, matches, searchPlaces, searchText } from './match';
import { byTime, cut } from './order';
import type { IncidentQuery, IncidentStore, Matching, Page } from './store';

function indexOf(entries: readonly Entry[], record: CuratedRecord): TextIndex<Entry> {
  const geocoder = geocoderOf(record.gazetteer);
  const places = new Map(entries.map((entry) => [entry, searchPlaces(entry, record, geocoder)]));
  const read = (entry: Entry) => ({ text: searchText(entry, record), places: places.get(entry)! });
  const mentioned = new Set([...places.values()].flatMap((ids) => [...ids]));
  return createTextIndex(entries, read, createPlaceNames(record.gazetteer, mentioned));
}

const mapped = <T, R>(page: Page<T>, make: (item: T) => R): Page<R> => ({ ...page, items: page.items.map(make) });

/** The record's own files as a store: everything in memory, no service to start. */
export function createFileStore(record: CuratedRecord): IncidentStore {
  const incidents = [...record.incidents.values()];
  const areas = [...record.areas.values()];
  // Made at the first search: reading all texts for their places takes longer than opening the record.
  let index: TextIndex<Entry> | undefined;
  const found = (query: string | undefined): ReadonlySet<Entry> | null => {
    if (query === undefined) return null;
    index ??= indexOf([...incidents, ...areas], record);
    return index(query);
  };

  function matching<T extends Entry>(all: readonly T[], { filters, of, bbox, time, marker }: Matching): T[] {
    const answering = found(filters.q);
    const box = bbox ?? filters.bbox;
    return all.filter(
      (entry) =>
        (!answering || answering.has(entry)) &&
        matches(entry, filters) &&
        (!of || belongsTo(entry, of)) &&
        (!time || overlaps(entry.bounds, time)) &&
        (!box || touchesBox(entry.location.geometry, box)) &&
        (!marker || isInCells(entry, marker)),
    );
  }
  const select = <T extends Entry>(all: readonly T[], query: IncidentQuery): Page<T> =>
    cut(matching(all, query), ({ slug, bounds }) => ({ slug, bounds }), byTime, query);

  return {
    ...articleQueries(record),
    version: record.version,
    incidents: async (query) => select(incidents, query),
    areas: async (query) => select(areas, query),
    summaries: async (query) => mapped(select(incidents, query), incidentSummary),
    areaSummaries: async (query) => mapped(select(areas, query), areaSummary),
    summariesOf: async (slugs) => slugs.flatMap((slug) => record.incidents.get(slug) ?? []).map(incidentSummary),
    incident: async (slug) => record.incidents.get(slug) ?? null,
    area: async (slug) => record.areas.get(slug) ?? null,
    facet: async (name, filters) => {
      const counts = new Map<string, number>();
      for (const incident of incidents) for (const value of facetValues[name](incident)) counts.set(value, 0);
      for (const incident of matching(incidents, { filters: { ...filters, [name]: undefined } }))
        for (const value of facetValues[name](incident)) counts.set(value, (counts.get(value) ?? 0) + 1);
      return [...counts]
        .map(([value, count]) => ({ value, count }))
        .sort((a, b) => b.count - a.count || a.value.localeCompare(b.value, 'en'));
    },
    extent: async (kind, query) => {
      const chosen = matching<Entry>(kind === 'incidents' ? incidents : areas, query);
      const ends = (end: 'from' | 'to') => chosen.map(({ bounds }) => bounds[end]);
      const known = (end: 'from' | 'to') => ends(end).filter((ms) => ms !== null);
      return {
        count: chosen.length,
        box: union(chosen.map(({ location }) => geometryBox(location.geometry))),
        from: known('from').length > 0 ? Math.min(...known('from')) : null,
        to: known('to').length > 0 ? Math.max(...known('to')) : null,
        isOpen: { from: ends('from').includes(null), to: ends('to').includes(null) },
      };
    },
    histogram: async (query, unit, window) =>
      histogramIn(
        matching(incidents, query).map(({ bounds }) => bounds),
        unit,
        window,
      ),
    slugs: async (kind, { offset, limit }) =>
      (kind === 'incidents' ? incidents : areas).slice(offset, offset + limit).map(({ slug }) => slug),
    newest: async (limit, chosen = { filters: {} }) => ({
      incidents: newestOf(matching(incidents, chosen), limit),
      areas: newestOf(matching(areas, chosen), limit),
    }),
    cells: async (tile, filters) => cellsOf(matching(incidents, { filters }).map(incidentSummary), tile),
    // Curated incidents say how widely they are placed one by one.
    units: async () => [],
    anchors: async (query, limit) => {
      const counts = new Map<string, { anchor: LonLat; count: number }>();
      for (const { location } of matching(incidents, query)) {
        const key = location.anchor.join();
        counts.set(key, { anchor: location.anchor, count: (counts.get(key)?.count ?? 0) + 1 });
      }
      return [...counts.values()]
        .sort((a, b) => b.count - a.count || a.anchor[0] - b.anchor[0] || a.anchor[1] - b.anchor[1])
        .slice(0, limit)
        .map(({ anchor }) => anchor);
    },
  };
}

const newestOf = <T extends Entry>(all: readonly T[], limit: number): T[] =>
  all.toSorted((a, b) => Date.parse(b.updated) - Date.parse(a.updated) || (a.slug < b.slug ? -1 : 1)).slice(0, limit);
