import { type Kind, kinds } from '../../lib/url/paths';
import { pageKinds } from '../page-kinds.mjs';

/** What stands after the address of a thing, by kind: its forms and feeds. */
const endings: Readonly<Record<Kind, readonly string[]>> = {
  incidents: ['.json', '.geojson', '.bib', '.csl.json'],
  areas: ['.json', '.geojson', '.bib', '.csl.json'],
  actors: ['.json', '.geojson', '/feed.xml', '/feed.json'],
  places: ['.json', '.geojson', '/feed.xml', '/feed.json'],
  articles: ['.json', '.geojson'],
  questions: ['.json', '.geojson'],
  stories: ['.json', '.geojson'],
};
const collections = ['incidents', 'areas', 'places'];
const languages = ['en', 'ar'];
const inEach = (paths: readonly string[]): string[] => languages.flatMap((locale) => paths.map((path) => `/${locale}${path}`));

/** "/en/incidents/x" → "incidents"; null where it is no page of a thing. */
export function kindIn(path: string): Kind | null {
  const [, , kind, slug, ...rest] = path.split('/');
  return slug && rest.length === 0 ? (kinds.find((one) => one === kind) ?? null) : null;
}

/** Forms and feeds of the page of a thing. */
export const formsOf = (page: string): string[] => {
  const kind = kindIn(page);
  return kind ? endings[kind].map((ending) => `${page}${ending}`) : [];
};

/** "/en/incidents/x.json" → "/en/incidents/x" and ".json"; null where it is no form or feed of a thing. */
export function pageOfForm(address: string): { page: string; ending: string } | null {
  const [, page = '', ending = ''] = /^([^.?]*?)((?:\/feed)?\.[a-z.]+)$/.exec(address) ?? [];
  return formsOf(page).includes(address) ? { page, ending } : null;
}

/**
 * A part of the pages of a sitemap, which names each in English and then in Arabic: every third thing, in either language in
 * turns, the first of each kind, and all that is no thing.
 */
export function someOf(pages: readonly string[]): string[] {
  const met = new Set<Kind>();
  return pages.filter((path, i) => {
    const kind = kindIn(path);
    if (kind === null) return true;
    const isFirst = !met.has(kind);
    met.add(kind);
    return isFirst || i % 12 === 0 || i % 12 === 7;
  });
}

/** Everything that is asked for: the pages that the sitemap names, their forms, and what stands beside them. */
export function addressesOf(pages: readonly string[], redirected: readonly string[]): string[] {
  const items = pages.flatMap((page) => {
    const [, locale, kind = '', slug] = page.split('/');
    return locale === 'en' && slug && collections.includes(kind) ? [`/api/collections/${kind}/items/${slug}`] : [];
  });
  return [...pages, ...pages.flatMap(formsOf), ...items, ...redirected, ...machineAddresses, ...selections, ...embedded];
}

/** Words as a reader types them. */
const searches = ['bombs', 'prison Hasakah', 'السجن', 'غويران'].map((text) => `?q=${encodeURIComponent(text)}`);
const filters = [
  '?type=battles',
  '?actor=sdf',
  '?actor=isis,us-forces&status=several',
  '?status=contested',
  '?status=single,uncontested',
  '?source=sohr',
  '?article=hasakah-prison-athr-2022-01-24',
  '?from=2022-01-22&to=2022-01-24',
  ...searches,
];

/** Lists, maps and files of what passes filters, and pages that find nothing. */
const selections = inEach([
  ...filters,
  ...[pageKinds.filtered, pageKinds.nothing, pageKinds.missing],
  '?map=12/36.5/40.75&theme=dark&utm_source=x',
  '?map=far/away&type=unicorns&actor=nobody',
  ...['', ...filters].map((query) => `/data/scene.json${query}`),
  '/data?actor=sdf',
  ...[
    'incidents.geojson',
    'incidents.csv',
    'incidents.acled.csv',
    'incidents.kml',
    'incidents.jsonld',
    'areas.geojson',
    'claims.csv',
  ].flatMap((name) => [`/data/${name}`, `/data/${name}?actor=sdf&status=contested`]),
  '/data/claims.csv?q=bombs',
  '/data/nothing.csv',
  '/feed.xml',
  '/feed.json',
]);

const things = Object.values(pageKinds).filter((path) => kindIn(`/en${path}`));
const embedded = [
  ...languages.flatMap((locale) =>
    ['', '?actor=sdf&panel=bottom', ...things, '/incidents/nothing'].flatMap((path) => [
      `/embed/${locale}${path}`,
      `/embed/${locale}/live${path}`,
    ]),
  ),
  ...inEach([
    '/picture.svg',
    '/picture.svg?status=contested&theme=dark&width=600&height=400',
    ...things.map((path) => `/picture.svg?at=${path.slice(1)}`),
    '/card.png',
    ...things.map((path) => `${path}.png`),
  ]),
  ...inEach(['', ...things, '/nothing']).map((path) => `/oembed?url=${encodeURIComponent(`{origin}${path}`)}`),
];

const items = (id: string, query: string) => `/api/collections/${id}/items${query}`;
const machineAddresses = [
  '/',
  '/sitemap.xml',
  '/sitemap.xml?page=1',
  '/sitemap.xml?page=99',
  '/robots.txt',
  '/healthz',
  ...['locator/SY.svg', 'locator/world.svg', 'locator/nothing.svg', 'still/9/36.5/40.75/845x684.svg', 'still/nothing.svg'].map(
    (file) => `/basemap/${file}`,
  ),
  '/api',
  '/api?f=html',
  '/api/conformance',
  '/api/openapi.json',
  '/api/docs',
  '/api/collections',
  '/api/nothing',
  '/api/tiles/incidents.json',
  '/api/tiles/incidents.json?actor=sdf',
  ...['0/0/0', '5/19/12', '8/156/100', '8/157/100', '12/2511/1607', '14/10046/6430', '14/0/0', '30/0/0'].map(
    (tile) => `/api/tiles/incidents/${tile}.mvt`,
  ),
  '/api/tiles/incidents/8/156/100.mvt?status=contested',
  `/api/geocode?q=${encodeURIComponent('سجن الصناعة')}`,
  ...collections.flatMap((id) => [
    `/api/collections/${id}`,
    `/api/collections/${id}/schema`,
    `/api/collections/${id}/items/nothing`,
    items(id, ''),
    items(id, '?f=html&limit=3'),
    items(id, '?limit=7'),
    items(id, '?limit=7&offset=7'),
    items(id, '?bbox=40.7,36.4,40.8,36.6&limit=50'),
    items(id, '?bbox=170,-10,-170,10'),
    items(id, '?datetime=2022-01-22/2022-01-24'),
    items(id, '?limit=0'),
  ]),
  ...['incidents', 'areas'].flatMap((id) => filters.slice(0, 7).map((query) => items(id, `${query}&limit=100`))),
  ...collections.flatMap((id) => searches.map((query) => items(id, query))),
];
