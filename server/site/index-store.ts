import type { Gazetteer } from '../../lib/gazetteer';
import type { AreaEntry, IncidentEntry, PublishedRecord } from '../../lib/record/model';
import { createPlaceNames, type PlaceNames } from '../../lib/search/place-names';
import { createVocabulary, type Expand } from '../../lib/search/vocabulary';
import type {
  Choice,
  FacetName,
  Facets,
  IncidentQuery,
  IncidentStore,
  Matching,
  Naming,
  Page,
  SortKey,
} from '../../lib/store/store';
import { bounds } from '../../lib/time/edtf';
import type { Index } from '../index';
import { anchorsOf, idsOf, newestOf, spansOf } from '../index/lists';
import type { EntryKind, Filters as IndexFilters, Position } from '../index/rows';

const placeNames = new WeakMap<Gazetteer, PlaceNames>();
function placeNamesOf(gazetteer: Gazetteer): PlaceNames {
  const names = placeNames.get(gazetteer) ?? createPlaceNames(gazetteer);
  placeNames.set(gazetteer, names);
  return names;
}

/** More than any list has. */
const all = 2 ** 31 - 2;

/** A record whose lists and counts are asked of the index; what is found is loaded by its slug. */
export async function indexStore(index: Index, record: PublishedRecord): Promise<IncidentStore> {
  const expand = createVocabulary(await index.words(), placeNamesOf(record.gazetteer));
  const whole = await index.facets({ kind: 'incident' }, { limit: all });

  async function select<T extends IncidentEntry | AreaEntry>(
    kind: EntryKind,
    entries: ReadonlyMap<string, T>,
    { limit = all, offset, after, before, ...query }: IncidentQuery,
  ): Promise<Page<T>> {
    const filters = { kind, ...filtersOf(query, expand) };
    const part = {
      limit,
      ...(offset !== undefined && { offset }),
      ...(after && { after: positionOf(after) }),
      ...(before && { before: positionOf(before) }),
    };
    const [{ items, next, previous }, matched] = await Promise.all([index.list(filters, part), index.count(filters)]);
    return {
      // A change that is being served right now can have taken one away.
      items: items.flatMap(({ id }) => entries.get(id) ?? []),
      matched,
      next: next && keyOf(next),
      previous: previous && keyOf(previous),
    };
  }

  async function newest<T>(kind: EntryKind, entries: ReadonlyMap<string, T>, limit: number, of?: Naming): Promise<T[]> {
    const ids = await newestOf(index, { kind, ...(of && belonging(of)) }, limit);
    return ids.flatMap((id) => entries.get(id) ?? []);
  }

  return {
    version: record.version,
    incidents: (query) => select('incident', record.incidents, query),
    areas: (query) => select('area', record.areas, query),
    incident: async (slug) => record.incidents.get(slug) ?? null,
    area: async (slug) => record.areas.get(slug) ?? null,
    facets: async (filters) => {
      const found = await index.facets({ kind: 'incident', ...filtersOf({ filters }, expand) }, { limit: all });
      const choices = (name: FacetName): Choice[] => {
        const counts = new Map(found[name].map(({ value, count }) => [value, count]));
        return whole[name]
          .filter(({ value }) => value !== 'none')
          .map(({ value }) => ({ value, count: counts.get(value) ?? 0 }))
          .sort((a, b) => b.count - a.count || a.value.localeCompare(b.value, 'en'));
      };
      return {
        type: choices('type'),
        actor: choices('actor'),
        source: choices('source'),
        article: choices('article'),
        status: choices('status'),
      } satisfies Facets;
    },
    extent: async (kind, matching) => {
      const { box, ...rest } = await index.extent({ kind: kinds[kind], ...filtersOf(matching, expand) });
      return { box: box && [...box], ...rest };
    },
    spans: (matching) => spansOf(index, { kind: 'incident', ...filtersOf(matching, expand) }),
    slugs: (kind, part) => idsOf(index, { kind: kinds[kind] }, part),
    newest: async (limit, of) => {
      const [incidents, areas] = await Promise.all([
        newest('incident', record.incidents, limit, of),
        newest('area', record.areas, limit, of),
      ]);
      return { incidents, areas };
    },
    cells: async (tile, filters) => {
      const cells = await index.cells(tile, { kind: 'incident', ...filtersOf({ filters }, expand) });
      return cells.map(({ lon, lat, id, ...counts }) => ({ ...counts, anchor: [lon, lat], slug: id }));
    },
    anchors: (matching, limit) => anchorsOf(index, { kind: 'incident', ...filtersOf(matching, expand) }, limit),
  };
}

const kinds = { incidents: 'incident', areas: 'area' } as const;

const facetOf = { actors: 'actor', places: 'place', articles: 'article' } as const;
const belonging = ({ kind, slug }: Naming): Pick<IndexFilters, 'of'> => ({ of: { facet: facetOf[kind], value: slug } });

/** The filters of an address as the index takes them. */
function filtersOf({ filters, dataset, of, bbox, time }: Matching, expand: Expand): IndexFilters {
  const { q, type, actor, source, article, status, from, to } = filters;
  const search = q === undefined ? null : expand(q);
  const begins = [time?.from, from && bounds(from).from].filter((value) => typeof value === 'number');
  const ends = [time?.to, to && bounds(to).to].filter((value) => typeof value === 'number');
  return {
    ...(type?.length && { type }),
    ...(actor?.length && { actor }),
    ...(source?.length && { source }),
    ...(article && { article: [article] }),
    ...(status?.length && { status }),
    ...(search && { search }),
    ...(begins.length + ends.length > 0 && {
      time: {
        from: begins.length > 0 ? Math.max(...begins) : null,
        to: ends.length > 0 ? Math.min(...ends) : null,
      },
    }),
    ...(dataset && { dataset: [dataset] }),
    ...(of && belonging(of)),
    ...(bbox && { box: bbox }),
  };
}

const positionOf = ({ slug, bounds: { from, to } }: SortKey): Position => ({ id: slug, from, to });
const keyOf = ({ id, from, to }: Position): SortKey => ({ slug: id, bounds: { from, to } });
