import type { Feature, FeatureCollection } from 'geojson';
import type { Gazetteer } from '../gazetteer';
import { metersToPixels } from '../scene/mercator';

/**
 * What the gazetteer knows of the ground, `kind` by kind: a `river`'s course by places near it, and for a `town` whose
 * built-up ground a disc stands for the middle and the radius, in metres and as `px` at zoom 0.
 */
export const groundFeatures = (gazetteer: Gazetteer): FeatureCollection => ({
  type: 'FeatureCollection',
  features: gazetteer.places.flatMap(({ id, line, coordinates, footprintMeters }): Feature[] => {
    if (line) {
      const { vertices, uncertaintyMeters } = line;
      return [
        {
          type: 'Feature',
          id,
          geometry: { type: 'LineString', coordinates: vertices },
          properties: { kind: 'river', uncertaintyMeters },
        },
      ];
    }
    if (!coordinates || !footprintMeters) return [];
    const px = metersToPixels(footprintMeters, coordinates[1], 0);
    return [{ type: 'Feature', id, geometry: { type: 'Point', coordinates }, properties: { kind: 'town', footprintMeters, px } }];
  }),
});
