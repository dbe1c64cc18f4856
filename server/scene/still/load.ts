import type { MultiLineString, MultiPolygon, Position } from 'geojson';
import type { Gazetteer } from '../../../lib/gazetteer';
import { type Point, project } from '../../../lib/scene/mercator';
import type { BorderLines, Shape, StillBasemap } from '../../../lib/scene/still/basemap';
import type { Rect } from '../../../lib/scene/still/clip';
import { polygonsOf, projectLine } from '../../../lib/scene/still/path';
import type { Box } from '../../../lib/store/box';
import { readDetail } from '../../basemap/detail';
import { detailNames, worldNames } from '../../basemap/names';
import { loadWorld } from '../../basemap/world';
import { siteDataDir } from '../../data-dir';
import { oneOf } from '../../shared';

const cache = oneOf('still basemaps', () => new WeakMap<Gazetteer, StillBasemap>());

/**
 * The embedded basemap for `renderStill`, read once for each gazetteer. Node only.
 * @param folder the site's data directory
 */
export function loadStillBasemap(gazetteer: Gazetteer, folder: string = siteDataDir()): StillBasemap {
  const known = cache.get(gazetteer);
  if (known) return known;
  const detail = readDetail(folder);
  const basemap: StillBasemap = {
    world: oneOf('world in units', projectWorld),
    // Units are those of the site's own countries: "SY-HA".
    home: [...new Set(detail.governorates.map(({ properties }) => String(properties?.code).slice(0, 2)))],
    window: detail.window && inUnits(detail.window),
    land: detail.countries.flatMap(({ geometry }) => polygonsOf(geometry).map((rings) => shapeOf(rings))),
    borders: detail.borders.map(({ geometry, properties }) => ({
      ...shapeOf(geometry.coordinates),
      level: properties?.level === 0 ? 0 : 1,
      isDisputed: properties?.disputed === true,
    })),
    rivers: gazetteer.places.flatMap(({ line }) => (line ? [projectLine(line.vertices)] : [])),
    footprints: gazetteer.places.flatMap(({ coordinates, footprintMeters }) =>
      coordinates && footprintMeters ? [{ at: project(coordinates), lat: coordinates[1], meters: footprintMeters }] : [],
    ),
    names: detailNames(detail, gazetteer),
    worldNames: worldNames(loadWorld(), detail),
  };
  cache.set(gazetteer, basemap);
  return basemap;
}

const mostLatitude = 85.0511; // where Web Mercator ends

function projectWorld(): StillBasemap['world'] {
  const { land, borders, disputed, lakes, rivers, countries } = loadWorld();
  const lines = (shape: MultiLineString, isDisputed: boolean): BorderLines[] =>
    shape.coordinates.map((line) => ({ ...shapeOf([line]), level: 0, isDisputed }));
  const polygons = (shape: MultiPolygon): Shape[] => shape.coordinates.map((rings) => shapeOf(rings));
  return {
    land: polygons(land),
    borders: [...lines(borders, false), ...lines(disputed, true)],
    lakes: polygons(lakes),
    rivers: rivers.coordinates.map((line) => shapeOf([line])),
    countries: countries.map(({ code, geometry }) => ({
      code,
      parts: polygonsOf(geometry).map((rings) => shapeOf(rings)),
    })),
  };
}

function shapeOf(lines: readonly (readonly Position[])[]): Shape {
  const projected = lines.map((line) =>
    line.map(([lon = 0, lat = 0]): Point => project([lon, Math.max(-mostLatitude, Math.min(mostLatitude, lat))])),
  );
  const box: [number, number, number, number] = [1, 1, 0, 0];
  for (const line of projected)
    for (const [x, y] of line) {
      box[0] = Math.min(box[0], x);
      box[1] = Math.min(box[1], y);
      box[2] = Math.max(box[2], x);
      box[3] = Math.max(box[3], y);
    }
  return { lines: projected, box };
}

function inUnits([west, south, east, north]: Box): Rect {
  const [[left, top], [right, bottom]] = [project([west, north]), project([east, south])];
  return [left, top, right, bottom];
}
