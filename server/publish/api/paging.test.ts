import fc from 'fast-check';
import type { z } from 'zod';
import type { IncidentFeatures } from '../../../lib/publish/api/schemas';
import { categoriesOf } from '../../../lib/record/categories';
import { eventTypes } from '../../../lib/record/event-types';
import { statuses } from '../../../lib/url/params';
import { slugify } from '../../../lib/url/paths';
import { served } from '../../site/served';
import { endpoint } from '../http/endpoint';
import { answerApi } from './operations';

const { GET } = endpoint(answerApi);
const { record } = served();

async function read(address: string): Promise<z.infer<typeof IncidentFeatures>> {
  const response = await GET(new Request(address), undefined);
  expect(response.status).toBe(200);
  return response.json();
}
const follow = (page: { links: { rel: string; href: string }[] }, rel: string) =>
  page.links.find((link) => link.rel === rel)?.href;

const some = (values: readonly string[]) =>
  fc.subarray([...values], { minLength: 1, maxLength: 3 }).map((list) => list.join(','));
const filters = fc.record(
  {
    category: some([...categoriesOf(record.site.categories).all.keys()]),
    type: some(Object.keys(eventTypes).map(slugify)),
    actor: some([...record.actors.keys()]),
    article: fc.constantFrom(...record.articles.keys()),
    status: some(statuses),
    q: fc.constantFrom('prison', 'السجن', 'SDF', 'nothing-of-the-kind'),
    bbox: fc.constantFrom('40.5,36.3,40.9,36.6', '-180,-90,180,90', '170,-90,-170,90', '40.7,36.4,0,40.8,36.5,100'),
    datetime: fc.constantFrom('2022-01-23', '../2022-01-22', '2022-01-21/2022-01-24', '2022-01-30/..'),
  },
  { requiredKeys: [] },
);

for (const collection of ['incidents', 'areas', 'places']) {
  test(`paging ${collection} through any filter returns every match once, forward and back`, async () => {
    await fc.assert(
      fc.asyncProperty(filters, fc.integer({ min: 1, max: 40 }), async (chosen, limit) => {
        const { type, actor, article, status, ...rest } = chosen;
        const usable = collection === 'incidents' ? chosen : collection === 'areas' ? { actor, article, status, ...rest } : rest;
        const search = new URLSearchParams(Object.entries(usable).flatMap(([key, value]) => (value ? [[key, value]] : [])));
        const base = `http://localhost:3000/api/collections/${collection}/items?${search}`;
        const whole = (await read(`${base}&limit=1000`)).features.map(({ id }) => id);
        expect(new Set(whole).size).toBe(whole.length);
        const pages = [await read(`${base}&limit=${limit}`)];
        for (
          let next = follow(pages[0] as (typeof pages)[0], 'next');
          next;
          next = follow(pages.at(-1) as (typeof pages)[0], 'next')
        )
          pages.push(await read(next));
        expect(pages.flatMap(({ features }) => features.map(({ id }) => id))).toEqual(whole);
        for (const page of pages) {
          expect(page.numberMatched).toBe(whole.length);
          expect(page.numberReturned).toBe(page.features.length);
        }
        const back = [pages.at(-1) as (typeof pages)[0]];
        for (let prev = follow(back[0] as (typeof pages)[0], 'prev'); prev; prev = follow(back[0] as (typeof pages)[0], 'prev'))
          back.unshift(await read(prev));
        expect(back.flatMap(({ features }) => features.map(({ id }) => id))).toEqual(whole);
      }),
      { numRuns: 40 },
    );
  });
}
