import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pageGraph } from '../../lib/publish/jsonld';
import { subjectOf } from '../../lib/publish/metadata';
import { Index } from '../index';
import { serve } from '../site/served';
import { Site } from '../site/site';
import { rows, dataset as shore, writeFixture } from '../site/testing/imported';
import type { Opened } from '../store/open';
import { filesTruth } from '../truth/files';
import { withDuckDB } from '../truth/files/parquet';
import { answerApi } from './api/operations';
import { downloadResponse } from './downloads';
import { feedEndpoint } from './feeds';
import { formResponse } from './forms';

/** Two datasets, one of them another's: the site's own is CC0 1.0, the imported one CC BY 4.0. */
const credits = { own: 'CC0 1.0', imported: 'Nobody, Shore Events 2.0, CC BY 4.0' };
const folder = mkdtempSync(join(tmpdir(), 'maydan-licences-'));
let site: Site;
let opened: Opened;

beforeAll(async () => {
  writeFixture(folder);
  const truth = filesTruth(folder);
  await truth.replaceImported({ dataset: shore, rows, author: 'amal', reason: 'an import', version: '2.0' });
  const index = await Index.open(':memory:');
  const onServed = (one: Opened) => {
    opened = one;
    serve(one);
  };
  site = await Site.open({ truth, index, dataDir: folder, onServed });
}, 60_000);
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

const ask = async (path: string): Promise<{ text: string; link: string }> => {
  const request = new Request(`http://localhost${path}`);
  const [, first = '', second = '', third = ''] = new URL(request.url).pathname.split('/');
  const [slug = '', ...form] = third.split('.');
  const response =
    first === 'api'
      ? await answerApi(request)
      : second === 'data'
        ? await downloadResponse(request, 'en', third)
        : second === 'feed.xml'
          ? await feedEndpoint('xml').GET(request, { params: Promise.resolve({ locale: 'en' }) })
          : second === 'feed.json'
            ? await feedEndpoint('json').GET(request, { params: Promise.resolve({ locale: 'en' }) })
            : await formResponse(request, { locale: 'en', kind: second, slug, form: form.join('.') });
  expect([path, response.status]).toEqual([path, 200]);
  return { text: await response.text(), link: response.headers.get('link') ?? '' };
};

describe('an answer names licence and credit of the datasets of which something is in it, and of no other', () => {
  const files = ['incidents.geojson', 'incidents.csv', 'incidents.acled.csv', 'incidents.kml', 'incidents.jsonld', 'claims.csv'];
  const filtered = [...files.map((name) => `/en/data/${name}`), '/api/collections/incidents/items', '/api/tiles/incidents.json'];
  test.each(filtered)('%s', async (path) => {
    const [all, own, imported] = await Promise.all(
      ['', '?dataset=harbour-1994', `?dataset=${shore}`].map(async (query) => (await ask(`${path}${query}`)).text),
    );
    const named = (text = '') => [text.includes(credits.own), text.includes(credits.imported)];
    expect([named(all), named(own), named(imported)]).toEqual([
      [true, true],
      [true, false],
      [false, true],
    ]);
  });

  test.each([
    ['/en/incidents/shore-events-101.json', false, true],
    ['/en/incidents/shore-events-101.geojson', false, true],
    ['/en/incidents/shore-events-101.bib', false, true],
    ['/en/incidents/shore-events-101.csl.json', false, true],
    ['/en/incidents/march-on-the-docks.json', true, false],
    ['/en/actors/dockers-union.geojson', true, true],
    ['/en/actors/dockers-union.json', true, true],
    ['/api/collections/incidents/items/shore-events-101', false, true],
    ['/api/collections/incidents', true, true],
    ['/api', true, true],
    ['/api/openapi.json', true, true],
    ['/en/feed.xml', true, true],
    ['/en/feed.json', true, true],
  ])('%s', async (path, own, imported) => {
    const { text } = await ask(path);
    expect([text.includes(credits.own), text.includes(credits.imported)]).toEqual([own, imported]);
  });

  test('a page, for machines', async () => {
    const at = { record: opened.record, locale: 'en' as const, origin: 'http://localhost' };
    const graphOf = async (slug: string) => {
      const subject = await subjectOf(opened, { kind: 'incidents', slug }, {}, 'en');
      return subject && pageGraph(subject, at)['@graph'];
    };
    const license = 'https://creativecommons.org/licenses/by/4.0/';
    expect(await graphOf('shore-events-101')).toMatchObject([{ license, creditText: credits.imported }, {}, { license }]);
    expect(JSON.stringify(await graphOf('march-on-the-docks'))).not.toContain(license);
  });

  test('a file of columns that are fixed elsewhere, in its header too; GeoParquet, in its columns', async () => {
    const { link } = await ask(`/en/data/incidents.acled.csv?dataset=${shore}`);
    expect(link).toBe('<https://creativecommons.org/licenses/by/4.0/>; rel="license"');
    const response = await downloadResponse(new Request('http://localhost/en/data/incidents.parquet'), 'en', 'incidents.parquet');
    const file = join(folder, 'out.parquet');
    writeFileSync(file, Buffer.from(await response.arrayBuffer()));
    const found = await withDuckDB(async (on) =>
      (await on.runAndReadAll(`select distinct dataset, credit from '${file}' order by all`)).getRowsJS(),
    );
    expect(found).toEqual([
      ['harbour-1994', expect.stringContaining(credits.own)],
      [shore, credits.imported],
    ]);
  });
});
