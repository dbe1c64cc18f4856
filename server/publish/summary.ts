import { geocoderOf } from '../../lib/geocode';
import type { Locale } from '../../lib/i18n/locales';
import { type MarkedText, markSummary } from '../../lib/record/mentions';
import type { RecordCatalogue } from '../../lib/record/model';
import type { Article } from '../../lib/record/schema';

/** Of each state of the record its own: an article that was read anew is another object. */
const marked = new WeakMap<Article, Map<Locale, MarkedText[]>>();

/** Our summary of an article with the places that the geocoder finds in it; read once for each language. */
export function summaryOf(article: Article, locale: Locale, { gazetteer }: RecordCatalogue): MarkedText[] {
  const known = marked.get(article) ?? new Map<Locale, MarkedText[]>();
  marked.set(article, known);
  const summary = known.get(locale) ?? markSummary(article, locale, geocoderOf(gazetteer).geocode);
  known.set(locale, summary);
  return summary;
}
