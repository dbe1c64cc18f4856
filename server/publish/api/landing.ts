import type { z } from 'zod';
import { locales } from '../../../lib/i18n/locales';
import { messagesFor } from '../../../lib/i18n/messages';
import { textIn } from '../../../lib/i18n/text-in';
import type { Conformance, LandingPage } from '../../../lib/publish/api/schemas';
import { creditOf, licencesIn, ownLicence, type Terms, termsIn } from '../../../lib/publish/licence';
import { siteOrigin } from '../../../lib/url/origin';
import { type Asked, answer, api, type Links } from './answer';
import { carriedQuery } from './parameters';

export const openApiType = 'application/vnd.oai.openapi+json;version=3.0';

/** A document and its HTML form, as links. */
export const self = (href: string, type = 'application/json'): Links => [
  { href, rel: 'self', type, title: 'This document' },
  { href: withForm(href, 'html'), rel: 'alternate', type: 'text/html', title: 'This document as HTML' },
];

export function withForm(href: string, form: 'html' | 'json'): string {
  const url = new URL(href);
  url.searchParams.set('f', form);
  return url.href;
}

/** A link to the licence of each dataset that has one that can be read. */
export const licenceLinks = (terms: readonly Terms[]): Links =>
  licencesIn(terms).flatMap(({ name, url }) => (url ? { href: url, rel: 'license', type: 'text/html', title: name } : []));
export const ownLicenceLink = { href: ownLicence.url, rel: 'license', type: 'text/html', title: ownLicence.name };

export function landingAnswer(asked: Asked): Promise<Response> {
  const { site } = asked.record;
  const terms = termsIn(asked.record, asked.record.datasets.keys(), 'en');
  const carried = carriedQuery(asked.url.searchParams);
  const body: z.infer<typeof LandingPage> = {
    title: `${textIn(site.name, 'en')}: ${textIn(site.tagline, 'en')}`,
    description: textIn(site.description, 'en'),
    attribution: creditOf(terms),
    version: asked.record.version,
    links: [
      ...self(api(carried)),
      { href: api('/openapi.json'), rel: 'service-desc', type: openApiType, title: 'OpenAPI 3.0' },
      { href: api('/docs'), rel: 'service-doc', type: 'text/html', title: 'Documentation' },
      { href: api(`/conformance${carried}`), rel: 'conformance', type: 'application/json', title: 'Conformance' },
      { href: api(`/collections${carried}`), rel: 'data', type: 'application/json', title: 'Collections' },
      {
        href: api('/tiles/incidents.json'),
        rel: 'http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector',
        type: 'application/json',
        title: 'Vector tiles of the incidents, as TileJSON',
      },
      ...locales().map((locale) => ({
        href: `${siteOrigin(process.env)}/${locale}/data`,
        rel: 'related',
        type: 'text/html',
        hreflang: locale,
        title: messagesFor(locale).dataPage.title,
      })),
      ...licenceLinks(terms),
    ],
  };
  return answer(asked, { title: messagesFor('en').api.title, body });
}

const core = 'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf';
const conformsTo = [`${core}/core`, `${core}/geojson`, `${core}/html`, `${core}/oas30`];

export const conformanceAnswer = (asked: Asked): Promise<Response> =>
  answer(asked, { title: 'Conformance', body: { conformsTo } satisfies z.infer<typeof Conformance> });
