import { formatSpan } from '../i18n/format';
import type { Locale } from '../i18n/locales';
import { messagesFor } from '../i18n/messages';
import { quoteInput } from '../i18n/quote';
import { textIn } from '../i18n/text-in';
import { commonPlace, insideWords } from '../place/words';
import type { Dataset } from '../record/dataset';
import type { IncidentEntry, RecordCatalogue } from '../record/model';
import { placesOf } from '../record/references';
import type { Found } from '../store/belonging';
import type { Filters } from '../store/store';
import { beginOf } from '../time/moments';
import { isOneDay } from '../time/timeline';
import { shortDate, statedDate } from '../time/words';

const wholeDays: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' };

/** The days that a dataset is about: "20–31 January 2022". */
export const periodWords = ({ from, to }: NonNullable<Dataset['period']>, locale: Locale): string =>
  formatSpan(locale, wholeDays, beginOf(from), beginOf(to));

export function dated(time: IncidentEntry['time'], locale: Locale): string {
  const messages = messagesFor(locale);
  const date = shortDate(time, locale, messages);
  if (!date) return messages.status.undated;
  return time?.basis === 'inferred' ? `${date} (${messages.time.inferred})` : date;
}

/**
 * When and where several incidents happened: their first and last day, and the smallest place that holds them all. Of
 * more than are loaded nothing is said, as the others may have happened elsewhere.
 */
export function commonFacts(
  { incidents, matched }: Found,
  /** Not where their time is told otherwise, as days that were chosen are. */
  { hasSpan }: { hasSpan: boolean },
  { gazetteer }: RecordCatalogue,
  locale: Locale,
): string[] {
  if (incidents.length < matched.incidents) return [];
  const days = incidents.flatMap(({ bounds }) => (isOneDay(bounds) ? [bounds.from as number] : []));
  const span = days.length > 0 && hasSpan ? formatSpan(locale, wholeDays, Math.min(...days), Math.max(...days)) : '';
  return [...(span ? [span] : []), ...placeFacts(incidents, gazetteer, locale)];
}

/** The smallest place that holds all incidents, and what that lies in: "al-Sina'a prison", "Hasakah, Syria". None, where there is no such place. */
export function placeFacts(
  incidents: readonly Pick<IncidentEntry, 'where'>[],
  gazetteer: RecordCatalogue['gazetteer'],
  locale: Locale,
): string[] {
  const place = commonPlace(
    incidents.flatMap(({ where }) => placesOf(where)),
    gazetteer,
  );
  return place ? [gazetteer.name(place, locale), insideWords(place, gazetteer, locale)].filter(Boolean) : [];
}

/** What a selection of incidents is chosen by, in words. */
export function filterFacts(filters: Filters, record: RecordCatalogue, locale: Locale): string[] {
  const messages = messagesFor(locale);
  const facts: string[] = [];
  if (filters.q) facts.push(quoteInput(locale, filters.q));
  for (const slug of filters.actor ?? []) facts.push(textIn(record.actors.get(slug)?.shortName, locale) ?? slug);
  for (const id of filters.source ?? []) facts.push(textIn(record.sources.get(id)?.name, locale) ?? id);
  if (filters.article) facts.push(textIn(record.articles.get(filters.article)?.title, locale) ?? filters.article);
  for (const id of filters.dataset ?? []) facts.push(textIn(record.datasets.get(id)?.title, locale) ?? id);
  for (const value of filters.status ?? [])
    facts.push(value === 'several' ? messages.incident.severalShort : messages.status[value]);
  if (filters.from) facts.push(`${messages.filters.from} ${statedDate(filters.from, locale, messages)}`);
  if (filters.to) facts.push(`${messages.filters.to} ${statedDate(filters.to, locale, messages)}`);
  return facts;
}
