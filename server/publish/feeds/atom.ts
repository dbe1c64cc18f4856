import type { Position } from 'geojson';
import type { Locale } from '../../../lib/i18n/locales';
import { escapeText as text } from '../../../lib/publish/api/html';
import { type FeedScope, feedPath, feedTypes } from '../../../lib/publish/feeds/addresses';
import { creditOf, licencesIn } from '../../../lib/publish/licence';
import { siteOrigin } from '../../../lib/url/origin';
import type { Feed, FeedEntry } from './feed';

/** Atom (RFC 4287) with GeoRSS Simple, where coordinates run latitude first. */
export function atom(feed: Feed, scope: FeedScope, locales: readonly Locale[]): string {
  const { locale } = feed;
  const origin = siteOrigin(process.env);
  const link = (rel: string, href: string, type: string, hreflang?: string) =>
    `<link rel="${rel}" type="${type}"${hreflang ? ` hreflang="${hreflang}"` : ''} href="${text(href)}"/>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:georss="http://www.georss.org/georss" xml:lang="${locale}">
<id>${text(feed.id)}</id>
<title>${text(feed.title)}</title>
<subtitle>${text(feed.description)}</subtitle>
<updated>${feed.updated}</updated>
<author><name>${text(feed.site)}</name><uri>${text(`${origin}/${locale}/about`)}</uri></author>
<rights>${text(creditOf(feed.terms))}</rights>
${link('self', `${origin}${feedPath(locale, scope, 'xml')}${feed.query}`, feedTypes.xml)}
${link('alternate', feed.page, 'text/html', locale)}
${locales
  .filter((other) => other !== locale)
  .map((other) => link('alternate', `${origin}${feedPath(other, scope, 'xml')}${feed.query}`, feedTypes.xml, other))
  .join('\n')}
${licencesIn(feed.terms)
  .flatMap(({ url }) => (url ? link('license', url, 'text/html') : []))
  .join('\n')}
${feed.entries.map((entry) => entryXml(entry, feed)).join('\n')}
</feed>
`;
}

const entryXml = (entry: FeedEntry, { locale }: Feed): string => `<entry xml:lang="${locale}">
<id>${text(entry.id)}</id>
<title>${text(entry.title)}</title>
<link rel="alternate" type="text/html" hreflang="${locale}" href="${text(entry.url)}"/>
${entry.entry ? `<link rel="related" type="application/geo+json" href="${text(`${entry.url}.geojson`)}"/>` : ''}
<published>${entry.published}</published>
<updated>${entry.updated}</updated>
${entry.categories.map(({ term, label }) => `<category term="${text(term)}" label="${text(label)}"/>`).join('')}
<rights>${text(creditOf(entry.terms))}</rights>
<summary>${text(entry.summary)}</summary>
<content type="html">${text(entry.html)}</content>
${georss(entry)}
</entry>`;

const latLon = ([lon, lat]: Position): string => `${lat} ${lon}`;

/**
 * The outline where it is one ring, else the anchor with its doubt as a radius in metres. So too where only a size is
 * claimed: a feed cannot draw softly, and a crisp ring would be an outline that nobody gives.
 */
function georss({ entry }: FeedEntry): string {
  if (!entry) return '';
  const { geometry, anchor, uncertaintyMeters } = entry.location;
  if (geometry.type === 'Polygon' && geometry.coordinates.length === 1 && entry.where.relation !== 'sized-area')
    return `<georss:polygon>${(geometry.coordinates[0] ?? []).map(latLon).join(' ')}</georss:polygon>`;
  return `<georss:point>${latLon(anchor)}</georss:point><georss:radius>${Math.round(uncertaintyMeters)}</georss:radius>`;
}
