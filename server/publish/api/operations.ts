import { textIn } from '../../../lib/i18n/text-in';
import { Problem } from '../../../lib/publish/http/problem';
import { served } from '../../site/served';
import { type CollectionId, collectionIds, collections } from './collections';
import { docsAnswer } from './docs';
import { geocodeAnswer } from './geocode';
import { collectionAnswer, collectionsAnswer, itemAnswer, itemsAnswer, schemaAnswer } from './items';
import { conformanceAnswer, landingAnswer, openApiType } from './landing';
import { openApiAnswer } from './openapi';
import type { Operation } from './operation';
import { filterParameters, readQuery } from './parameters';
import { tileAnswer, tileJsonAnswer } from './tiles';

const geojson = 'application/geo+json';
const html = { 'text/html': null } as const;
const tileNumber = (description: string) => ({ description, schema: { type: 'integer', minimum: 0 } });

const ofCollection = (id: CollectionId): Operation[] => {
  const { parameters, ignored, page, item, title } = collections[id];
  const name = id.charAt(0).toUpperCase() + id.slice(1);
  const featureId = { description: `Id of a feature of ${id}, the slug of its page.`, schema: { type: 'string' } };
  return [
    {
      path: `/collections/${id}`,
      id: `describe${name}`,
      summary: `The collection ${id}: extent, links, reference system`,
      tag: 'data',
      parameters: ['f'],
      answers: { 'application/json': 'Collection', ...html },
      handle: collectionAnswer(id),
    },
    {
      path: `/collections/${id}/items`,
      id: `get${name}`,
      summary: textIn(title, 'en'),
      tag: 'data',
      parameters,
      ignored,
      answers: { [geojson]: page, ...html },
      handle: itemsAnswer(id),
    },
    {
      path: `/collections/${id}/items/{featureId}`,
      id: `get${name}Item`,
      summary: `One feature of ${id}`,
      tag: 'data',
      parameters: ['f'],
      pathParameters: { featureId },
      answers: { [geojson]: item, ...html },
      handle: itemAnswer(id),
    },
    {
      path: `/collections/${id}/schema`,
      id: `get${name}Schema`,
      summary: `JSON Schema of an item of ${id}`,
      tag: 'data',
      parameters: ['f'],
      answers: { 'application/schema+json': null },
      handle: schemaAnswer(id),
    },
  ];
};

export const operations: readonly Operation[] = [
  {
    path: '/',
    id: 'getLandingPage',
    summary: 'Where to begin',
    tag: 'capabilities',
    parameters: ['f'],
    answers: { 'application/json': 'LandingPage', ...html },
    handle: landingAnswer,
  },
  {
    path: '/conformance',
    id: 'getConformance',
    summary: 'The classes of OGC API – Features that this conforms to',
    tag: 'capabilities',
    parameters: ['f'],
    answers: { 'application/json': 'Conformance', ...html },
    handle: conformanceAnswer,
  },
  {
    path: '/openapi.json',
    id: 'getOpenApi',
    summary: 'This document',
    tag: 'capabilities',
    parameters: ['f'],
    answers: { [openApiType]: null },
    handle: (asked) => openApiAnswer(asked, operations),
  },
  {
    path: '/docs',
    id: 'getDocs',
    summary: 'This document to read',
    tag: 'capabilities',
    parameters: ['f'],
    answers: html,
    handle: (asked) => docsAnswer(asked, operations),
  },
  {
    path: '/collections',
    id: 'getCollections',
    summary: 'The collections',
    tag: 'data',
    parameters: ['f'],
    answers: { 'application/json': 'Collections', ...html },
    handle: collectionsAnswer,
  },
  ...collectionIds.flatMap(ofCollection),
  {
    path: '/tiles/incidents.json',
    id: 'getTileJson',
    summary: 'TileJSON of the incidents, with the filters of the request',
    tag: 'tiles',
    parameters: ['f', ...filterParameters],
    answers: { 'application/json': 'TileJson' },
    handle: tileJsonAnswer,
  },
  {
    path: '/tiles/incidents/{z}/{x}/{y}.mvt',
    id: 'getTile',
    summary: 'A vector tile of the incidents; at low zoom clusters with counts by status',
    tag: 'tiles',
    parameters: filterParameters,
    pathParameters: {
      z: tileNumber('Zoom.'),
      x: tileNumber('Column, from the west.'),
      y: tileNumber('Row, from the north.'),
    },
    answers: { 'application/vnd.mapbox-vector-tile': null },
    handle: tileAnswer,
  },
  {
    path: '/geocode',
    id: 'geocode',
    summary: 'The places that a name or a phrase may mean',
    tag: 'geocoder',
    parameters: ['text', 'lang', 'limit', 'f'],
    answers: { [geojson]: 'GeocodeJson' },
    handle: geocodeAnswer,
  },
];

/** `/collections/incidents/items/{featureId}` → names of what varies, and a pattern for the whole path. */
function compile({ path }: Operation): { names: string[]; pattern: RegExp } {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string);
  const source = path.replace(/[.]/g, '\\.').replace(/\{\w+\}/g, '([^/]+?)');
  return { names, pattern: new RegExp(`^${source}$`) };
}
const table = operations.map((operation) => ({ operation, ...compile(operation) }));

/**
 * Answers a GET below `/api`.
 * @throws Problem
 */
export async function answerApi(request: Request): Promise<Response> {
  const url = new URL(request.url);
  const below = url.pathname.replace(/^\/api\/?/, '/');
  for (const { operation, names, pattern } of table) {
    const match = pattern.exec(below);
    if (!match) continue;
    const opened = served();
    const path = Object.fromEntries(names.map((name, i) => [name, decode(match[i + 1] ?? '')]));
    const query = readQuery(url.searchParams, operation.parameters, opened.record, operation.ignored);
    return operation.handle({ ...opened, request, url, path, query });
  }
  throw new Problem('not-found', `Got "${below.slice(0, 100)}", expected one of the paths in /api/openapi.json.`);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
