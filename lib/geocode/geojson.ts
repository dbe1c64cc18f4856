import type { Feature, FeatureCollection, MultiPolygon, Point, Polygon } from 'geojson';
import { textIn } from '../i18n/text-in';
import type { Mention } from './types';

export type MentionFeature = Feature<
  Point | Polygon | MultiPolygon | null,
  Omit<Mention, 'geometry' | 'explanation' | 'drawing'> & {
    explanation: string;
    explanationAr: string;
    drawing: string | null;
    drawingAr: string | null;
  }
>;

/** A feature for every mention, in text order; geometry is null where unresolved (RFC 7946, section 3.2). */
export function toFeatureCollection(
  mentions: readonly Mention[],
): FeatureCollection<Point | Polygon | MultiPolygon | null, MentionFeature['properties']> {
  return {
    type: 'FeatureCollection',
    features: mentions.map(
      ({ geometry, anchor, uncertaintyMeters, candidates, explanation, drawing, ...stated }): MentionFeature => ({
        type: 'Feature',
        geometry,
        properties: {
          ...stated,
          anchor,
          uncertaintyMeters,
          candidates,
          ...areaOf(stated.where),
          explanation: textIn(explanation, 'en'),
          explanationAr: textIn(explanation, 'ar'),
          drawing: textIn(drawing, 'en') ?? null,
          drawingAr: textIn(drawing, 'ar') ?? null,
        },
      }),
    ),
  };
}

/** A stated size is wanted beside the other properties, not only inside `where`. */
const areaOf = (where: Mention['where']) =>
  where?.relation === 'sized-area' ? { areaKm2: where.areaKm2, atMost: where.atMost } : {};
