import { bboxPolygon } from '@turf/turf';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { StillBasemap } from '../../lib/scene/still/basemap';
import { detailMinZoom, tilesMaxZoom } from '../../lib/scene/still/basemap';
import { oneOf } from '../shared';
import { readDetail, type SiteDetail } from './detail';
import { loadWorld } from './world';

const extent = 4096;

type GeoJSONVT = import('@maplibre/geojson-vt').GeoJSONVT;
interface Tiles {
  world: GeoJSONVT;
  detail: GeoJSONVT;
  window: SiteDetail['window'];
}

/** By whose data they are made: a site whose record changes reads its files again. */
const made = oneOf('basemap tiles', () => new WeakMap<StillBasemap, Promise<Tiles>>());

export interface TileAddress {
  z: number;
  x: number;
  y: number;
}

/**
 * A vector tile of the basemap; empty on the open sea. Layers: `land`, `borders`, `lakes`, `rivers` of the world; from
 * `detailMinZoom` on `window`, `detail` and `lines` of the site's own, and nothing of the world where these cover the tile.
 */
export async function basemapTile(basemap: StillBasemap, { z, x, y }: TileAddress): Promise<Uint8Array<ArrayBuffer>> {
  const { fromGeojsonVt } = await import('@maplibre/vt-pbf');
  const tiles = made.get(basemap) ?? indexTiles();
  made.set(basemap, tiles);
  const { world, detail, window } = await tiles;
  const isDetailed = z >= detailMinZoom || !window;
  const isCovered = isDetailed && window !== null && basemap.window !== null && isWithin({ z, x, y }, basemap.window);
  const parts = [
    ...(world.getTile(z, x, y)?.features ?? []).filter(
      ({ tags }) => !isCovered || tags?.layer === 'lakes' || tags?.layer === 'rivers',
    ),
    ...(isDetailed ? (detail.getTile(z, x, y)?.features ?? []) : []),
  ];
  const layers: Record<string, { features: typeof parts }> = {};
  for (const part of parts) {
    const { layer, ...tags } = part.tags ?? {};
    layers[String(layer)] ??= { features: [] };
    layers[String(layer)]!.features.push({ ...part, tags });
  }
  const bytes = fromGeojsonVt(layers as unknown as Parameters<typeof fromGeojsonVt>[0], { version: 2, extent });
  return new Uint8Array(bytes);
}

/** With what the tiles' own margin holds. */
function isWithin({ z, x, y }: TileAddress, [left, top, right, bottom]: readonly [number, number, number, number]): boolean {
  const [side, margin] = [2 ** -z, 2 ** -z / 64];
  return (
    x * side - margin >= left && (x + 1) * side + margin <= right && y * side - margin >= top && (y + 1) * side + margin <= bottom
  );
}

async function indexTiles(): Promise<Tiles> {
  // An ES module only: loaded when the first tile is asked for.
  const { GeoJSONVT } = await import('@maplibre/geojson-vt');
  const index = (features: Feature[]) => {
    const data: FeatureCollection = { type: 'FeatureCollection', features };
    return new GeoJSONVT(data, { maxZoom: tilesMaxZoom, indexMaxZoom: 4, extent, buffer: 64 });
  };
  const feature = (layer: string, geometry: Geometry, tags: Record<string, unknown> = {}): Feature => ({
    type: 'Feature',
    properties: { layer, ...tags },
    geometry,
  });
  const { land, borders, disputed, lakes, rivers } = loadWorld();
  const detail = readDetail();
  return {
    window: detail.window,
    world: index([
      feature('land', land),
      feature('borders', borders),
      feature('borders', disputed, { disputed: true }),
      feature('lakes', lakes),
      feature('rivers', rivers),
    ]),
    detail: index([
      ...(detail.window ? [feature('window', bboxPolygon(detail.window).geometry)] : []),
      ...detail.countries.map(({ geometry }) => feature('detail', geometry)),
      ...detail.borders.map(({ geometry, properties }) =>
        feature('lines', geometry, { level: properties?.level, ...(properties?.disputed && { disputed: true }) }),
      ),
    ]),
  };
}
