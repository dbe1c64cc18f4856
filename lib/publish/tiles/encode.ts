import type { IncidentSummary } from '../../record/summary';
import { slugify } from '../../url/paths';
import { type Cluster, extent, type TileContent } from './grid';

/** The attributes of the two layers, as TileJSON names them. */
export const tileFields = {
  incidents: {
    id: 'Slug of the incident.',
    title_en: 'Title in English.',
    title_ar: 'Title in Arabic.',
    category: 'Category, as in the filter.',
    symbol: 'Name of the symbol of its category, as the map of this site draws it.',
    type: 'Event type, as in the filter.',
    subEventType: 'ACLED sub-event type.',
    statement: 'Whether it is a statement made.',
    time: 'EDTF; absent where nothing dates it.',
    place: 'Id of the place.',
    origins: 'Number of independent origins.',
    corroboration: 'none, single or several.',
    contested: 'Whether some claim stands against another.',
    geoPrecision: 'ACLED: 1, 2 or 3.',
    uncertaintyMeters: 'Radius that holds the true place.',
  },
  clusters: {
    count: 'Number of incidents.',
    single: 'Of these, with one origin.',
    several: 'Of these, with several independent origins.',
    contested: 'Of these, contested.',
    uncontested: 'Of these, not contested in the record.',
    place: 'Id of the place, where it is one.',
  },
} as const;

type Attributes = Record<string, string | number | boolean>;

const ofIncident = (entry: IncidentSummary): Attributes => ({
  id: entry.slug,
  ...Object.fromEntries(Object.entries(entry.title).map(([tag, title]) => [`title_${tag}`, title])),
  category: entry.category,
  symbol: entry.symbol,
  type: slugify(entry.eventType),
  subEventType: entry.subEventType,
  statement: entry.statement,
  ...(entry.time?.edtf && { time: entry.time.edtf }),
  ...(entry.where.place !== undefined && { place: entry.where.place }),
  origins: entry.origins,
  corroboration: entry.status,
  contested: entry.contested,
  geoPrecision: entry.geoPrecision,
  uncertaintyMeters: Math.round(entry.uncertaintyMeters),
});

const ofCluster = ({ count, single, several, contested, place }: Cluster): Attributes => ({
  count,
  single,
  several,
  contested,
  uncontested: count - contested,
  ...(place !== null && { place }),
});

/** A Mapbox Vector Tile (version 2) with the layers `incidents` and `clusters`; empty where the tile is. */
export async function encodeTile({ incidents, clusters }: TileContent): Promise<Uint8Array<ArrayBuffer>> {
  // An ES module only: loaded when the first tile is asked for.
  const { fromGeojsonVt } = await import('@maplibre/vt-pbf');
  const layer = (features: { x: number; y: number; tags: Attributes }[]) => ({
    features: features.map(({ x, y, tags }) => ({ type: 1 as const, geometry: [[x, y]], tags })),
  });
  const layers = {
    ...(incidents.length > 0 && { incidents: layer(incidents.map(({ x, y, entry }) => ({ x, y, tags: ofIncident(entry) }))) }),
    ...(clusters.length > 0 && { clusters: layer(clusters.map((one) => ({ x: one.x, y: one.y, tags: ofCluster(one) }))) }),
  };
  const bytes = fromGeojsonVt(layers as unknown as Parameters<typeof fromGeojsonVt>[0], { version: 2, extent });
  return new Uint8Array(bytes);
}
