import { openApiSchemas } from '../../../lib/publish/api/schemas';
import { problemKinds } from '../../../lib/publish/http/problems.mjs';
import { creditOf, licencesIn, termsIn } from '../../../lib/publish/licence';
import { served } from '../../site/served';
import { sendJson } from '../http/respond';
import { type Asked, api } from './answer';
import { openApiType } from './landing';
import type { Operation } from './operation';
import { chooses, describeIgnored, describeParameter, otherParameters } from './parameters';

/** Of the interface, not of the data: a change that breaks clients gets a new first number and a new address. */
export const apiVersion = '1.0.0';

const tags = {
  capabilities: 'What there is',
  data: 'Features, in CRS84 (longitude, latitude in degrees) and no other system',
  tiles: 'Mapbox Vector Tiles',
  geocoder: 'Place names and relations to places, in Arabic and English',
};

/** The OpenAPI 3.0 document, made from the tables that serve the requests and the schemas that check the answers. */
function openApiDocument(operations: readonly Operation[]): Record<string, unknown> {
  const problem = (kinds: readonly (keyof typeof problemKinds)[]) =>
    Object.fromEntries(
      kinds.map((kind) => [
        String(problemKinds[kind].status),
        {
          description: problemKinds[kind].title,
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemDocument' } } },
        },
      ]),
    );
  const pathItem = ({ id, summary, tag, parameters, ignored = [], pathParameters = {}, answers }: Operation) => ({
    get: {
      operationId: id,
      summary,
      tags: [tag],
      parameters: [
        ...Object.entries(pathParameters).map(([name, rest]) => ({ name, in: 'path', required: true, ...rest })),
        ...parameters.map(describeParameter),
        ...ignored.map(describeIgnored),
        ...(chooses(parameters) ? [] : [otherParameters]),
      ],
      responses: {
        '200': {
          description: summary,
          content: Object.fromEntries(
            Object.entries(answers).map(([type, schema]) => [
              type,
              { schema: schema ? { $ref: `#/components/schemas/${schema}` } : schemaOf(type) },
            ]),
          ),
        },
        '304': { description: 'What the client holds is current' },
        ...problem([
          'invalid-parameter',
          'not-found',
          ...('featureId' in pathParameters ? (['withdrawn'] as const) : []),
          'not-acceptable',
        ]),
      },
    },
  });
  const { datasets, version } = served().record;
  const terms = termsIn({ datasets }, datasets.keys(), 'en');
  return {
    openapi: '3.0.3',
    info: {
      title: 'Maydan',
      version: apiVersion,
      description: `Conflict incidents as they are claimed, each with its sources. For reading only; no key; from any site. ${creditOf(terms)}.`,
      license: licenseOf(licencesIn(terms)),
      'x-record-version': version,
    },
    servers: [{ url: api() }],
    tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
    paths: Object.fromEntries(operations.map((operation) => [operation.path, pathItem(operation)])),
    components: { schemas: openApiSchemas() },
  };
}

const schemaOf = (type: string) =>
  type.startsWith('text/')
    ? { type: 'string' }
    : type.includes('json')
      ? { type: 'object' }
      : { type: 'string', format: 'binary' };

export const openApiAnswer = ({ request }: Asked, operations: readonly Operation[]): Response =>
  sendJson(request, openApiDocument(operations), openApiType);

/** OpenAPI knows one licence: of several the names, of one its address too. */
const licenseOf = (all: ReturnType<typeof licencesIn>) => ({
  name: all.map(({ name }) => name).join('; '),
  ...(all.length === 1 && all[0]?.url && { url: all[0].url }),
});
