import type { Locale } from '../../lib/i18n/locales';
import type { FeedScope } from '../../lib/publish/feeds/addresses';
import { dropUnknown } from '../../lib/record/filters';
import { readParams } from '../../lib/url/params';
import type { Redirect } from '../../lib/url/redirects';
import { served } from '../site/served';
import { answerApi } from './api/operations';
import { seenResponse } from './card/seen';
import { downloadResponse } from './downloads';
import { embedHtml } from './embed/page';
import { feedOf } from './feeds/entries';
import { endpoint } from './http/endpoint';
import { oembedOf } from './oembed';

const origin = 'http://localhost:3000';
const { GET } = endpoint(answerApi);
const api = (path: string) => GET(new Request(`${origin}${path}`), undefined);
const { record } = served();

const slug = 'us-forces-begin-storming-prison-2022-01-23';
const report = 'hasakah-prison-athr-2022-01-24';
const rows: Redirect[] = [
  { kind: 'incidents', from: 'old-incident', to: slug, because: 'renamed' },
  { kind: 'actors', from: 'old-actor', to: 'sdf', because: 'renamed' },
  { kind: 'articles', from: 'old-report', to: report, because: 'renamed' },
  { kind: 'places', from: 'old-place', to: 'hasakah', because: 'renamed' },
];
(record.redirects as Redirect[]).push(...rows);

test('an item of the API is led to its present id, with the query', async () => {
  const response = await api('/api/collections/incidents/items/old-incident?f=json');
  expect(response.status).toBe(308);
  expect(response.headers.get('location')).toBe(`${origin}/api/collections/incidents/items/${slug}?f=json`);
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
});

test.each([
  ['actor=old-actor', 'actor=sdf'],
  ['actor=old-actor,sdf', 'actor=sdf'],
  ['article=old-report', `article=${report}`],
])('the filter %s chooses what %s chooses, from API to file', async (old, current) => {
  const items = async (query: string) => (await (await api(`/api/collections/incidents/items?${query}`)).json()).features;
  expect(await items(old)).toEqual(await items(current));
  const file = async (query: string) =>
    (await downloadResponse(new Request(`${origin}/en/data/incidents.csv?${query}`), 'en', 'incidents.csv')).text();
  expect(await file(old)).toBe(await file(current));
  const read = (query: string) => dropUnknown(readParams(new URLSearchParams(query)), record);
  expect(read(old)).toEqual(read(current));
  expect(read(old).notices).toEqual([]);
  const embed = (query: string) =>
    embedHtml({ opened: served(), locale: 'en', selection: null, search: new URLSearchParams(query), origin });
  expect(await embed(old)).toBe(await embed(current));
});

test('a picture of a thing under its old slug is that of the thing', async () => {
  const picture = async (at: string) =>
    (await seenResponse(new Request(`${origin}/en/picture.svg?at=${at}`), served(), 'en', 'svg')).text();
  expect(await picture('incidents/old-incident')).toBe(await picture(`incidents/${slug}`));
});

test('oEmbed answers for an old slug and for old filters', async () => {
  const of = async (address: string) => {
    const answer = await oembedOf(new URLSearchParams({ url: `${origin}${address}` }), origin, served());
    return answer.body;
  };
  expect(await of('/en/incidents/old-incident')).toEqual(await of(`/en/incidents/${slug}`));
  expect(await of('/en?actor=old-actor')).toEqual(await of('/en?actor=sdf'));
});

test('a feed goes on with the id that an entry had before it was renamed', async () => {
  const feed = (scope: FeedScope, locale: Locale) => feedOf(served(), scope, locale);
  const entry = (await feed(null, 'ar')).entries.find(({ url }) => url.endsWith(`/ar/incidents/${slug}`));
  expect(entry?.id).toBe('tag:localhost,2026:/ar/incidents/old-incident');
  expect((await feed({ kind: 'places', slug: 'hasakah' }, 'en')).id).toBe('tag:localhost,2026:/en/places/old-place/feed.xml');
  expect((await feed({ kind: 'actors', slug: 'isis' }, 'en')).id).toBe('tag:localhost,2026:/en/actors/isis/feed.xml');
});
