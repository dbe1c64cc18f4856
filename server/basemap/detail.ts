import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Feature, FeatureCollection, Geometry, MultiLineString, MultiPolygon, Point, Polygon } from 'geojson';
import type { DetailName } from '../../lib/basemap/detail';
import type { Box } from '../../lib/store/box';
import { siteDataDir } from '../data-dir';

/** What a site's own basemap holds, `data/basemap/*.geojson`: nothing where it has none. */
export interface SiteDetail {
  countries: readonly Feature<Polygon | MultiPolygon>[];
  borders: readonly Feature<MultiLineString>[];
  governorates: readonly Feature<Polygon | MultiPolygon>[];
  towns: readonly Feature<Point>[];
  /** What the files cover, in place of the map of the world; null where they do not say. */
  window: Box | null;
}

export function readDetail(folder: string = siteDataDir()): SiteDetail {
  const read = <G extends Geometry>(name: DetailName): FeatureCollection<G> => {
    const file = join(folder, 'basemap', `${name}.geojson`);
    if (!existsSync(file)) return { type: 'FeatureCollection', features: [] };
    return JSON.parse(readFileSync(file, 'utf8')) as FeatureCollection<G>;
  };
  const countries = read<Polygon | MultiPolygon>('countries');
  return {
    countries: countries.features,
    borders: read<MultiLineString>('borders').features,
    governorates: read<Polygon | MultiPolygon>('governorates').features,
    towns: read<Point>('towns').features,
    window: countries.bbox?.length === 4 ? countries.bbox : null,
  };
}
