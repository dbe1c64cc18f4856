import type { z } from 'zod';
import type { Gazetteer } from '../../../lib/gazetteer';
import type { Place } from '../../../lib/gazetteer/schema';
import type { Localized } from '../../../lib/i18n/locales';
import { messagesFor } from '../../../lib/i18n/messages';
import type { AreaFeature, IncidentFeature, PlaceFeature, SchemaName } from '../../../lib/publish/api/schemas';
import type { AreaEntry, IncidentEntry, RecordCatalogue } from '../../../lib/record/model';
import { createTextIndex, type TextIndex } from '../../../lib/search/text-index';
import { type Box, geometryBox, touchesBox, union } from '../../../lib/store/box';
import { byTime, cut, type SortKey } from '../../../lib/store/order';
import type { EntryKind } from '../../../lib/store/store';
import { type Bounds, unbounded } from '../../../lib/time/edtf';
import { keptOfEach } from '../../kept';
import type { Opened } from '../../store/open';
import { areaFeature, incidentFeature, placeFeature } from './features';
import { defaultLimit, type ParameterName, type Query } from './parameters';

export type AnyFeature = z.infer<typeof IncidentFeature> | z.infer<typeof AreaFeature> | z.infer<typeof PlaceFeature>;

export interface FeaturePage {
  features: AnyFeature[];
  matched: number;
  next: SortKey | null;
  previous: SortKey | null;
}

export const collectionIds = ['incidents', 'areas', 'places'] as const;
export type CollectionId = (typeof collectionIds)[number];

/** A collection of features: what it is, by what it can be asked, and how it answers. */
export interface Collection {
  id: CollectionId;
  title: Localized;
  description: Localized;
  parameters: readonly ParameterName[];
  /** Filters of the other collections, which choose nothing in this one. */
  ignored: readonly ParameterName[];
  page: SchemaName;
  item: SchemaName;
  select(query: Query, opened: Opened): Promise<FeaturePage>;
  find(id: string, opened: Opened): Promise<AnyFeature | null>;
  extent(opened: Opened): Promise<{ box: Box | null; time: Bounds | null }>;
}

const paging = ['bbox', 'datetime', 'limit', 'offset', 'cursor', 'f'] as const;
const words = { en: messagesFor('en').api, ar: messagesFor('ar').api };
const both = (key: 'incidents' | 'areas' | 'places', what: 'title' | 'text'): Localized => ({
  en: words.en.collections[key][what],
  ar: words.ar.collections[key][what],
});

/**
 * Of a state of the record, the features that were asked for last. Making the features of fifty incidents takes half of the
 * time of an answer.
 */
const featuresOf = keptOfEach<RecordCatalogue, AnyFeature>('features of the API', 2_000, () => 1);

const incidentIn = (record: RecordCatalogue, entry: IncidentEntry): Promise<AnyFeature> =>
  featuresOf(record).once(`incident ${entry.slug}`, async () => incidentFeature(entry, record));
const areaIn = (record: RecordCatalogue, entry: AreaEntry): Promise<AnyFeature> =>
  featuresOf(record).once(`area ${entry.slug}`, async () => areaFeature(entry, record));

/** The query as the store takes it. */
const part = ({ limit = defaultLimit, offset, cursor, bbox, datetime, filters }: Query) => ({
  filters,
  limit,
  ...(offset !== undefined && { offset }),
  ...cursor,
  ...(bbox && { bbox }),
  ...(datetime && { time: datetime }),
});

/** Of all entries of a kind; an end is open where one of them is. */
async function extentOf(kind: EntryKind, { store }: Opened) {
  const { count, box, from, to, isOpen } = await store.extent(kind, { filters: {} });
  return { box, time: count > 0 ? { from: isOpen.from ? null : from, to: isOpen.to ? null : to } : null };
}

export const collections: Record<CollectionId, Collection> = {
  incidents: {
    id: 'incidents',
    title: both('incidents', 'title'),
    description: both('incidents', 'text'),
    parameters: [...paging, 'category', 'type', 'actor', 'source', 'article', 'dataset', 'status', 'q'],
    ignored: [],
    page: 'IncidentFeatures',
    item: 'IncidentFeature',
    async select(query, { record, store }) {
      const { items, ...rest } = await store.incidents(part(query));
      return { features: await Promise.all(items.map((entry) => incidentIn(record, entry))), ...rest };
    },
    async find(id, { record, store }) {
      const entry = await store.incident(id);
      return entry ? incidentIn(record, entry) : null;
    },
    extent: (opened) => extentOf('incidents', opened),
  },
  areas: {
    id: 'areas',
    title: both('areas', 'title'),
    description: both('areas', 'text'),
    // No area is of a type of event, so with one there is none, as on the map.
    parameters: [...paging, 'category', 'type', 'actor', 'source', 'article', 'dataset', 'status', 'q'],
    ignored: [],
    page: 'AreaFeatures',
    item: 'AreaFeature',
    async select(query, { record, store }) {
      const { items, ...rest } = await store.areas(part(query));
      return { features: await Promise.all(items.map((entry) => areaIn(record, entry))), ...rest };
    },
    async find(id, { record, store }) {
      const entry = await store.area(id);
      return entry ? areaIn(record, entry) : null;
    },
    extent: (opened) => extentOf('areas', opened),
  },
  places: {
    id: 'places',
    title: both('places', 'title'),
    description: both('places', 'text'),
    parameters: [...paging, 'q'],
    ignored: ['category', 'type', 'actor', 'source', 'article', 'dataset', 'status'],
    page: 'PlaceFeatures',
    item: 'PlaceFeature',
    async select(query, { record }) {
      const { filters, bbox, time: _, ...rest } = part(query);
      const answering = filters.q === undefined ? null : placesIn(record.gazetteer)(filters.q);
      const found = record.gazetteer.places
        .filter((place) => !answering || answering.has(place))
        .filter(({ coordinates }) => !bbox || (coordinates && touchesBox({ type: 'Point', coordinates }, bbox)))
        .sort((a, b) => byTime(placeKey(a), placeKey(b)));
      const { items, ...page } = cut(found, placeKey, byTime, rest);
      return { features: items.map((place) => placeFeature(place, record.gazetteer)), ...page };
    },
    async find(id, { record: { gazetteer } }) {
      const place = gazetteer.get(id);
      return place ? placeFeature(place, gazetteer) : null;
    },
    extent: async ({ record: { gazetteer } }) => ({
      box: union(
        gazetteer.places.flatMap(({ coordinates }) => (coordinates ? [geometryBox({ type: 'Point', coordinates })] : [])),
      ),
      time: null,
    }),
  },
};

/** Places have no time: they stand in the order of their ids. */
const placeKey = ({ id }: Place): SortKey => ({ slug: id, bounds: unbounded });

const indices = new WeakMap<Gazetteer, TextIndex<Place>>();
function placesIn(gazetteer: Gazetteer): TextIndex<Place> {
  const known = indices.get(gazetteer);
  if (known) return known;
  const index = createTextIndex(gazetteer.places, ({ names }) => ({ text: names.map(({ text }) => text).join('\n') }));
  indices.set(gazetteer, index);
  return index;
}
