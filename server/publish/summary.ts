import { createGeocoder } from '../../lib/geocode';
import type { Locale } from '../../lib/i18n/locales';
import { type Geocode, type MarkedText, markSummary } from '../../lib/record/mentions';
import type { Article } from '../../lib/record/schema';
import { theRecord } from '../store/open';

let geocode: Geocode | undefined;
const marked = new Map<string, MarkedText[]>();

/** Our summary of an article with the places that the geocoder finds in it; read once for each language. */
export function summaryOf(article: Article, locale: Locale): MarkedText[] {
  const key = `${article.slug} ${locale}`;
  const known = marked.get(key);
  if (known) return known;
  geocode ??= createGeocoder(theRecord().record.gazetteer).geocode;
  const summary = markSummary(article, locale, geocode);
  marked.set(key, summary);
  return summary;
}
