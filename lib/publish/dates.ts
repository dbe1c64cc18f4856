import { intlLocale } from '../i18n/format';
import type { Locale } from '../i18n/locales';
import { lastEdition, publishedAt } from '../record/editions';
import type { AreaEntry, IncidentEntry, PublishedRecord } from '../record/model';

/** A day as the instant that a feed needs: its beginning, UTC. */
export const instantOfDay = (day: string): string => `${day}T00:00:00Z`;

/** When an entry was last corrected, else when it was published. Never a file's own time. */
export function updatedAt(entry: IncidentEntry | AreaEntry): string {
  const published = publishedAt(entry.slug);
  const corrected = entry.corrections[0];
  return corrected && instantOfDay(corrected.date) > published ? instantOfDay(corrected.date) : published;
}

/** When anything of these was last published or corrected; of none, when the last edition came out. */
export const lastUpdate = (entries: readonly (IncidentEntry | AreaEntry)[]): string =>
  entries.map(updatedAt).sort().at(-1) ?? lastEdition().published;

/** When anything in the record was last published or corrected. */
export function changedAt(record: PublishedRecord): string {
  const days = record.corrections.map(({ date }) => instantOfDay(date));
  return [...days, lastEdition().published].sort().at(-1) as string;
}

/** The day on which the record was last published, in words. */
export const recordDate = (locale: Locale): string =>
  new Intl.DateTimeFormat(intlLocale[locale], { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(lastEdition().published),
  );
