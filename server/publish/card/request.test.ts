/** @jest-environment node */
import fc from 'fast-check';
import { type Locale, locales } from '../../../lib/i18n/locales';
import { cardPath, cardSize, cardWidths } from '../../../lib/publish/card/address';
import { type Params, parameterNames, statuses } from '../../../lib/url/params';
import { type Kind, kinds, type Selection, slugify } from '../../../lib/url/paths';
import { curatedHere } from '../../store/testing/curated';
import { formResponse } from '../forms';
import { endpoint } from '../http/endpoint';
import { cardResponse } from './request';

const { curated: record, opened } = curatedHere();
const slugs: Record<Kind, string[]> = {
  incidents: [...record.incidents.keys()],
  areas: [...record.areas.keys()],
  actors: [...record.actors.keys()],
  places: record.gazetteer.places.map(({ id }) => id),
  articles: [...record.articles.keys()],
  stories: [...record.stories.keys()],
  questions: record.answered.map(({ id }) => id),
};
const { GET } = endpoint(async (request: Request) => {
  const { pathname } = new URL(request.url);
  const [, locale = '', kind, file] = pathname.split('/');
  if (kind !== 'card.png') {
    const [slug = '', ...form] = decodeURIComponent(file ?? '').split('.');
    return formResponse(request, { locale, kind: kind ?? '', slug, form: form.join('.') });
  }
  return (await cardResponse(request, opened, locale as Locale, null)) as Response;
});
/** The answer to a card's address. How long it takes is measured at the running site, in tests/e2e/cards.e2e.ts. */
async function ask(path: string) {
  const response = await GET(new Request(`http://localhost${path}`), undefined);
  const body = new Uint8Array(await response.arrayBuffer());
  return { status: response.status, type: response.headers.get('content-type'), body };
}

const some = (list: readonly string[]) => fc.uniqueArray(fc.constantFrom(...list), { minLength: 1, maxLength: 3 });
const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
  .map((text) => text.trim().replace(/\s+/g, ' '))
  .filter((text) => text !== '');
const state: fc.Arbitrary<Params> = fc
  .record(
    {
      map: fc.record({
        zoom: fc.integer({ min: 0, max: 22 }),
        lat: fc.integer({ min: -85, max: 85 }),
        lon: fc.integer({ min: -180, max: 180 }),
      }),
      from: fc.constantFrom('2022-01-20', '2022-01-22'),
      to: fc.constantFrom('2022-01-22', '2023-12-31'),
      type: some([...new Set([...record.incidents.values()].map(({ eventType }) => slugify(eventType)))]),
      actor: some(slugs.actors),
      article: fc.constantFrom(...slugs.articles),
      status: fc.uniqueArray(fc.constantFrom(...statuses), { minLength: 1 }),
      q: words,
      theme: fc.constantFrom('light' as const, 'dark' as const),
    },
    { requiredKeys: [] },
  )
  .map((params) => params as Params);
const locale = fc.constantFrom(...locales());
const thing: fc.Arbitrary<Selection> = fc
  .constantFrom(...kinds)
  .chain((kind) => fc.constantFrom(...slugs[kind]).map((slug) => ({ kind, slug })));

test('any state of any thing → a PNG of exactly 1200 × 630, or of the width asked for', async () => {
  await fc.assert(
    fc.asyncProperty(locale, fc.option(thing), state, fc.constantFrom(...cardWidths), async (l, selection, params, width) => {
      const { status, type, body } = await ask(cardPath(l, selection, params, width));
      expect([status, type]).toEqual([200, 'image/png']);
      const head = new DataView(body.buffer);
      expect([head.getUint32(16), head.getUint32(20)]).toEqual([width, Math.round((width / cardSize.width) * cardSize.height)]);
    }),
    { numRuns: 20 },
  );
});

// resvg ended the process where something half transparent lay wholly outside the picture.
test('a view far from everything is drawn', async () => {
  for (const path of [
    '/ar/actors/sdf.png?map=11/4/-1',
    '/en/card.png?map=12/-36/-179',
    '/en/areas/besieged-pocket-at-prison.png?map=9/80/0',
  ])
    expect(await ask(path)).toMatchObject({ status: 200, type: 'image/png' });
});

test('whatever stands where a slug stands, and is none, is a 404', async () => {
  await fc.assert(
    fc.asyncProperty(locale, fc.constantFrom(...kinds), fc.string({ unit: 'binary', maxLength: 300 }), async (l, kind, slug) => {
      fc.pre(!slugs[kind].includes(slug.split('.')[0] ?? '') && !slug.includes('/') && !/\p{Surrogate}/u.test(slug));
      const { status, type } = await ask(`/${l}/${kind}/${encodeURIComponent(slug)}.png`);
      expect([status, type]).toEqual([404, 'application/problem+json; charset=utf-8']);
    }),
    { numRuns: 60 },
  );
});

test('whatever stands where a parameter stands is drawn or refused with a reason, never an error', async () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.constantFrom('', '0', '-1', '1e9', '600.5', 'NaN', 'Infinity', '99999999999999999999', '99/99/99', '__proto__', '</svg>'),
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...parameterNames, 'width', 'height', 'size', '__proto__'), hostile, async (name, value) => {
      const { status, type, body } = await ask(`/en/card.png?${new URLSearchParams([[name, value]])}`);
      expect([200, 400]).toContain(status);
      expect(type).toBe(status === 200 ? 'image/png' : 'application/problem+json; charset=utf-8');
      if (status === 400) expect(JSON.parse(Buffer.from(body).toString()).parameters[0].name).toBe(name);
      if (status === 400 || !['width', 'height'].includes(name)) return;
      // A size that was taken is one of those that there are.
      expect([...cardWidths.map(String), '630', '']).toContain(value);
    }),
    { numRuns: 90 },
  );
});
