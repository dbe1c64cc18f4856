import { actions, pages as deskPages } from '../../lib/desk/actions';
import { nonsense, random } from './random';

/** One request: by `fetch`, or as bytes on a connection where no client would send it so. */
export type Asked = { path: string; method: string; headers: Record<string, string>; body?: string } | { raw: string };

/** What the site itself names, so that some requests are nearly right. */
export interface Known {
  /** Paths of pages, as the sitemap has them. */
  pages: readonly string[];
  /** Headers of somebody who is signed in to the desk, and documents of the record: "incident/x". */
  desk?: {
    headers: Readonly<Record<string, string>>;
    documents: readonly string[];
    /** Values of fields that name something of the record. */
    fields: Readonly<Record<'dataset' | 'outlet', readonly string[]>>;
  };
}

const locales = ['en', 'ar', 'fr', 'EN', 'ar-SY'];
const machine = [
  '/api',
  '/api/conformance',
  '/api/collections',
  '/api/collections/~/items',
  '/api/collections/incidents/items',
  '/api/collections/areas/items/~',
  '/api/collections/places/schema',
  '/api/tiles/incidents.json',
  '/api/tiles/incidents/#/#/#.mvt',
  '/api/tiles/incidents/~/#/#.mvt',
  '/api/geocode',
  '/api/openapi.json',
  '/basemap/tiles/#/#/#.mvt',
  '/basemap/~',
  '/fonts/~',
  '/oembed',
  '/embed.js',
  '/healthz',
  '/readyz',
  '/metrics',
  '/sitemap.xml',
  '/robots.txt',
  '/.well-known/security.txt',
  '/internal/changed',
  '/internal/on-request',
  '/forms/@/incidents/~/json',
  '/_next/static/~',
  '/_next/image',
  '/_next/data/~',
  '/~',
];
const perLocale = [
  '/@',
  '/@/incidents',
  '/@/incidents/~',
  '/@/data',
  '/@/data/~.csv',
  '/@/data/scene.json',
  '/@/data/incidents.geojson',
  '/@/data/claims.csv',
  '/@/data/incidents.parquet',
  '/@/feed.xml',
  '/@/feed.json',
  '/@/card.png',
  '/@/picture.svg',
  '/@/picture.png',
  '/@/days',
  '/@/about',
  '/@/datasets/~',
  '/@/questions/~',
  '/embed/@',
  '/embed/@/~',
  '/embed/@/live',
  '/embed/@/live/incidents/~',
];
/** The desk: also what writes. Who is signed in stays so, or all that comes after would be refused at its door. */
const deskActions = Object.values(actions).filter(({ path }) => path !== '/sign-out-everywhere');
const deskForms = [
  '/desk',
  '/desk/~',
  '/desk/@',
  '/desk/@/~',
  '/desk/api/~',
  ...Object.values(deskPages).map(({ path }) => `/desk/@${path}`),
];
const deskKinds = ['article', 'incident', 'area', 'actor', 'story', 'sources', 'places', 'imported', 'unicorn'];
const deskFields: Readonly<Record<string, readonly unknown[]>> = {
  token: ['x', 'A'.repeat(43)],
  name: ['Zeppelin', '', 7],
  role: ['editor', 'king'],
  label: ['x', null],
  scopes: [['read'], ['write', 'review'], 'all'],
  version: ['x', 'A'.repeat(22), null],
  reason: ['why not', '', { en: 'x' }],
  note: [{ en: 'a note', ar: 'ملاحظة' }, 'x'],
  texts: [{ 'title.en': 'A title' }, { '__proto__.x': 'y' }, [], 'x'],
  text: ['First paragraph.\n\nSecond one by a river.', '', 'ن'.repeat(50_000)],
  outlet: ['x'],
  lang: ['ar', 'xx'],
  published: ['2019-04-30', '2019-13-01'],
  dataset: ['none'],
  sequence: [1, -1, 1e20],
  field: ['texts', 'type', 'visibility', 'assigned', 'x'],
  find: ['a', '', '('],
  replace: ['b', '\u202e'],
  languages: ['en', ['en', 'ar'], 'xx'],
  documents: [['incident/none'], 'article/x', 'x', [1]],
  all: ['on', true],
  category: ['', 'none'],
  visibility: ['desk', 'public', 'all'],
  assigned: ['', 'a-none'],
  accessed: ['2026-11-26', '2026-13-01'],
  archive: ['https://archive.example/x', 'javascript:alert(1)'],
  url: ['https://127.0.0.1/', 'https://[::1]/', 'file:///etc/passwd', 'x'],
  address: ['a@maydan.example', 'a@b\r\nBcc: c@d', 'x'],
  filters: ['?status=contested', '?status=perhaps', 'x'],
  language: ['en', 'xx'],
  query: ['code=x&state=y', '', '%'],
  'new-dataset': ['ours', '../x'],
  licence: ['cc-by-4.0', 'none'],
  'map-id': ['id', ''],
  from: ['/account', '//evil.example', '/articles/x/claims/new?paragraph=2&x=%0d%0aSet-Cookie:x'],
  'add-row': ['source', '../x', 7],
  'rows-source': ['2', '1e9', '-1'],
  returned: ['r-0000000000000000', '../secret/cookies', ['x', 'y']],
  form: ['claim', 'facts', 'texts', 'x'],
  locale: ['ar', 'en', 'xx'],
  correction: ['yes', 'no', 'perhaps'],
  claims: [['c01'], 'c01', [{}]],
  claim: ['c01', '../c01', ''],
  'claim-0': ['x#c01', '#', 7],
  'belongs-0': ['claims', 'beside', 'owns'],
  'text-en': ['Something was said.', ''],
  'name-en': ['A quay', ''],
  'name-ar': ['رصيف', 'x'],
  type: ['Attack', 'Weather', 'Battles › Armed clash', 'Battles'],
  kind: ['control', 'PPL', 'throne'],
  where: ['circle', 'point', 'place', 'mention-0', 'nowhere'],
  'where-place': ['x', ''],
  'where-latitude': ['36.5', '٣٦', '1e9'],
  latitude: ['36.5', '95', 'north'],
  longitude: ['40.7', '-181'],
  uncertainty: ['500', '-1'],
  citation: ['A survey', ''],
  'answer-x': ['19:30', 'figure-1'],
  marks: [[{ start: 0, end: 5, mark: null }], [{ start: 5, end: 0, mark: { as: -1 } }], 'x'],
};
const deskFieldNames = Object.keys(deskFields);
const forms = ['.json', '.geojson', '.png', '.bib', '.csl.json', '.xml', '/feed.xml', '.~'];

const values: Readonly<Record<string, readonly string[]>> = {
  bbox: ['40,36,41,37', '170,-90,-170,90', '40,36,0,41,37,9', '41,37,40,36', '1,2,3', '181,0,182,1'],
  datetime: ['2021-05-23', '2021-05-21/..', '../2021-05-23T18:00:00Z', '2021-13-01', '2021-05-25/2021-05-20', '/'],
  limit: ['1', '7', '100', '1000', '100000', '-5', '1.5'],
  offset: ['0', '10', '1000000', '1000001'],
  cursor: ['WyJhIiwieCIsMCwwXQ', 'bm9uc2Vuc2U', 'W10'],
  page: ['1', '2', '9999'],
  f: ['json', 'html', 'xml'],
  type: ['battles', 'strategic-developments,battles', 'unicorns'],
  actor: ['nobody', 'a,b,c'],
  source: ['nobody'],
  article: ['none'],
  dataset: ['none'],
  status: ['single', 'contested,several', 'perhaps'],
  q: ['prison', 'السجن', '5 km south of', 'between', '"', 'a AND (b'],
  from: ['2021-05-20', '2021-02-30', '0000-00-00'],
  to: ['2021-05-31', '2021-01-01', '99999-01-01'],
  map: ['9/36/40', '0/0/0', '99/99/999', 'far/away'],
  base: ['streets', 'none'],
  theme: ['dark', 'pink'],
  at: ['incidents/none', 'areas/~'],
  width: ['600', '1600', '100000', '0'],
  height: ['400', '1'],
  panel: ['bottom', 'top'],
  url: ['https://maydan.example/en', 'javascript:alert(1)', 'http://localhost/en/incidents/none'],
  _rsc: ['abc'],
  colour: ['red'],
  utm_source: ['x'],
};
const names = Object.keys(values);
const headerValues: Readonly<Record<string, readonly string[]>> = {
  accept: ['*/*', 'application/json', 'text/html', 'image/png', 'application/geo+json;q=0.1', ';;;,', 'text/html;q=x'],
  'accept-language': ['ar', 'en', 'xx;q=9', '*', 'a'.repeat(500)],
  'accept-encoding': ['gzip', 'br', 'identity;q=0', 'zip'],
  'if-none-match': ['"x"', '*', 'W/"', ',,,'],
  'if-modified-since': ['Sat, 01 Jan 2000 00:00:00 GMT', 'yesterday'],
  range: ['bytes=0-10', 'bytes=9-1', 'lines=1'],
  rsc: ['1'],
  'next-router-state-tree': ['%5B%5D', '[', '%FF'],
  'next-router-prefetch': ['1'],
  'next-action': ['x'],
  cookie: ['__prerender_bypass=x', 'session='],
  'x-forwarded-for': ['1.2.3.4', 'unknown, 1.2.3.4'],
  'x-forwarded-host': ['evil.example'],
  'x-middleware-subrequest': ['middleware:middleware'],
  'x-maydan-inside': ['1'],
  'x-request-id': ['a', '0123456789abcdef'],
  'content-security-policy': ["script-src 'nonce-x'"],
};
const headerNames = Object.keys(headerValues);
const raws = [
  'GET / HTTP/1.1\r\n\r\n',
  'GET /en HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n',
  'GET /en HTTP/9.9\r\nHost: a\r\n\r\n',
  'GET http://other.example/en HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
  'GET /سجن HTTP/1.1\r\nHost: a\r\n\r\n',
  'GET /en\u0000 HTTP/1.1\r\nHost: a\r\n\r\n',
  'POST /en HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /x HTTP/1.1\r\n\r\n',
  'POST /en HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n',
  `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: a\r\n\r\n`,
  `GET /en HTTP/1.1\r\nHost: a\r\nX: ${'b'.repeat(20_000)}\r\n\r\n`,
  'OPTIONS * HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
  'CONNECT other.example:443 HTTP/1.1\r\nHost: a\r\n\r\n',
  '\u0016\u0003\u0001\u0002',
  'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
];

/** So many requests, always the same for a seed and what is known. */
export function requestsOf(seed: number, count: number, { pages, desk }: Known): Asked[] {
  const next = random(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const chance = (of: number): boolean => next() < of;
  const fill = (path: string): string =>
    path
      .replace(/@/g, () => pick(locales))
      .replace(/~/g, () => (chance(0.3) ? slug() : encodeURIComponent(pick(nonsense)) || 'x'))
      .replace(/#/g, () => String(Math.floor(next() * 2 ** Math.floor(next() * 16))));
  const slug = (): string => pick(pages).split('/').at(-1) || 'x';
  const path = (): string => {
    const kind = next();
    if (kind < 0.35) return `${pick(pages)}${chance(0.4) ? fill(pick(forms)) : ''}`;
    if (kind < 0.6) return fill(pick(perLocale));
    return fill(pick(machine));
  };
  /** One of the desk: of an address and with fields that it has, more or less, by somebody who is signed in, mostly. */
  const deskRequest = (): Asked => {
    const who = desk && chance(0.8) ? desk.headers : headers();
    if (chance(0.4))
      return { path: deskPath(pick(deskForms)) + (chance(0.3) ? query() : ''), method: 'GET', headers: { ...who } };
    const { method, path: below } = pick(deskActions);
    const path = deskPath(`/desk/api${below}`);
    if (method === 'GET') return { path, method, headers: { ...who } };
    const isForm = chance(0.3);
    const fields: Record<string, unknown> = {};
    for (let i = Math.floor(next() * 6); i > 0; i--) {
      const name = pick(deskFieldNames);
      const known = (desk?.fields as Readonly<Record<string, readonly unknown[]>> | undefined)?.[name] ?? [];
      fields[name] = chance(0.2) ? pick(nonsense) : pick([...(deskFields[name] ?? []), ...known]);
    }
    if (/\/(?:imports|copies)$/.test(below) && chance(0.5)) {
      const file = pick([
        'id,date,lat,lon\n1,2021-03-01,36.5,40.7\n',
        '',
        '{"type":"FeatureCollection"',
        '<kml',
        'PK\u0003\u0004',
        'x'.repeat(50_000),
      ]);
      const name = pick(['a.csv', '../../x.geojson', 'b.kmz', '\u202egnp.csv', '']);
      const body = `--edge\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n\r\n${file}\r\n--edge--\r\n`;
      const cut = chance(0.2) ? body.slice(0, -12) : body;
      return { path, method, headers: { ...who, 'content-type': 'multipart/form-data; boundary=edge' }, body: cut };
    }
    const type = isForm ? 'application/x-www-form-urlencoded' : 'application/json';
    const body = isForm ? String(new URLSearchParams(fields as Record<string, string>)) : JSON.stringify(fields);
    return { path, method, headers: { ...who, 'content-type': type }, body: chance(0.05) ? body.slice(1) : body };
  };
  const deskPath = (path: string): string =>
    fill(
      path
        .replace('{kind}/{id}', () => (desk && chance(0.6) ? pick(desk.documents) : `${pick(deskKinds)}/~`))
        .replace(/\{\w+\}/g, '~'),
    );
  const query = (): string => {
    const search = new URLSearchParams();
    for (let i = Math.floor(next() * 4); i > 0; i--) {
      const name = pick(names);
      search.append(
        chance(0.03) ? pick(nonsense) : name,
        chance(0.25) ? pick(nonsense) : chance(0.2) ? slug() : pick(values[name] ?? []),
      );
    }
    return search.size > 0 ? `?${search}` : '';
  };
  const headers = (): Record<string, string> => {
    const found: Record<string, string> = {};
    for (let i = Math.floor(next() * 3); i > 0; i--) {
      const name = pick(headerNames);
      found[name] = pick(headerValues[name] ?? []);
    }
    return found;
  };
  return Array.from({ length: count }, (): Asked => {
    if (chance(0.03)) return { raw: pick(raws) };
    if (chance(0.1)) return deskRequest();
    const asked = { path: path() + (chance(0.6) ? query() : ''), headers: headers() };
    if (!chance(0.1)) return { ...asked, method: 'GET' };
    const method = pick(['HEAD', 'OPTIONS', 'POST', 'PUT', 'DELETE', 'PATCH', 'PROPFIND']);
    const hasBody = method !== 'HEAD' && method !== 'OPTIONS' && chance(0.5);
    return { ...asked, method, ...(hasBody && { body: pick(['{}', '', '[', 'a=b', 'x'.repeat(100_000)]) }) };
  });
}
