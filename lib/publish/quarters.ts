import type { FeatureCollection } from 'geojson';
import type { Gazetteer } from '../gazetteer';

/** The quarters of the theatre's cities as named points, with the doubt about each. */
export const quarterFeatures = (gazetteer: Gazetteer): FeatureCollection => ({
  type: 'FeatureCollection',
  features: gazetteer.places.flatMap(({ id, featureCode, coordinates, uncertaintyMeters, confidence }) =>
    featureCode === 'PPLX' && coordinates
      ? [
          {
            type: 'Feature' as const,
            id,
            geometry: { type: 'Point' as const, coordinates },
            properties: { name_en: gazetteer.name(id, 'en'), name_ar: gazetteer.name(id, 'ar'), uncertaintyMeters, confidence },
          },
        ]
      : [],
  ),
});
