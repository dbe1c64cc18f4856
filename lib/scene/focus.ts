import type { MultiPolygon, Polygon } from 'geojson';
import type { Box } from '../store/box';

/** What a page wants the map to show: its extent, and its own outline where it has one. */
export interface Focus {
  /** The page's own id: "incidents/x". */
  id: string;
  box: Box | null;
  geometry: Polygon | MultiPolygon | null;
  /** What stands written at that outline: a place that the ground does not name. */
  name?: string;
}
