import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { booleanPointInPolygon } from '@turf/turf';
import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Point as PointGeometry, Polygon } from 'geojson';
import type { Gazetteer } from '../../../lib/gazetteer';
import type { LonLat } from '../../../lib/gazetteer/schema';
import type { Localized } from '../../../lib/i18n/locales';
import { project } from '../../../lib/scene/mercator';
import {
  type NamedPoint,
  quarterMinZoom,
  regionMinZoom,
  riverMaxZoom,
  type StillBasemap,
} from '../../../lib/scene/still/basemap';
import { polygonsOf, projectLine } from '../../../lib/scene/still/path';
import { siteDataDir } from '../../data-dir';
import { oneOf } from '../../shared';

const cache = oneOf('still basemaps', () => new WeakMap<Gazetteer, StillBasemap>());

/**
 * The embedded basemap for `renderStill`, read once for each gazetteer. Node only.
 * @param folder the project's data directory
 */
export function loadStillBasemap(gazetteer: Gazetteer, folder: string = siteDataDir()): StillBasemap {
  const known = cache.get(gazetteer);
  if (known) return known;
  const read = <G extends Polygon | MultiPolygon | MultiLineString | PointGeometry>(name: string): Feature<G>[] =>
    (JSON.parse(readFileSync(join(folder, 'basemap', `${name}.geojson`), 'utf8')) as FeatureCollection<G>).features;
  const countries = read<Polygon | MultiPolygon>('countries');
  const rivers = gazetteer.places.flatMap(({ id, line }) => (line ? [{ id, line }] : []));
  const basemap: StillBasemap = {
    land: countries.flatMap(({ geometry }) => polygonsOf(geometry).flat().map(projectLine)),
    borders: read<MultiLineString>('borders').map(({ geometry, properties }) => ({
      lines: geometry.coordinates.map(projectLine),
      level: properties?.level === 0 ? 0 : 1,
      isDisputed: properties?.disputed === true,
    })),
    rivers: rivers.map(({ line }) => projectLine(line.vertices)),
    footprints: gazetteer.places.flatMap(({ coordinates, footprintMeters }) =>
      coordinates && footprintMeters ? [{ at: project(coordinates), lat: coordinates[1], meters: footprintMeters }] : [],
    ),
    names: [
      ...countries.map((country) => extent(country, 'country', 3, 8, 1e9)),
      ...read<Polygon | MultiPolygon>('governorates').map((each) => extent(each, 'governorate', regionMinZoom + 1, 9, 1e6)),
      ...read<PointGeometry>('towns').map((town) =>
        point(
          town,
          'town',
          town.geometry.coordinates as LonLat,
          town.properties?.min_zoom ?? 9,
          24,
          town.properties?.population ?? 0,
        ),
      ),
      ...gazetteer.places.flatMap(({ id, featureCode, coordinates }): NamedPoint[] =>
        featureCode === 'PPLX' && coordinates
          ? [{ name: named(id), at: coordinates, minZoom: quarterMinZoom, maxZoom: 24, kind: 'quarter', weight: 0 }]
          : [],
      ),
      ...rivers.map(
        ({ id, line }): NamedPoint => ({
          name: named(id),
          at: line.vertices[Math.floor(line.vertices.length / 2)]!,
          minZoom: 7.5,
          maxZoom: riverMaxZoom,
          kind: 'river',
          weight: 10,
        }),
      ),
    ],
  };
  function named(id: string): Localized {
    return { en: gazetteer.name(id, 'en'), ar: gazetteer.name(id, 'ar') };
  }
  cache.set(gazetteer, basemap);
  return basemap;
}

function point(
  { properties }: Feature,
  kind: NamedPoint['kind'],
  at: LonLat,
  minZoom: number,
  maxZoom: number,
  weight: number,
): NamedPoint {
  const en: string = properties?.name_en;
  return { name: { en, ar: properties?.name_ar ?? en }, at, minZoom, maxZoom, kind, weight };
}

/** The name of a country or governorate: in the middle of its largest part, or elsewhere within that. */
function extent(
  feature: Feature<Polygon | MultiPolygon>,
  kind: NamedPoint['kind'],
  minZoom: number,
  maxZoom: number,
  weight: number,
): NamedPoint {
  const [largest] = polygonsOf(feature.geometry)
    .map((rings) => ({ rings, ...centroid((rings[0] ?? []) as LonLat[]) }))
    .sort((a, b) => b.area - a.area);
  const { at, rings } = largest ?? { at: [0, 0] as LonLat, rings: [] };
  return { ...point(feature, kind, at, minZoom, maxZoom, weight), elsewhere: within(rings as LonLat[][], at) };
}

/** Points of a grid over a shape, those near a point first; `[lon, lat]`. */
function within(rings: LonLat[][], near: LonLat): LonLat[] {
  const [lons, lats] = [0, 1].map((axis) => (rings[0] ?? []).map((position) => position[axis] ?? 0));
  const along = (values: number[] = [], i: number) =>
    Math.min(...values) + ((Math.max(...values) - Math.min(...values)) * (i + 0.5)) / gridSteps;
  const steps = Array.from({ length: gridSteps }, (_, i) => i);
  const off = ([lon, lat]: LonLat) => Math.hypot((lon - near[0]) * Math.cos((near[1] * Math.PI) / 180), lat - near[1]);
  return steps
    .flatMap((i) => steps.map((j): LonLat => [Number(along(lons, i).toFixed(2)), Number(along(lats, j).toFixed(2))]))
    .filter((position) => booleanPointInPolygon(position, { type: 'Polygon', coordinates: rings }))
    .sort((a, b) => off(a) - off(b));
}
const gridSteps = 9;

function centroid(ring: readonly LonLat[]): { at: LonLat; area: number } {
  let [x, y, doubled] = [0, 0, 0];
  for (let i = 1; i < ring.length; i++) {
    const [[ax, ay], [bx, by]] = [ring[i - 1]!, ring[i]!];
    const cross = ax * by - bx * ay;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
    doubled += cross;
  }
  return { at: [x / (3 * doubled), y / (3 * doubled)], area: Math.abs(doubled / 2) };
}
