import { z } from 'zod';
import { problemsOf } from '../../errors/problems';
import { FeatureCode, LonLat, type Place, type PlaceName, Slug } from '../../gazetteer/schema';
import type { Layer } from './geonames';

/** Programs write every column of a table, with null where a row has nothing: then the property is not there. */
const unlessNull = <T extends z.ZodType>(schema: T) => z.preprocess((value) => value ?? undefined, schema.optional());
const text = unlessNull(z.string().trim().min(1, { error: 'expected a text that is not empty' }));

/** What a feature must bring: a point, a name in one language at least; a height beside the coordinates is dropped. */
const NamedPoint = z.object({
  type: z.literal('Feature'),
  geometry: z.object(
    {
      type: z.literal('Point'),
      coordinates: z.preprocess(
        (value) => (Array.isArray(value) && value.length === 3 && typeof value[2] === 'number' ? value.slice(0, 2) : value),
        LonLat,
      ),
    },
    { error: 'expected a Point' },
  ),
  properties: z
    .object(
      {
        id: unlessNull(Slug),
        name: text,
        nameAr: text,
        'name:en': text,
        'name:ar': text,
        'name:ku': text,
        kind: unlessNull(FeatureCode),
        uncertaintyMeters: unlessNull(z.number().positive()),
        source: text,
      },
      { error: 'expected an object with a name' },
    )
    .refine((properties) => properties.name ?? properties['name:en'] ?? properties['name:ar'] ?? properties.nameAr, {
      error: 'expected a name as "name", "name:en" or "name:ar"',
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
      const [first] = problemsOf(parsed.error, layerName, feature);
      const at = `features[${index}]${first?.path ? `.${first.path}` : ''}`;
      layer.problems.push({ line, got: `${at} = ${first?.got}`, expected: first?.expected ?? 'a named point' });
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
