import type { Gazetteer } from '../../lib/gazetteer';
import { noAliases } from '../../lib/record/aliases';
import { categoriesOf } from '../../lib/record/categories';
import { ImportedIncident } from '../../lib/record/imported';
import { type ImportedContext, importedEntry, type PlacedRow } from '../../lib/record/imported-entry';
import { importedSummary, type Located } from '../../lib/record/imported-summary';
import type { CuratedRecord, IncidentEntry, RecordCatalogue } from '../../lib/record/model';
import type { AreaSummary, IncidentSummary } from '../../lib/record/summary';
import { createPlaceNames, type PlaceNames } from '../../lib/search/place-names';
import { createVocabulary, type Expand } from '../../lib/search/vocabulary';
import { articleQueries } from '../../lib/store/articles';
import { boundsOf } from '../../lib/store/box';
import type { Extent, IncidentQuery, IncidentStore, Matching, Naming, Page, SortKey } from '../../lib/store/store';
import { bounds } from '../../lib/time/edtf';
import { digest } from '../digest';
import type { Index } from '../index';
import { anchorsOf, idsOf } from '../index/lists';
import type { EntryKind, Filters as IndexFilters, Item, Position } from '../index/rows';
import { Kept } from '../kept';
import { present } from '../truth/files/parquet';

const placeNames = new WeakMap<Gazetteer, PlaceNames>();
/** The names by which searches know places: made once, as it takes them word by word. */
export function placeNamesOf(gazetteer: Gazetteer): PlaceNames {
  const names = placeNames.get(gazetteer) ?? createPlaceNames(gazetteer);
  placeNames.set(gazetteer, names);
  return names;
}

/** What is made of rows of the index that stand for imported rows; null for those of the record's own documents. */
export function importedReader(record: RecordCatalogue) {
  const contexts = new Map<string, ImportedContext>();
  const contextOf = (id: string): ImportedContext | null => {
    const known = contexts.get(id);
    const [dataset, source] = [record.datasets.get(id), record.sources.get(id)];
    if (known || !dataset || !source || !record.imports.has(id)) return known ?? null;
    const editions = record.editions.filter((edition) => edition.dataset === id);
    const { gazetteer, actors, sources } = record;
    const categories = categoriesOf(record.site.categories);
    const aliases = record.aliases.get(id) ?? noAliases;
    const own = { dataset, source, editions, imports: record.imports.get(id), aliases };
    const context = { ...own, gazetteer, categories, actors, sources, digest };
    contexts.set(id, context);
    return context;
  };
  const read = <T>({ dataset, summary }: Item, make: (placed: PlacedRow, context: ImportedContext) => T): T | null => {
    const context = contextOf(dataset);
    return context && isKeptRow({ summary }) ? make(placedRow(summary as unknown as KeptRow), context) : null;
  };
  return {
    entry: (item: Item): IncidentEntry | null => read(item, importedEntry),
    summary: (item: Item): IncidentSummary | null =>
      read(item, (placed, context) => importedSummary(placed, locatedAs(item), context)),
  };
}

/** A row as the index keeps it: each field that it lacks with null. */
interface KeptRow {
  place: string | null;
  named: string | null;
  row: unknown;
}

const isKeptRow = ({ summary }: Pick<Item, 'summary'>): boolean =>
  summary !== null && typeof summary === 'object' && 'row' in summary;

const placedRow = ({ place, named, row }: KeptRow): PlacedRow => ({
  row: ImportedIncident.parse(present(row)),
  ...(place !== null && { place }),
  ...(named !== null && { named }),
});

function locatedAs({ anchor, uncertaintyMeters, box }: Item): Located {
  const isPoint = box[0] === box[2] && box[1] === box[3];
  const geometry = { type: 'Point' as const, coordinates: anchor };
  return { anchor, uncertaintyMeters, box: isPoint ? boundsOf({ geometry, anchor, uncertaintyMeters }) : box };
}

/** Imported incidents that were asked for last, in memory: some 10 kB each. */
const mostRecent = 100;

const mostExtents = 1_000;

/** An id that no dataset has: of an empty list of them the index would leave all. */
const nothing = '';

/** More than any list has. */
const all = 2 ** 31 - 2;

/**
 * A record whose lists and counts are asked of the index; what is found is loaded by its slug.
 * @param withheld datasets whose rows the index may still hold, and nobody may see
 */
export async function indexStore(index: Index, record: CuratedRecord, withheld: readonly string[] = []): Promise<IncidentStore> {
  const words = await index.words();
  // Most changes are followed by another before anybody searches.
  let vocabulary: Expand | undefined;
  const expand: Expand = (query) => {
    vocabulary ??= createVocabulary(words, placeNamesOf(record.gazetteer));
    return vocabulary(query);
  };
  // Rows of a dataset that is shown no longer are in no answer, also while they are being taken away.
  const held = await index.heldDatasets();
  const isPart = withheld.length > 0 || [...held.keys()].some((id) => !record.datasets.has(id));
  const shown = isPart ? { dataset: [...record.datasets.keys(), nothing] } : {};
  const filtersOf = (matching: Matching): IndexFilters => {
    const chosen = { ...shown, ...filtersFor(matching, expand) };
    return isPart ? { ...chosen, dataset: [...(chosen.dataset ?? []).filter((id) => record.datasets.has(id)), nothing] } : chosen;
  };
  const whole = await index.facets({ kind: 'incident', ...shown }, { limit: all });
  const imported = importedReader(record);

  // A page has both a list and what it reaches over, which counts it too.
  const extents = new Kept<Extent>(mostExtents, () => 1);
  const extentOf = (filters: IndexFilters): Promise<Extent> => extents.once(JSON.stringify(filters), () => index.extent(filters));

  async function select<T>(
    kind: EntryKind,
    find: (item: Item) => T | null | undefined,
    { limit = all, offset, after, before, ...query }: IncidentQuery,
  ): Promise<Page<T>> {
    const filters = { kind, ...filtersOf(query) };
    const part = {
      limit,
      ...(offset !== undefined && { offset }),
      ...(after && { after: positionOf(after) }),
      ...(before && { before: positionOf(before) }),
    };
    const [{ items, next, previous }, { count }] = await Promise.all([index.list(filters, part), extentOf(filters)]);
    return {
      // A change that is being served right now can have taken one away.
      items: items.flatMap((item) => find(item) ?? []),
      matched: count,
      next: next && keyOf(next),
      previous: previous && keyOf(previous),
    };
  }

  const incidentOf = (item: Item) => record.incidents.get(item.id) ?? imported.entry(item);
  const areaOf = ({ id }: Item) => record.areas.get(id);

  // Rows of a dataset that this record does not know yet stand in the index while they are taken over: they are none of it.
  const summaryOf = (item: Item): IncidentSummary | null =>
    imported.summary(item) ?? (isKeptRow(item) ? null : (item.summary as unknown as IncidentSummary));

  // One page asks for its incident four times: for its title, its body, its map and what machines read.
  const recent = new Map<string, Promise<IncidentEntry | null>>();
  const asked = (slug: string): Promise<IncidentEntry | null> => {
    const known = recent.get(slug) ?? index.entry('incident', slug).then((item) => item && imported.entry(item));
    recent.delete(slug);
    recent.set(slug, known);
    // What failed is asked for again.
    known.catch(() => recent.delete(slug));
    if (recent.size > mostRecent) recent.delete(recent.keys().next().value as string);
    return known;
  };

  return {
    ...articleQueries(record),
    version: record.version,
    incidents: (query) => select('incident', incidentOf, query),
    areas: (query) => select('area', areaOf, query),
    summaries: (query) => select('incident', summaryOf, query),
    areaSummaries: (query) => select('area', ({ summary }) => summary as unknown as AreaSummary, query),
    summariesOf: async (slugs) => (await index.named('incident', slugs)).flatMap((item) => summaryOf(item) ?? []),
    incident: async (slug) => {
      const own = record.incidents.get(slug);
      // Only rows have addresses that begin so: no other needs to be looked for.
      if (own || ![...record.imports.keys()].some((dataset) => slug.startsWith(`${dataset}-`))) return own ?? null;
      return asked(slug);
    },
    area: async (slug) => record.areas.get(slug) ?? null,
    facet: async (name, filters) => {
      const found = await index.facet(name, { kind: 'incident', ...filtersOf({ filters }) }, { limit: all });
      const counts = new Map(found.map(({ value, count }) => [value, count]));
      return (
        whole[name]
          // A row can name an actor that the record does not have, or no longer.
          .filter(({ value }) => value !== 'none' && (name !== 'actor' || record.actors.has(value)))
          .filter(({ value }) => name !== 'dataset' || record.datasets.has(value))
          .map(({ value }) => ({ value, count: counts.get(value) ?? 0 }))
          .sort((a, b) => b.count - a.count || a.value.localeCompare(b.value, 'en'))
      );
    },
    extent: (kind, matching) => extentOf({ kind: kinds[kind], ...filtersOf(matching) }),
    histogram: (matching, unit, window) => index.histogram({ kind: 'incident', ...filtersOf(matching) }, unit, window),
    slugs: (kind, part) => idsOf(index, { kind: kinds[kind], ...shown }, part),
    newest: async (limit, chosen = { filters: {} }) => {
      const [incidents, areas] = await Promise.all(
        (['incident', 'area'] as const).map((kind) => index.newest({ kind, ...filtersOf(chosen) }, limit)),
      );
      return {
        incidents: (incidents ?? []).flatMap((item) => incidentOf(item) ?? []),
        areas: (areas ?? []).flatMap((item) => areaOf(item) ?? []),
      };
    },
    cells: async (tile, filters) => {
      const cells = await index.cells(tile, { kind: 'incident', ...filtersOf({ filters }) });
      return cells.map(({ lon, lat, id, ...counts }) => ({ ...counts, anchor: [lon, lat], slug: id }));
    },
    units: async (filters) => {
      const units = await index.units({ kind: 'incident', ...filtersOf({ filters }) });
      return units.map(({ lon, lat, key, ...counts }) => ({
        ...counts,
        key,
        // As `drawnKey` writes it.
        place: key.startsWith('unit ') ? key.slice('unit '.length) : null,
        anchor: [lon, lat],
      }));
    },
    anchors: (matching, limit) => anchorsOf(index, { kind: 'incident', ...filtersOf(matching) }, limit),
  };
}

const kinds = { incidents: 'incident', areas: 'area' } as const;

const facetOf = { actors: 'actor', places: 'place', articles: 'article' } as const;
const belonging = ({ kind, slug }: Naming): Pick<IndexFilters, 'of'> => ({ of: { facet: facetOf[kind], value: slug } });

/** The filters of an address as the index takes them. */
function filtersFor({ filters, of, bbox, time, marker }: Matching, expand: Expand): IndexFilters {
  const { q, category, type, actor, source, article, dataset, status, from, to } = filters;
  const search = q === undefined ? null : expand(q);
  const box = bbox ?? filters.bbox;
  const begins = [time?.from, from && bounds(from).from].filter((value) => typeof value === 'number');
  const ends = [time?.to, to && bounds(to).to].filter((value) => typeof value === 'number');
  return {
    ...(category?.length && { category }),
    ...(type?.length && { type }),
    ...(actor?.length && { actor }),
    ...(source?.length && { source }),
    ...(article && { article: [article] }),
    ...(dataset?.length && { dataset }),
    ...(status?.length && { status }),
    ...(search && { search }),
    ...(begins.length + ends.length > 0 && {
      time: {
        from: begins.length > 0 ? Math.max(...begins) : null,
        to: ends.length > 0 ? Math.min(...ends) : null,
      },
    }),
    ...(of && belonging(of)),
    ...(box && { box }),
    ...(marker && { marker }),
  };
}

const positionOf = ({ slug, bounds: { from, to } }: SortKey): Position => ({ id: slug, from, to });
const keyOf = ({ id, from, to }: Position): SortKey => ({ slug: id, bounds: { from, to } });
