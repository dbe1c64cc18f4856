import { z } from 'zod';
import { FeatureCode, LonLat, type Place, type PlaceName, Slug } from '../../gazetteer/schema';
import type { Layer, LineProblem } from './geonames';

/** What a feature must bring: a point, an id, a name in one language at least, and how uncertain it is. */
const NamedPoint = z.object({
  type: z.literal('Feature'),
  id: z.union([z.string(), z.number()]).optional(),
  geometry: z.object({ type: z.literal('Point', { error: 'expected a Point' }), coordinates: LonLat }),
  properties: z
    .object({
      id: Slug.optional(),
      name: z.string().trim().min(1).optional(),
      nameAr: z.string().trim().min(1).optional(),
      'name:en': z.string().trim().min(1).optional(),
      'name:ar': z.string().trim().min(1).optional(),
      'name:ku': z.string().trim().min(1).optional(),
      kind: FeatureCode.optional(),
      uncertaintyMeters: z.number().positive().optional(),
      source: z.string().trim().min(1).optional(),
    })
    .refine((properties) => properties.name ?? properties['name:en'] ?? properties['name:ar'] ?? properties.nameAr, {
      error: 'expected a name: "name", "name:en" or "name:ar"',
    }),
});

const unstatedUncertaintyMeters = 5_000;

/**
 * A GeoJSON FeatureCollection of named points. `lineOf` gives the line at which a feature begins, so that what is
 * wrong can be found; `source` names the file where a feature names no source of its own.
 */
export function parseNamedPoints(json: unknown, lineOf: (index: number) => number, layerName: string): Layer {
  const layer: Layer = { places: [], problems: [], passedOver: 0 };
  const features = (json as { type?: unknown; features?: unknown } | null)?.features;
  if ((json as { type?: unknown } | null)?.type !== 'FeatureCollection' || !Array.isArray(features)) {
    layer.problems.push({ line: 1, got: 'another JSON value', expected: 'a GeoJSON FeatureCollection' });
    return layer;
  }
  const seen = new Set<string>();
  for (const [index, feature] of features.entries()) {
    const line = lineOf(index);
    const parsed = NamedPoint.safeParse(feature);
    if (!parsed.success) {
      layer.problems.push(
        ...parsed.error.issues.slice(0, 1).map(
          (issue): LineProblem => ({
            line,
            got: `features[${index}].${issue.path.join('.')}`,
            expected: issue.message.replace(/^expected /, ''),
          }),
        ),
      );
      continue;
    }
    const { properties, geometry } = parsed.data;
    const id = properties.id ?? `${layerName}-${index + 1}`;
    if (seen.has(id)) {
      layer.problems.push({ line, got: `the id "${id}" again`, expected: 'each id once' });
      continue;
    }
    seen.add(id);
    const english = properties['name:en'] ?? properties.name ?? properties['name:ar'] ?? properties.nameAr!;
    const arabicName = properties['name:ar'] ?? properties.nameAr ?? english;
    const names: PlaceName[] = [
      { text: english, lang: 'en', primary: true },
      { text: arabicName, lang: 'ar', primary: true },
      ...(properties['name:ku'] ? [{ text: properties['name:ku'], lang: 'ku' as const }] : []),
    ];
    const place: Place = {
      id,
      names,
      featureCode: properties.kind ?? 'PPL',
      coordinates: geometry.coordinates,
      uncertaintyMeters: properties.uncertaintyMeters ?? unstatedUncertaintyMeters,
      coordinateSource: { kind: 'relayed', citation: properties.source ?? `${layerName}, feature ${index + 1}` },
      confidence: 'B',
      parent: null,
    };
    layer.places.push(place);
  }
  return layer;
}
