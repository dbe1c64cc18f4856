import type { MultiPolygon, Point, Polygon } from 'geojson';
import type { Gazetteer } from '../gazetteer';
import type { LonLat } from '../gazetteer/schema';
import type { Localized } from '../i18n/locales';
import type { Where } from './where';

/** What a `Where` comes to on the ground. Coordinates are `[longitude, latitude]` in WGS 84 degrees. */
export interface Location {
  geometry: Point | Polygon | MultiPolygon;
  /** Where a label or a mark stands. */
  anchor: LonLat;
  /** Radius in metres around `anchor` that holds the true place (point-radius method). */
  uncertaintyMeters: number;
  /** One sentence each: how the geometry was made, and what is not known. */
  explanation: Localized;
}

export declare function locate(where: Where, gazetteer: Gazetteer): Location;
