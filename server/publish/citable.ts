import type { Locale } from '../../lib/i18n/locales';
import { textIn } from '../../lib/i18n/text-in';
import type { Citable } from '../../lib/publish/citation';
import { termsOfEntry } from '../../lib/publish/licence';
import { entryPath } from '../../lib/record/address';
import type { AreaEntry, IncidentEntry, RecordCatalogue } from '../../lib/record/model';
import { operatorOf } from '../../lib/url/operator';
import { siteOrigin } from '../../lib/url/origin';

/** An incident or area as it is cited today. */
export const citableOf = (
  entry: IncidentEntry | AreaEntry,
  { site, datasets }: Pick<RecordCatalogue, 'site' | 'datasets'>,
  locale: Locale,
  now = new Date(),
): Citable => ({
  slug: entry.slug,
  title: textIn(entry.title, locale),
  version: entry.version,
  url: `${siteOrigin(process.env)}${entryPath(locale, entry)}`,
  site: textIn(site.name, locale),
  operator: operatorOf(process.env)?.name ?? null,
  updated: entry.updated.slice(0, 10),
  accessed: now.toISOString().slice(0, 10),
  credit: termsOfEntry(entry, { datasets }, locale).credit,
  locale,
});
