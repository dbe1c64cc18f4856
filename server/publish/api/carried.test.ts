import { endpoint } from '../http/endpoint';
import { answerApi } from './operations';

const origin = 'http://localhost:3000';
const { GET } = endpoint(answerApi);
const ask = (path: string) => GET(new Request(`${origin}${path}`), undefined);
type Linked = { links: { rel: string; href: string; type?: string }[] };
const read = async (path: string) => {
  const response = await ask(path);
  return { status: response.status, body: await response.json() };
};
const linkOf = ({ links }: Linked, rel: string, type?: string) =>
  links.find((link) => link.rel === rel && (!type || link.type === type))?.href;

test.each([
  '/api',
  '/api/conformance',
  '/api/collections',
  '/api/collections/areas',
  '/api/collections/areas/schema',
  '/api/collections/areas/items/besieged-pocket-at-prison',
  '/api/openapi.json',
  '/api/docs',
])('%s, which chooses nothing, ignores a query', async (path) => {
  for (const query of ['actor=isis', 'actor=nobody&utm_source=x', 'q=%FF&q=b&limit=none'])
    expect((await ask(`${path}?${query}`)).status).toBe(200);
  expect((await ask(`${path}?f=docx`)).status).toBe(400);
});

test('the query of the landing page goes on to the items, of each collection what it can be asked by', async () => {
  const landing = (await read('/api?actor=isis&type=battles&f=json')).body;
  const data = linkOf(landing, 'data') ?? '';
  expect(data).toBe(`${origin}/api/collections?actor=isis&type=battles`);
  const { collections } = (await read(data.slice(origin.length))).body as { collections: ({ id: string } & Linked)[] };
  expect(collections.map((one) => linkOf(one, 'items', 'application/geo+json'))).toEqual([
    `${origin}/api/collections/incidents/items?actor=isis&type=battles`,
    `${origin}/api/collections/areas/items?actor=isis&type=battles`,
    `${origin}/api/collections/places/items`,
  ]);
  expect(collections.map((one) => linkOf(one, 'items', 'text/html'))).toContain(`${origin}/api/collections/places/items?f=html`);
});

test('without a query the links are as they were', async () => {
  const { body } = await read('/api/collections/incidents');
  expect(linkOf(body, 'items', 'application/geo+json')).toBe(`${origin}/api/collections/incidents/items`);
  expect(linkOf(body, 'self')).toBe(`${origin}/api/collections/incidents`);
});

test('items take the filters of every collection; a mistyped one is still refused', async () => {
  const matched = async (path: string) => (await read(path)).body.numberMatched;
  expect(await matched('/api/collections/places/items?actor=isis')).toBe(await matched('/api/collections/places/items'));
  expect(await matched('/api/collections/areas/items?type=battles')).toBe(0);
  expect(await matched('/api/collections/incidents/items?actor=isis')).toBeLessThan(
    await matched('/api/collections/incidents/items'),
  );
  for (const id of ['incidents', 'areas', 'places'])
    expect((await ask(`/api/collections/${id}/items?actr=isis`)).status).toBe(400);
});
