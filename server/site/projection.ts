import type { Gazetteer } from '../../lib/gazetteer';
import { geocoderOf } from '../../lib/geocode';
import type { PublishedRecord } from '../../lib/record/model';
import { placesOf } from '../../lib/record/references';
import { areaSummary, incidentSummary } from '../../lib/record/summary';
import { wordsOf } from '../../lib/search/words';
import { type Entry, facetValues, searchPlaces, searchText } from '../../lib/store/match';
import { digest } from '../digest';
import type { EntryRow } from '../index/rows';
import type { Json } from '../truth/json';

/**
 * What the index holds of each incident and area. All of it is derived anew from the record, so that what a change touches
 * beside itself follows; what takes longest, reading texts for places, is kept for texts that stayed as they were.
 */
export const rowsOf = (record: PublishedRecord): EntryRow[] =>
  [...record.incidents.values(), ...record.areas.values()].map((entry) => rowOf(entry, record));

function rowOf(entry: Entry, record: PublishedRecord): EntryRow {
  const { slug, bounds, corroboration, contest, location, where } = entry;
  const text = searchText(entry, record);
  return {
    kind: 'eventType' in entry ? 'incident' : 'area',
    id: slug,
    dataset: entry.dataset,
    from: bounds.from,
    to: bounds.to,
    updated: Date.parse(entry.updated),
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

function namedIn(entry: Entry, text: string, record: PublishedRecord): string[] {
  const known = read.get(record.gazetteer) ?? new Map<string, string[]>();
  read.set(record.gazetteer, known);
  const wheres = [entry, ...entry.claims, ...entry.beside].map(({ where }) => where);
  const key = digest(`${text}\0${JSON.stringify(wheres)}`);
  const places = known.get(key) ?? [...searchPlaces(entry, record, geocoderOf(record.gazetteer))].sort();
  known.set(key, places);
  return places;
}
