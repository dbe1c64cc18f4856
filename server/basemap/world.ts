import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Feature, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { WorldCountry, WorldMap, WorldTown } from '../../lib/basemap/world';
import type { LonLat } from '../../lib/gazetteer/schema';
import { worldDir } from '../data-dir';
import { oneOf } from '../shared';

/** The map of the world as GeoJSON: what every site has without doing anything. */
export interface World {
  countries: readonly (WorldCountry & { geometry: Polygon | MultiPolygon })[];
  land: MultiPolygon;
  borders: MultiLineString;
  disputed: MultiLineString;
  lakes: MultiPolygon;
  rivers: MultiLineString;
  towns: readonly (WorldTown & { at: LonLat })[];
}

export const loadWorld = (): World => oneOf('world', readWorld);

function readWorld(): World {
  const topology = JSON.parse(readFileSync(join(worldDir(), 'world.topojson'), 'utf8')) as WorldMap;
  const { objects } = topology;
  const shape = <G>(object: (typeof objects)[keyof typeof objects]): G => {
    const made = feature(topology, object) as unknown as { geometry?: G; features?: { geometry: G }[] };
    return (made.geometry ?? made.features?.[0]?.geometry) as G;
  };
  const features = <G, P>(object: (typeof objects)[keyof typeof objects]) =>
    (feature(topology, object) as unknown as { features: (Feature & { geometry: G; properties: P })[] }).features;
  const land = shape<Polygon | MultiPolygon>(objects.land);
  return {
    countries: features<Polygon | MultiPolygon, WorldCountry>(objects.countries).map(({ geometry, properties }) => ({
      ...properties,
      geometry,
    })),
    land: land.type === 'Polygon' ? { type: 'MultiPolygon', coordinates: [land.coordinates] } : land,
    borders: shape(objects.borders),
    disputed: shape(objects.disputed),
    lakes: shape(objects.lakes),
    rivers: shape(objects.rivers),
    towns: features<{ coordinates: Position }, WorldTown>(objects.towns).map(({ geometry, properties }) => ({
      ...properties,
      at: [Number(geometry.coordinates[0]!.toFixed(3)), Number(geometry.coordinates[1]!.toFixed(3))],
    })),
  };
}
