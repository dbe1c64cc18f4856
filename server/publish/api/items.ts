import type { z } from 'zod';
import { textIn } from '../../../lib/i18n/text-in';
import { type Collection as CollectionSchema, jsonSchemaOf } from '../../../lib/publish/api/schemas';
import { missingThing } from '../../../lib/publish/http/problem';
import { creditOf, ownCredit, type Terms, termsIn } from '../../../lib/publish/licence';
import { currentSlug } from '../../../lib/url/redirects';
import { movedPermanently, sendJson } from '../http/respond';
import { termsFor } from '../terms';
import { type Asked, answer, api, type Links } from './answer';
import { type AnyFeature, type Collection, type CollectionId, collections } from './collections';
import { writeCursor } from './cursor';
import { licenceLinks, ownLicenceLink, self, withForm } from './landing';
import { carriedQuery } from './parameters';

const crs84 = 'http://www.opengis.net/def/crs/OGC/1.3/CRS84';
const gregorian = 'http://www.opengis.net/def/uom/ISO-8601/0/Gregorian';
const geojson = 'application/geo+json';
/** Coordinates are in CRS84 and nothing else; said with every answer that holds some. */
const inCrs84 = { 'Content-Crs': `<${crs84}>` };

const addressOf = (id: CollectionId, rest = ''): string => api(`/collections/${id}${rest}`);
const schemaLink = (id: CollectionId) => ({
  href: addressOf(id, '/schema'),
  rel: 'describedby',
  type: 'application/schema+json',
  title: 'JSON Schema of an item',
});

/** Of the datasets that features are of; null of places, which are the gazetteer's. */
const termsOf = (id: CollectionId, { record }: Asked, features: readonly AnyFeature[]): Terms[] | null =>
  id === 'places'
    ? null
    : termsIn(
        record,
        features.flatMap(({ properties }) => ('dataset' in properties ? properties.dataset : [])),
        'en',
      );
const linksOf = (terms: readonly Terms[] | null): Links => (terms ? licenceLinks(terms) : [ownLicenceLink]);

async function descriptionOf(collection: Collection, asked: Asked): Promise<z.infer<typeof CollectionSchema>> {
  const { id, parameters } = collection;
  const [{ box, time }, terms] = await Promise.all([
    collection.extent(asked),
    id === 'places' ? null : termsFor(asked, { filters: {} }, 'en'),
  ]);
  // What the collection cannot be asked by is left behind: GDAL reads every collection of a source with one query.
  const items = addressOf(id, `/items${carriedQuery(asked.url.searchParams, parameters)}`);
  const instant = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());
  return {
    id,
    title: textIn(collection.title, 'en'),
    description: textIn(collection.description, 'en'),
    // The items first: they are what a reader of the collections has come for.
    links: [
      { href: items, rel: 'items', type: geojson, title: 'Items as GeoJSON' },
      { href: withForm(items, 'html'), rel: 'items', type: 'text/html', title: 'Items as HTML' },
      schemaLink(id),
      ...self(addressOf(id, carriedQuery(asked.url.searchParams))),
      ...linksOf(terms),
    ],
    attribution: terms ? creditOf(terms) : ownCredit,
    itemType: 'feature',
    crs: [crs84],
    extent: {
      ...(box && { spatial: { bbox: [box], crs: crs84 } }),
      ...(time && { temporal: { interval: [[instant(time.from), instant(time.to)]], trs: gregorian } }),
    },
  };
}

export const collectionsAnswer = async (asked: Asked): Promise<Response> =>
  answer(asked, {
    title: 'Collections',
    body: {
      collections: await Promise.all(Object.values(collections).map((one) => descriptionOf(one, asked))),
      links: self(api(`/collections${carriedQuery(asked.url.searchParams)}`)),
    },
  });

export const collectionAnswer =
  (id: CollectionId) =>
  async (asked: Asked): Promise<Response> => {
    const body = await descriptionOf(collections[id], asked);
    return answer(asked, { title: body.title, body });
  };

/** The schema that an item of the collection keeps, made from the one that the tests check it with. */
export const schemaAnswer =
  (id: CollectionId) =>
  (asked: Asked): Response => {
    const { item, title, description } = collections[id];
    const schema = { ...jsonSchemaOf(item), $id: addressOf(id, '/schema'), title: title.en, description: description.en };
    return sendJson(asked.request, schema, 'application/schema+json');
  };

export const itemsAnswer =
  (id: CollectionId) =>
  async (asked: Asked): Promise<Response> => {
    const collection = collections[id];
    const { features, matched, next, previous } = await collection.select(asked.query, asked);
    const here = `${addressOf(id, '/items')}${asked.url.search}`;
    const at = (cursor: string): string => {
      const url = new URL(here);
      url.searchParams.delete('offset');
      url.searchParams.set('cursor', cursor);
      return url.href;
    };
    const links: Links = [
      ...self(here, geojson),
      ...(next ? [{ href: at(writeCursor({ after: next })), rel: 'next', type: geojson, title: 'Next page' }] : []),
      ...(previous ? [{ href: at(writeCursor({ before: previous })), rel: 'prev', type: geojson, title: 'Previous page' }] : []),
      { href: addressOf(id), rel: 'collection', type: 'application/json', title: textIn(collection.title, 'en') },
      schemaLink(id),
      ...linksOf(termsOf(id, asked, features)),
    ];
    const body = { type: 'FeatureCollection', features, links, numberMatched: matched, numberReturned: features.length };
    return answer(asked, {
      title: textIn(collection.title, 'en'),
      body,
      isStamped: true,
      type: geojson,
      headers: inCrs84,
    });
  };

export const itemAnswer =
  (id: CollectionId) =>
  async (asked: Asked): Promise<Response> => {
    const slug = asked.path.featureId ?? '';
    const current = currentSlug(asked.record.redirects, id, slug);
    if (current !== slug) return movedPermanently(addressOf(id, `/items/${current}${asked.url.search}`));
    const feature = await collections[id].find(slug, asked);
    if (!feature) throw missingThing(asked.record, id, slug, 'id', addressOf(id, '/items'));
    const { properties } = feature;
    const links: Links = [
      ...self(addressOf(id, `/items/${slug}`), geojson),
      { href: addressOf(id), rel: 'collection', type: 'application/json', title: textIn(collections[id].title, 'en') },
      { href: properties.page_en, rel: 'canonical', type: 'text/html', hreflang: 'en', title: 'Its page' },
      { href: properties.page_ar, rel: 'alternate', type: 'text/html', hreflang: 'ar', title: 'Its page in Arabic' },
      schemaLink(id),
      ...linksOf(termsOf(id, asked, [feature])),
    ];
    const title = 'title_en' in properties ? (properties.title_en ?? properties.title_ar ?? slug) : properties.name_en;
    return answer(asked, { title, body: { ...feature, links }, type: geojson, headers: inCrs84 });
  };
