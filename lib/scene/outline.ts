import type { MultiPolygon, Polygon } from 'geojson';
import type { Scene } from './scene';

/** The outline of the thing with that slug; null where it is a point or an unknown outline. */
export function outlineOf(scene: Scene, slug: string | null): Polygon | MultiPolygon | null {
  if (slug === null) return null;
  const area = scene.areas.find((each) => each.slug === slug);
  if (area) return area.softRadiusMeters === null ? area.geometry : null;
  for (const { entries } of scene.spots) {
    const found = entries.find((each) => each.slug === slug);
    if (found) return found.geometry;
  }
  return null;
}
