import type { Locale } from '../../../lib/i18n/locales';
import type { RecordCatalogue } from '../../../lib/record/model';
import { siteOrigin } from '../../../lib/url/origin';
import { type Kind, thingPath } from '../../../lib/url/paths';
import { firstSlug } from '../../../lib/url/redirects';

/**
 * `tag:maydan.example,2026:/en/incidents/x` (RFC 4151): of this host since the year of the first edition of the dataset, by
 * default of the one that the site names first. So no id changes when another dataset joins.
 */
export function tagOf(path: string, { editions, site }: RecordCatalogue, dataset = site.datasets[0]): string {
  const since = (editions.findLast((edition) => edition.dataset === dataset)?.published ?? '').slice(0, 4);
  return `tag:${new URL(siteOrigin(process.env)).hostname},${since}:${path}`;
}

/** Of an incident or area, with the slug that it was first published under: stays what it is when its page moves. */
export const entryTag = (
  { kind, slug, dataset }: { kind: Kind; slug: string; dataset: string },
  record: RecordCatalogue,
  locale: Locale,
): string => tagOf(thingPath(locale, kind, firstSlug(record.redirects, kind, slug)), record, dataset);
