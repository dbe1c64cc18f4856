import { format, formatList } from '../i18n/format';
import type { Locale } from '../i18n/locales';
import { messagesFor } from '../i18n/messages';
import { languageOf, textIn } from '../i18n/text-in';
import { whereWords } from '../place/words';
import type { RecordCatalogue } from '../record/model';
import type { EntrySummary } from '../record/summary';
import { areaWords } from '../scene/labels';
import { dayWords, plainDay } from '../time/day-words';
import { shortDate } from '../time/words';
import type { ListRow, RowGroup, Tag } from './groups';
import { type SectionKind, sectionsOf } from './sections';

/** Sourcing at a glance, in words: number of origins, contested, supposed. */
export function tagsOf(entry: EntrySummary, locale: Locale): Tag[] {
  const { status } = messagesFor(locale);
  const { origins: count } = entry;
  const tags: (Tag | false)[] = [
    entry.supposed && ['supposed', status.supposed],
    entry.kind === 'incidents' && entry.statement && ['statement', status.statement],
    count > 0 && (count === 1 ? ['single', status.single] : ['several', format(locale, status.several, { count })]),
    entry.contested && ['contested', status.contested],
  ];
  return tags.filter((tag) => tag !== false);
}

export function rowOf(entry: EntrySummary, record: RecordCatalogue, locale: Locale, { hasDate = true } = {}): ListRow {
  const messages = messagesFor(locale);
  const language = languageOf(entry.title, locale);
  return {
    path: `${entry.kind}/${entry.slug}`,
    symbol: entry.kind === 'incidents' ? entry.symbol : entry.supposed ? null : 'area',
    ...(entry.origins < 2 && { isDashed: true }),
    title: textIn(entry.title, locale),
    ...(language !== locale && { lang: language }),
    ...(hasDate && { date: shortDate(entry.time, locale, messages) ?? messages.status.undated }),
    where:
      entry.kind === 'incidents'
        ? whereWords(entry.where, record.gazetteer, locale)
        : areaWords(
            { where: entry.where, supposed: entry.supposed, kind: entry.areaKind },
            formatList(
              locale,
              entry.claimants.map((name) => textIn(name, locale)),
            ),
            record,
            locale,
          ),
    tags: tagsOf(entry, locale),
  };
}

/** Entries in their order under what is known of their time; see `sectionsOf`. */
export const groupsOf = (entries: readonly EntrySummary[], record: RecordCatalogue, locale: Locale): RowGroup[] =>
  sectionsOf(entries).map(({ kind, day, entries: list }) => ({
    key: [kind, day].filter(Boolean).join(' '),
    heading: sectionWords(kind, day, locale),
    rows: list.map((entry) => rowOf(entry, record, locale, { hasDate: kind === 'until' || kind === 'open' })),
  }));

/** "Sunday, 23 January 2022", "Known only to a span of days, up to 23 January 2022". */
export function sectionWords(kind: SectionKind, day: string | null, locale: Locale): string {
  const { browse } = messagesFor(locale);
  if (kind === 'open') return browse.openGroup;
  if (day === null || kind === 'undated') return browse.undatedGroup;
  if (kind === 'day') return dayWords(day, locale);
  return format(locale, kind === 'until' ? browse.spanGroup : browse.toldGroup, { day: plainDay(day, locale) });
}
