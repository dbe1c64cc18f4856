import type { Gazetteer } from '../../lib/gazetteer';
import { geocoderOf } from '../../lib/geocode';
import { kindOf } from '../../lib/record/address';
import { claimsState } from '../../lib/record/entry-state';
import type { CuratedRecord } from '../../lib/record/model';
import { placesOf } from '../../lib/record/references';
import { areaSummary, incidentSummary } from '../../lib/record/summary';
import { wordsOf } from '../../lib/search/words';
import { type Entry, facetValues, searchPlaces, searchText } from '../../lib/store/match';
import { digest } from '../digest';
import type { EntryRow } from '../index/rows';
import type { Json } from '../truth/json';

const rows = new WeakMap<Gazetteer, Map<string, { state: string; row: EntryRow }>>();

/**
 * What the index holds of each incident and area. It is derived anew of those of which something changed that it is made of,
 * so that what a change touches beside itself follows; the others keep their rows, as the same objects.
 */
export function rowsOf(record: CuratedRecord): EntryRow[] {
  const before = rows.get(record.gazetteer);
  const now = new Map<string, { state: string; row: EntryRow }>();
  const actors = [...record.versions.actors].join();
  const categories = digest(JSON.stringify(record.site.categories));
  for (const entry of [...record.incidents.values(), ...record.areas.values()]) {
    const { version, published, updated, corroboration, contest } = entry;
    const derived = [corroboration.status, corroboration.origins.length, contest.contested, categories];
    const state = [version, published, updated, ...derived, actors, claimsState(entry, record.versions)].join('|');
    const key = `${kindOf(entry)}/${entry.slug}`;
    const known = before?.get(key);
    now.set(key, known?.state === state ? known : { state, row: rowOf(entry, record) });
  }
  rows.set(record.gazetteer, now);
  return [...now.values()].map(({ row }) => row);
}

function rowOf(entry: Entry, record: CuratedRecord): EntryRow {
  const { slug, bounds, corroboration, contest, location, where } = entry;
  const text = searchText(entry, record);
  return {
    kind: 'eventType' in entry ? 'incident' : 'area',
    id: slug,
    dataset: entry.dataset,
    from: bounds.from,
    to: bounds.to,
    updated: Date.parse(entry.updated),
    category: entry.category,
    type: facetValues.type(entry)[0] ?? null,
    status: corroboration.status,
    contested: contest.contested,
    actors: facetValues.actor(entry),
    sources: facetValues.source(entry),
    articles: facetValues.article(entry),
    places: [...new Set(placesOf(where))],
    words: [...new Set(wordsOf(text))],
    named: namedIn(entry, text, record),
    shape: {
      key: digest(JSON.stringify([location.geometry, location.anchor])),
      geometry: location.geometry,
      anchor: location.anchor,
      // Curated incidents say how widely they are placed one by one; counts by unit are for imported rows.
      coarse: false,
    },
    uncertaintyMeters: location.uncertaintyMeters,
    summary: ('eventType' in entry ? incidentSummary(entry) : areaSummary(entry)) as unknown as Json,
  };
}

const read = new WeakMap<Gazetteer, Map<string, string[]>>();

function namedIn(entry: Entry, text: string, record: CuratedRecord): string[] {
  const known = read.get(record.gazetteer) ?? new Map<string, string[]>();
  read.set(record.gazetteer, known);
  const wheres = [entry, ...entry.claims, ...entry.beside].map(({ where }) => where);
  const key = digest(`${text}\0${JSON.stringify(wheres)}`);
  const places = known.get(key) ?? [...searchPlaces(entry, record, geocoderOf(record.gazetteer))].sort();
  known.set(key, places);
  return places;
}
