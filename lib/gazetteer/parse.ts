import type { MultiPolygon, Polygon } from 'geojson';
import { z } from 'zod';
import { type Problem, problemsOf, show, textProblems } from '../errors/problems';
import { createGazetteer, type Gazetteer, type Outline } from './index';
import { endingParents, parentsReturnTo } from './parents';
import { GazetteerFile, type Place } from './schema';

/** A data file as read: its path below `data/`, and its parsed JSON. */
export interface GazetteerInput {
  /** "gazetteer/quarters.json", "basemap/governorates.geojson" */
  path: string;
  json: unknown;
}

/** What an outline needs of a basemap file: a code, and a polygon. Other features are passed over. */
const OutlineFile = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.object({
      properties: z.object({ code: z.string().optional() }),
      geometry: z.object({ type: z.string(), coordinates: z.array(z.unknown()) }),
    }),
  ),
});

/** A place, and where it stands: "places[3]" of a file. */
interface Filed {
  file: string;
  path: string;
  place: Place;
}

/**
 * Checks the files of `gazetteer/` against the schema and each other, and takes the outlines that they name
 * from those of `basemap/`. Reads nothing: it runs in a browser and in tests. What is wrong is told, not thrown;
 * a gazetteer with problems holds the places that could be read.
 */
export function parseGazetteer(files: readonly GazetteerInput[]): { gazetteer: Gazetteer; problems: Problem[] } {
  const problems: Problem[] = [];

  const read = <T>(schema: z.ZodType<T>, folder: string): { file: string; value: T }[] =>
    files
      .filter(({ path }) => path.startsWith(`${folder}/`))
      .flatMap(({ path, json }) => {
        const file = `data/${path}`;
        problems.push(...textProblems(json, file));
        const result = schema.safeParse(json);
        if (result.success) return [{ file, value: result.data }];
        problems.push(...problemsOf(result.error, file, json));
        return [];
      });

  const outlines: Outline[] = read(OutlineFile, 'basemap').flatMap(({ value }) =>
    value.features.flatMap(({ properties: { code }, geometry }) =>
      code && (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon')
        ? [{ code, geometry: geometry as Polygon | MultiPolygon }]
        : [],
    ),
  );
  const filed: Filed[] = read(GazetteerFile, 'gazetteer').flatMap(({ file, value }) =>
    value.places.map((place, index) => ({ file, path: `places[${index}]`, place })),
  );

  problems.push(
    ...checkIds(filed),
    ...checkReferences(filed),
    ...checkParents(filed),
    ...checkOutlines(filed, outlines),
    ...checkNames(filed),
  );
  return {
    gazetteer: createGazetteer(
      filed.map(({ place }) => place),
      outlines,
    ),
    problems,
  };
}

function checkIds(filed: readonly Filed[]): Problem[] {
  const first = new Map<string, Filed>();
  return filed.flatMap((each) => {
    const before = first.get(each.place.id);
    if (!before) {
      first.set(each.place.id, each);
      return [];
    }
    return [
      {
        file: each.file,
        path: `${each.path}.id`,
        got: show(each.place.id),
        expected: `an id of its own; ${before.file} has it at ${before.path}`,
      },
    ];
  });
}

function checkReferences(filed: readonly Filed[]): Problem[] {
  const ids = new Set(filed.map(({ place }) => place.id));
  return filed.flatMap(({ file, path, place }) =>
    [
      { key: 'parent', id: place.parent },
      ...(place.members ?? []).map((id, index) => ({ key: `members[${index}]`, id })),
      ...(place.distinctFrom ?? []).map((id, index) => ({ key: `distinctFrom[${index}]`, id })),
    ].flatMap(({ key, id }) =>
      id === null || ids.has(id)
        ? []
        : [{ file, path: `${path}.${key}`, got: show(id), expected: 'the id of a place in data/gazetteer' }],
    ),
  );
}

/** Whoever walks from a place to its parents must come to an end. */
function checkParents(filed: readonly Filed[]): Problem[] {
  const parents = new Map(filed.map(({ place }) => [place.id, place.parent]));
  return filed.flatMap(({ file, path, place }) => {
    const id = parentsReturnTo(place.id, (one) => parents.get(one));
    return id === null ? [] : [{ file, path: `${path}.parent`, got: show(place.parent), expected: endingParents(id) }];
  });
}

function checkOutlines(filed: readonly Filed[], outlines: readonly Outline[]): Problem[] {
  const codes = new Set(outlines.map(({ code }) => code));
  return filed.flatMap(({ file, path, place }) =>
    place.outline && !codes.has(place.outline)
      ? [{ file, path: `${path}.outline`, got: show(place.outline), expected: 'the code of a polygon in data/basemap' }]
      : [],
  );
}

/** A name that two places bear must be marked in both, or the first would silently win. */
function checkNames(filed: readonly Filed[]): Problem[] {
  const bearers = new Map<string, Set<string>>();
  const key = (text: string) => text.toLowerCase();
  for (const { place } of filed)
    for (const { text } of place.names) bearers.set(key(text), (bearers.get(key(text)) ?? new Set()).add(place.id));
  return filed.flatMap(({ file, path, place }) =>
    place.names.flatMap((name, index) => {
      const others = [...(bearers.get(key(name.text)) ?? [])].filter((id) => id !== place.id);
      if (others.length === 0 || name.ambiguous) return [];
      return [
        {
          file,
          path: `${path}.names[${index}].ambiguous`,
          got: `nothing for ${show(name.text)}`,
          expected: `true, as ${others.join(', ')} bears the same name`,
        },
      ];
    }),
  );
}
