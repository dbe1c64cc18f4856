import { z } from 'zod';
import { confidences, coordinateKinds } from '../../gazetteer/schema';
import { eventTypes } from '../../record/event-types';
import { Answer } from '../../record/questions';
import { Access } from '../../record/reading';
import { areaKinds, Mode, Role } from '../../record/schema';

/** What `/api` answers, schema by schema. The OpenAPI document and the JSON Schemas are made from these. */

const text = z.string();
const orNull = <T extends z.ZodType>(schema: T) => schema.nullable();

export const Link = z.strictObject({
  href: z.string(),
  rel: z.string(),
  type: z.string().optional(),
  title: z.string().optional(),
  hreflang: z.string().optional(),
});
const links = z.array(Link);

export const LandingPage = z.strictObject({
  title: text,
  description: text,
  attribution: text,
  version: z.string().describe('Of the record: changes when any of its data does.'),
  links,
});

export const Conformance = z.strictObject({ conformsTo: z.array(z.string()) });

export const Extent = z.strictObject({
  spatial: z.strictObject({ bbox: z.array(z.array(z.number()).min(4).max(4)).min(1), crs: z.string() }).optional(),
  temporal: z
    .strictObject({ interval: z.array(z.array(z.iso.datetime().nullable()).min(2).max(2)).min(1), trs: z.string() })
    .optional(),
});

export const Collection = z.strictObject({
  id: z.string(),
  title: text,
  description: text,
  attribution: text,
  itemType: z.literal('feature'),
  crs: z.array(z.string()),
  extent: Extent,
  links,
});

export const Collections = z.strictObject({ collections: z.array(Collection), links });

const position = z.array(z.number()).min(2).max(3).describe('Longitude, latitude in degrees (CRS84).');
const ring = z.array(position).min(4);
const PointGeometry = z.strictObject({ type: z.literal('Point'), coordinates: position });
export const Geometry = z.union([
  PointGeometry,
  z.strictObject({ type: z.literal('Polygon'), coordinates: z.array(ring).min(1) }),
  z.strictObject({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring).min(1)).min(1) }),
]);

export const ClaimProperties = z.strictObject({
  id: z.string().describe('article#claim'),
  text_en: orNull(text),
  text_ar: orNull(text),
  attribution_en: text.describe('Who said it, through whom, and who published it, in words.'),
  attribution_ar: text,
  modes: z.array(Mode).describe('How it is put forward; the first is the main one.'),
  attribution: z.array(z.string()).describe('Ids of its sources, from the publishing outlet to whoever said it first.'),
  said: orNull(z.string()).describe('EDTF; null where nothing dates it.'),
  happened: orNull(z.string()).describe('EDTF; null where nothing dates it.'),
  access: z
    .enum([...Access.options, 'imported'])
    .describe('read: its passage was read; cited: known at second hand, the page was not read; imported: a row of a dataset.'),
  readExtent: orNull(z.enum(['whole', 'opening'])).describe(
    'Of its text; opening: the copy breaks off. Null where it was not read.',
  ),
  readOn: orNull(z.string()).describe('EDTF: when a stored copy of the page was read.'),
  paragraphs: z.array(z.string()).describe('Paragraphs that make it, counted from 1; "last": the last one read.'),
  url: orNull(z.string()).describe('Address of the page, as stored; none was opened live.'),
  answers: z.array(Answer).describe('Questions of the record that it answers.'),
  contradicts: z.array(z.string()),
  replacedBy: orNull(z.string()).describe('The later claim of the same speaker that takes its place.'),
});

const entry = {
  entryVersion: z.string().describe('Of this entry alone: changes when what it says, its claims or their chains do.'),
  title_en: orNull(text.describe('Says who claims it wherever it is not undisputed.')),
  title_ar: orNull(text),
  summary_en: orNull(text),
  summary_ar: orNull(text),
  time: orNull(z.string()).describe('EDTF (ISO 8601-2), never more precise than the source; null where nothing dates it.'),
  time_en: text,
  time_ar: text,
  timeBasis: orNull(z.enum(['stated', 'inferred'])),
  timePrecision: orNull(z.number().int().min(1).max(3)).describe('ACLED: 1 the day, 2 the week, 3 the month and vaguer.'),
  earliest: orNull(z.iso.datetime()).describe('Bound for sorting and filtering, not a statement.'),
  latest: orNull(z.iso.datetime()).describe('Bound for sorting and filtering, not a statement.'),
  place: orNull(z.string()).describe('Id in the collection places; null where none of them holds it.'),
  relation: z.string().describe('How it lies to that place.'),
  where_en: text,
  where_ar: text,
  uncertaintyMeters: z.number().describe('Radius that holds the true place (point-radius method).'),
  explanation_en: text.describe('How the geometry was made, and what is not known.'),
  explanation_ar: text,
  origins: z.array(z.string()).describe('Origins, each counted once.'),
  independentOrigins: z.number().int().describe('Origins that do not only speak of themselves.'),
  category: z.string().describe('What happened or was said, as in the filter: an id of the categories of this site.'),
  corroboration: z.enum(['none', 'single', 'several']),
  contested: z.boolean().describe('Some claim stands against another.'),
  supposed: z.boolean(),
  actors: z.array(z.strictObject({ actor: z.string(), role: Role })),
  claims: z.array(ClaimProperties),
  beside: z.array(z.string()).describe('Claims that belong beside it, without a pin of their own.'),
  published: z.iso.datetime().describe('When the edition came out that first held it.'),
  updated: z.iso.datetime().describe('When it was last corrected, else published.'),
  corrections: z.array(
    z.strictObject({
      id: z.string(),
      date: z.iso.date(),
      what_en: orNull(text),
      what_ar: orNull(text),
      why_en: orNull(text),
      why_ar: orNull(text),
    }),
  ),
  dataset: z.string().describe('Id of the dataset that it is from.'),
  licence: z.string().describe('Of that dataset, and of those whose rows speak in it: an address, else a name.'),
  credit: text.describe('Whom to name.'),
  page_en: z.string(),
  page_ar: z.string(),
};

export const IncidentProperties = z.strictObject({
  ...entry,
  eventType: z.enum(Object.keys(eventTypes) as [string, ...string[]]),
  subEventType: z.string(),
  statement: z.boolean().describe('A statement is dated by when it was said.'),
  geoPrecision: z.number().int().min(1).max(3).describe('ACLED: 1 the town or part of it, 2 near it, 3 a larger region.'),
});

export const AreaProperties = z.strictObject({
  ...entry,
  kind: z.enum(areaKinds),
  areaMinKm2: orNull(z.number()),
  areaMaxKm2: orNull(z.number()).describe('Where a size is claimed the geometry is a disc of this size, not an outline.'),
});

export const PlaceProperties = z.strictObject({
  name_en: text,
  name_ar: text,
  names: z.array(z.string()),
  featureCode: z.string().describe('GeoNames.'),
  parent: orNull(z.string()),
  uncertaintyMeters: orNull(z.number()),
  coordinateSource: orNull(z.string()),
  coordinateKind: orNull(z.enum(coordinateKinds)),
  confidence: z.enum(confidences).describe('A two sources agree, B one, C derived or inferred, U uncorroborated.'),
  note_en: orNull(text),
  note_ar: orNull(text),
  page_en: z.string(),
  page_ar: z.string(),
});

const feature = <P extends z.ZodType, G extends z.ZodType>(properties: P, geometry: G) =>
  z.strictObject({
    type: z.literal('Feature'),
    id: z.string(),
    geometry,
    properties,
    links: links.optional(),
  });
const features = <F extends z.ZodType>(item: F) =>
  z.strictObject({
    type: z.literal('FeatureCollection'),
    features: z.array(item),
    links,
    timeStamp: z.iso.datetime(),
    numberMatched: z.number().int().min(0),
    numberReturned: z.number().int().min(0),
  });

export const IncidentFeature = feature(IncidentProperties, Geometry);
export const AreaFeature = feature(AreaProperties, Geometry);
export const PlaceFeature = feature(PlaceProperties, PointGeometry.nullable());
export const IncidentFeatures = features(IncidentFeature);
export const AreaFeatures = features(AreaFeature);
export const PlaceFeatures = features(PlaceFeature);

export const ProblemDocument = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    instance: z.string(),
    parameters: z.array(z.strictObject({ name: z.string(), got: z.string(), expected: z.string() })).optional(),
  })
  .describe('RFC 9457');

export const TileJson = z
  .strictObject({
    tilejson: z.literal('3.0.0'),
    name: z.string(),
    description: z.string(),
    attribution: z.string(),
    version: z.string(),
    scheme: z.literal('xyz'),
    tiles: z.array(z.string()).min(1),
    minzoom: z.number().int(),
    maxzoom: z.number().int(),
    bounds: z.array(z.number()).min(4).max(4),
    vector_layers: z.array(
      z.strictObject({
        id: z.string(),
        description: z.string(),
        minzoom: z.number().int(),
        maxzoom: z.number().int(),
        fields: z.record(z.string(), z.string()),
      }),
    ),
  })
  .describe('TileJSON 3.0.0');

export const GeocodeJson = z
  .strictObject({
    type: z.literal('FeatureCollection'),
    geocoding: z.strictObject({ version: z.string(), licence: z.string(), attribution: z.string(), query: z.string() }),
    features: z.array(
      z.strictObject({
        type: z.literal('Feature'),
        geometry: Geometry,
        properties: z.strictObject({
          geocoding: z.strictObject({
            type: z.string(),
            label: z.string(),
            name: z.string(),
            accuracy: z.number().int().describe('Metres.'),
            place_id: z.string(),
            relation: z.string(),
            confidence: z.number().min(0).max(1),
            explanation: z.string(),
            anchor: position,
          }),
        }),
      }),
    ),
  })
  .describe('GeocodeJSON 0.1.0');

export const schemas = {
  LandingPage,
  Conformance,
  Collections,
  Collection,
  IncidentFeatures,
  IncidentFeature,
  AreaFeatures,
  AreaFeature,
  PlaceFeatures,
  PlaceFeature,
  TileJson,
  GeocodeJson,
  ProblemDocument,
} as const;
export type SchemaName = keyof typeof schemas;

/** Parts that several of them share; the document names them once. */
const parts = { Link, Extent, Geometry, IncidentProperties, AreaProperties, PlaceProperties, ClaimProperties };

/** All of them as OpenAPI 3.0 writes schemas, by name. */
export function openApiSchemas(): Record<string, unknown> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries({ ...schemas, ...parts })) registry.add(schema, { id });
  const { schemas: made } = z.toJSONSchema(registry, { target: 'openapi-3.0', uri: (id) => `#/components/schemas/${id}` });
  return Object.fromEntries(Object.entries(made).map(([id, { $id: _, ...schema }]) => [id, allowNull(schema)]));
}

/** OpenAPI 3.0.3: an `enum` has to name null too, `nullable` alone does not let it through. */
function allowNull(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(allowNull);
  if (schema === null || typeof schema !== 'object') return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, allowNull(value)]));
  if (inner.nullable === true && Array.isArray(inner.enum) && !inner.enum.includes(null)) inner.enum = [...inner.enum, null];
  return inner;
}

/** One of them as JSON Schema 2020-12, whole in itself. */
export const jsonSchemaOf = (name: SchemaName): Record<string, unknown> =>
  z.toJSONSchema(schemas[name]) as Record<string, unknown>;
