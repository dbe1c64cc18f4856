import type { Locale } from '../i18n/locales';
import { messagesFor } from '../i18n/messages';
import { entryPath } from '../record/address';
import type { AreaEntry, IncidentEntry } from '../record/model';
import { operatorOf } from '../url/operator';
import { siteOrigin } from '../url/origin';
import type { Citable } from './citation';

/** An incident or area as it is cited today. */
export const citableOf = (entry: IncidentEntry | AreaEntry, locale: Locale, now = new Date()): Citable => ({
  slug: entry.slug,
  title: entry.title[locale],
  version: entry.version,
  url: `${siteOrigin(process.env)}${entryPath(locale, entry)}`,
  site: messagesFor(locale).site.name,
  operator: operatorOf(process.env)?.name ?? null,
  updated: entry.updated.slice(0, 10),
  accessed: now.toISOString().slice(0, 10),
  locale,
});
