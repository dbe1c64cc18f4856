import { Problem } from '@/lib/publish/http/problem';
import { problemKinds } from '@/lib/publish/http/problems.mjs';
import { locales } from '../../lib/i18n/locales';
import { everyAddress } from '../../lib/publish/addresses';
import { cardPath } from '../../lib/publish/card/address';
import { pageGraph } from '../../lib/publish/jsonld';
import { descriptionOf, subjectOf } from '../../lib/publish/metadata';
import { curatedHere } from '../store/testing/curated';
import { oembedOf, oembedXml } from './oembed';

const origin = 'https://maydan.example';
const { curated, opened } = curatedHere();
const incident = 'us-forces-begin-storming-prison-2022-01-23';
const ask = (url: string, more: Record<string, string> = {}) => oembedOf(new URLSearchParams({ url, ...more }), origin, opened);

test.each([
  ['/en', '/embed/en', '/en/card.png'],
  ['/ar?actor=sdf&map=9/36/40', '/embed/ar?map=9/36/40&actor=sdf', '/ar/card.png?map=9/36/40&actor=sdf'],
  [`/en/incidents/${incident}`, `/embed/en/incidents/${incident}`, `/en/incidents/${incident}.png`],
  [`/embed/en/incidents/${incident}?panel=below`, `/embed/en/incidents/${incident}?panel=below`, `/en/incidents/${incident}.png`],
  [`/EN/Incidents/${incident}/`, `/embed/en/incidents/${incident}`, `/en/incidents/${incident}.png`],
  ['/ar/actors/sdf', '/embed/ar/actors/sdf', '/ar/actors/sdf.png'],
  ['/en/places/hasakah', '/embed/en/places/hasakah', '/en/places/hasakah.png'],
  ['/en/areas/besieged-pocket-at-prison', '/embed/en/areas/besieged-pocket-at-prison', '/en/areas/besieged-pocket-at-prison.png'],
  [
    '/ar/articles/hasakah-prison-athr-2022-01-24',
    '/embed/ar/articles/hasakah-prison-athr-2022-01-24',
    '/ar/articles/hasakah-prison-athr-2022-01-24.png',
  ],
  ['/en/data', '/embed/en', '/en/card.png'],
  ['/', '/embed/en', '/en/card.png'],
  ['?actor=sdf', '/embed/en?actor=sdf', '/en/card.png?actor=sdf'],
  [`/incidents/${incident}`, `/embed/en/incidents/${incident}`, `/en/incidents/${incident}.png`],
  [`//en//incidents/${incident}/`, `/embed/en/incidents/${incident}`, `/en/incidents/${incident}.png`],
  [`/ar/incidents/${incident}.png?width=600`, `/embed/ar/incidents/${incident}`, `/ar/incidents/${incident}.png`],
  [`/en/incidents/${incident}.csl.json`, `/embed/en/incidents/${incident}`, `/en/incidents/${incident}.png`],
  ['/ar/card.png?status=contested', '/embed/ar?status=contested', '/ar/card.png?status=contested'],
  [`/embed/incidents/${incident}`, `/embed/en/incidents/${incident}`, `/en/incidents/${incident}.png`],
  [`/embed/en/live/incidents/${incident}`, `/embed/en/incidents/${incident}`, `/en/incidents/${incident}.png`],
  ['/embed/ar/live?actor=sdf', '/embed/ar?actor=sdf', '/ar/card.png?actor=sdf'],
])('%s becomes an iframe of %s', async (page, embed, card) => {
  const answer = await ask(`${origin}${page}`);
  const { html, ...body } = answer.body;
  expect(html).toContain(`src="${origin}${embed.replaceAll('&', '&amp;')}"`);
  expect(html).toContain(`title="${body.title.replaceAll('"', '&quot;')}`);
  expect(body).toMatchObject({
    type: 'rich',
    version: '1.0',
    width: 640,
    height: 480,
    thumbnail_url: `${origin}${card}`,
    thumbnail_width: 1200,
    thumbnail_height: 630,
  });
});

test('every page that the sitemap names becomes an iframe', async () => {
  for (const { path } of await everyAddress(opened))
    expect([path, (await ask(`${origin}${path}`)).body.type]).toEqual([path, 'rich']);
});

test('limits are honoured, by the picture too', async () => {
  const answer = await ask(`${origin}/en`, { maxwidth: '620', maxheight: '400' });
  expect(answer.body).toMatchObject({ width: 620, height: 400, thumbnail_width: 600, thumbnail_height: 315 });
  expect(answer.body.html).toContain('width="620" height="400"');
  const narrow = await ask(`${origin}/en`, { maxwidth: '200' });
  expect(narrow.body).not.toHaveProperty('thumbnail_url');
});

test.each([
  ['https://elsewhere.example/en', {}, 404],
  ['http://maydan.example/en', {}, 200],
  ['HTTPS://MAYDAN.EXAMPLE:443/en', {}, 200],
  ['https://maydan.example:8443/en', {}, 404],
  ['ftp://maydan.example/en', {}, 404],
  [`${origin}/en`, { format: 'JSON' }, 200],
  [`${origin}/en`, { format: 'Xml' }, 200],
  [`${origin}/en`, { format: '' }, 200],
  [`${origin}/en/incidents/no-such-thing`, {}, 404],
  [`${origin}/en/incidents/${incident}.exe`, {}, 404],
  [`${origin}/en/feed.xml`, {}, 404],
  [`${origin}/en/incidents/%FF`, {}, 404],
  [`${origin}/en/nothing/at/all`, {}, 404],
  [`${origin}/api/collections`, {}, 404],
  ['javascript:alert(1)', {}, 404],
  ['', {}, 400],
  [`${origin}/en`, { maxwidth: '-5' }, 400],
  [`${origin}/en`, { maxwidth: '9'.repeat(400) }, 400],
  [`${origin}/en`, { maxheight: 'tall' }, 400],
  [`${origin}/en`, { format: 'yaml' }, 501],
] as const)('%s %j is answered with %i', async (url, more, status) => {
  const answered = await ask(url, more).then(
    () => 200,
    (error) => (error instanceof Problem ? problemKinds[error.kind].status : error),
  );
  expect(answered).toBe(status);
});

test('a wrong limit is told by its name, with what was got and expected', async () => {
  await expect(ask(`${origin}/en`, { maxwidth: '-5', maxheight: '400' })).rejects.toMatchObject({
    kind: 'invalid-parameter',
    parameters: [{ name: 'maxwidth', got: '-5', expected: 'whole pixels, at least 100' }],
  });
});

test('what is unknown in a query is left out, the rest is kept', async () => {
  const answer = await ask(`${origin}/en?actor=sdf,nobody&utm_source=x&type=unicorns`);
  expect(answer.body.html).toContain(`src="${origin}/embed/en?actor=sdf"`);
});

test('XML says the same, and nothing in it ends an element', async () => {
  const answer = await ask(`${origin}/en?q=${encodeURIComponent('<b>&"')}`, { format: 'xml' });
  const xml = oembedXml(answer.body);
  const values = Object.fromEntries(
    [...xml.matchAll(/<(\w+)>([^<]*)<\/\1>/g)].map(([, name = '', text = '']) => [
      name,
      text.replaceAll('&gt;', '>').replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
    ]),
  );
  expect(values).toEqual(Object.fromEntries(Object.entries(answer.body).map(([name, value]) => [name, String(value)])));
});

test('every description begins with who says it and how firmly', async () => {
  for (const locale of locales())
    for (const kind of ['incidents', 'areas'] as const)
      for (const slug of curated[kind].keys()) {
        const subject = await subjectOf(opened, { kind, slug }, {}, locale);
        if (!subject?.claimant) throw new Error(`${kind}/${slug} has no claimant`);
        expect(subject.marks.length).toBeGreaterThan(0);
        expect(descriptionOf(subject).startsWith(subject.claimant)).toBe(true);
        expect(cardPath(locale, subject.selection)).toBe(`/${locale}/${kind}/${slug}.png`);
      }
});

test('an incident is an Event only beside its claims, each with its speaker', async () => {
  for (const slug of curated.incidents.keys()) {
    const subject = await subjectOf(opened, { kind: 'incidents', slug }, {}, 'en');
    if (!subject) throw new Error(slug);
    const graph = pageGraph(subject, { record: opened.record, locale: 'en', origin })['@graph'] as unknown as Record<
      string,
      unknown
    >[];
    const [page = {}, event = {}, ...claims] = graph;
    expect(event).toMatchObject({ '@type': 'Event', location: { '@type': 'Place', geo: { '@type': 'GeoCircle' } } });
    expect(page).toMatchObject({ '@type': 'WebPage', mainEntity: { '@id': event['@id'] } });
    expect(claims.map((claim) => claim['@type'])).toEqual(claims.map(() => 'Claim'));
    const ids = new Set(claims.map((claim) => claim['@id']));
    for (const { '@id': id } of event.subjectOf as { '@id': string }[]) expect(ids).toContain(id);
    const works = (page.citation as { '@id': string }[]).map((work) => work['@id']);
    for (const claim of claims) expect(works).toContain((claim.appearance as { '@id': string })['@id']);
  }
});
