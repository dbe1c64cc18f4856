import { format, formatShare, formatSpan } from '../i18n/format';
import type { Locale } from '../i18n/locales';
import { messagesFor } from '../i18n/messages';
import { quoteInput } from '../i18n/quote';
import { commonPlace, insideWords } from '../place/words';
import type { Dataset } from '../record/dataset';
import type { PublishedRecord } from '../record/model';
import { groupCounts } from '../record/precision-groups';
import { placesOf } from '../record/references';
import { entriesFor, type Found } from '../store/belonging';
import type { Filters, Opened } from '../store/store';
import { isOneDay } from '../time/timeline';
import { shortDate, statedDate } from '../time/words';
import { filtersOf } from '../url/params';
import type { Subject } from './subject';

/** Everything, or what passes the filters, in words; of a dataset that is chosen alone what that is. */
export async function chosenSubject(
  { record, store }: Opened,
  filters: Filters,
  locale: Locale,
  /** How many of the incidents and areas are loaded. */
  most: number,
): Promise<Subject> {
  const found = await entriesFor(store, { filters }, most);
  const messages = messagesFor(locale);
  const dataset = datasetAlone(filters, record);
  if (dataset) return datasetSubject(dataset, found, locale);
  const isFiltered = Object.keys(filtersOf(filters)).length > 0;
  return {
    selection: null,
    kind: record.site.tagline[locale],
    title: isFiltered ? messages.card.filtered : messages.overview.title,
    claimant: null,
    marks: [{ kind: 'plain', text: format(locale, messages.card.overview, { count: found.matched.incidents }) }],
    facts: [...commonFacts(found, filters, record, locale), ...filterFacts(filters, record, locale)],
    summary: isFiltered ? messages.card.claims : record.site.description[locale],
    ...found,
    box: null,
  };
}

/** The dataset that filters choose and nothing else; null where they choose otherwise. */
function datasetAlone(filters: Filters, { datasets }: PublishedRecord): Dataset | null {
  const [id, ...others] = filters.dataset ?? [];
  const isAlone = id !== undefined && others.length === 0 && Object.keys(filtersOf(filters)).length === 1;
  return (isAlone && datasets.get(id)) || null;
}

/** A dataset says whose it is, and how precisely its rows are placed: on a card they keep a centroid from passing for a place. */
function datasetSubject({ title, kind, summary, licence, version, profile }: Dataset, found: Found, locale: Locale): Subject {
  const messages = messagesFor(locale);
  const { datasetPage: words } = messages;
  const span = profile?.from && profile.to ? `${profile.from}/${profile.to}` : null;
  const exact = profile ? (groupCounts(profile.precision).find(([group]) => group === 'exact')?.[1] ?? 0) : null;
  return {
    selection: null,
    kind: `${words.kind} · ${words.kinds[kind]}`,
    title: title[locale],
    claimant: null,
    marks: [
      { kind: 'plain', text: format(locale, messages.overview.incidentCount, { count: found.matched.incidents }) },
      { kind: 'plain', text: licence.name },
      ...(profile && exact !== null && profile.rows > 0
        ? [
            {
              kind: 'plain' as const,
              text: format(locale, words.exactShare, { share: formatShare(locale, exact / profile.rows) }),
            },
          ]
        : []),
    ],
    facts: [
      version && `${words.version} ${version}`,
      span && (shortDate({ edtf: span, basis: 'stated' }, locale, messages) ?? span),
    ].filter((fact): fact is string => Boolean(fact)),
    summary: summary[locale],
    ...found,
    box: null,
  };
}

/**
 * When and where several incidents happened: their first and last day, and the smallest place that holds them all. Of
 * more than are loaded nothing is said, as the others may have happened elsewhere.
 */
function commonFacts({ incidents, matched }: Found, filters: Filters, { gazetteer }: PublishedRecord, locale: Locale): string[] {
  if (incidents.length < matched.incidents) return [];
  const days = incidents.flatMap(({ bounds }) => (isOneDay(bounds) ? [bounds.from as number] : []));
  // Chosen days are told as what the selection is made by.
  const isTold = filters.from !== undefined || filters.to !== undefined;
  const whole: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' };
  const span = days.length > 0 && !isTold ? formatSpan(locale, whole, Math.min(...days), Math.max(...days)) : '';
  const place = commonPlace(
    incidents.flatMap(({ where }) => placesOf(where)),
    gazetteer,
  );
  return [span, place ? [gazetteer.name(place, locale), insideWords(place, gazetteer, locale)] : []].flat().filter(Boolean);
}

/** What a selection of incidents is chosen by, in words. */
function filterFacts(filters: Filters, record: PublishedRecord, locale: Locale): string[] {
  const messages = messagesFor(locale);
  const facts: string[] = [];
  if (filters.q) facts.push(quoteInput(locale, filters.q));
  for (const slug of filters.actor ?? []) facts.push(record.actors.get(slug)?.shortName[locale] ?? slug);
  for (const id of filters.source ?? []) facts.push(record.sources.get(id)?.name[locale] ?? id);
  if (filters.article) facts.push(record.articles.get(filters.article)?.title[locale] ?? filters.article);
  for (const id of filters.dataset ?? []) facts.push(record.datasets.get(id)?.title[locale] ?? id);
  for (const value of filters.status ?? [])
    facts.push(value === 'several' ? messages.incident.severalShort : messages.status[value]);
  if (filters.from) facts.push(`${messages.filters.from} ${statedDate(filters.from, locale, messages)}`);
  if (filters.to) facts.push(`${messages.filters.to} ${statedDate(filters.to, locale, messages)}`);
  return facts;
}
