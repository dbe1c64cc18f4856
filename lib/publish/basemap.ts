import type { FeatureCollection } from 'geojson';
import type { Gazetteer } from '../gazetteer';
import { loadStillBasemap } from '../scene/still/load';

/** Every name of the embedded basemap as a point, with the zooms at which it is written: the still map's own. */
export const nameFeatures = (gazetteer: Gazetteer): FeatureCollection => ({
  type: 'FeatureCollection',
  features: loadStillBasemap(gazetteer).names.map(({ name, at, kind, minZoom, weight }) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: at.map((degrees) => Number(degrees.toFixed(4))) },
    properties: { kind, name_en: name.en, name_ar: name.ar, min: minZoom, weight },
  })),
});

/** Courses that are known only by places near them. */
export const riverFeatures = (gazetteer: Gazetteer): FeatureCollection => ({
  type: 'FeatureCollection',
  features: gazetteer.places.flatMap(({ id, line }) =>
    line
      ? [
          {
            type: 'Feature' as const,
            id,
            geometry: { type: 'LineString' as const, coordinates: line.vertices },
            properties: { uncertaintyMeters: line.uncertaintyMeters },
          },
        ]
      : [],
  ),
});
