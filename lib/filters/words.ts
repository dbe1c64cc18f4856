import { format } from '../i18n/format';
import type { Locale } from '../i18n/locales';
import { messagesFor } from '../i18n/messages';
import { quoteInput } from '../i18n/quote';
import { textIn } from '../i18n/text-in';
import { categoriesOf } from '../record/categories';
import type { RecordCatalogue } from '../record/model';
import type { FacetName } from '../store/store';
import { daysWords } from '../time/day-words';
import type { Applied } from '../url/applied';
import { slugify } from '../url/paths';

/** The name of a filter's value, as its list shows it. */
export function choiceWords(name: FacetName, value: string, record: RecordCatalogue, locale: Locale): string {
  const messages = messagesFor(locale);
  const named: Record<FacetName, () => string | undefined> = {
    category: () => textIn(categoriesOf(record.site.categories).all.get(value)?.name, locale),
    type: () => Object.entries(messages.eventTypes).find(([type]) => slugify(type) === value)?.[1],
    actor: () => textIn(record.actors.get(value)?.name, locale),
    source: () => textIn(record.sources.get(value)?.name, locale),
    article: () => textIn(record.articles.get(value)?.title, locale),
    dataset: () => textIn(record.datasets.get(value)?.title, locale),
    status: () =>
      ({
        single: messages.status.single,
        several: messages.incident.severalShort,
        contested: messages.status.contested,
        uncontested: messages.status.uncontested,
      })[value],
  };
  return named[name]() ?? value;
}

/** A choice that was made, in words: "Actor: Syrian Democratic Forces", "Dates: 20–23 January 2022". */
export function appliedWords({ name, value }: Applied, record: RecordCatalogue, locale: Locale): string {
  const messages = messagesFor(locale);
  const { browse, filters } = messages;
  if (name === 'q') return quoteInput(locale, value);
  if (name === 'bbox') return messages.lists.inViewChip;
  if (name !== 'dates')
    return format(locale, browse.chip, { name: filters[name], value: choiceWords(name, value, record, locale) });
  const [from = '', to = ''] = value.split('/');
  if (from && to) return daysWords(from, to, locale);
  return format(locale, from ? messages.time.since : messages.time.until, { time: daysWords(from || to, from || to, locale) });
}
