import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import type { RecordCatalogue } from '@/lib/record/model';
import { appliedFilters } from '@/lib/url/applied';
import { carriedOf, type Params, writeParams } from '@/lib/url/params';
import { type FilterName, filterPath, homePath } from '@/lib/url/paths';
import { FilterPanel } from './FilterPanel.client';
import styles from './filters.module.css';
import { LiveForm } from './LiveForm.client';

interface Props {
  params: Params;
  record: RecordCatalogue;
  locale: Locale;
}

/** The filters that have choices. Where there is one dataset there is nothing to choose. */
export const filtersIn = (record: RecordCatalogue): FilterName[] => [
  'category',
  'status',
  'actor',
  'source',
  'type',
  ...(record.datasets.size > 1 ? (['dataset'] as const) : []),
];

/**
 * A plain form: it works before and without script, and its answer is an address. With script every change answers at
 * once. The choices of a filter are asked for when it is opened; without script each has a page of its own.
 */
export function Filters({ params, record, locale }: Props) {
  const { filters: words, browse } = messagesFor(locale);
  const names = filtersIn(record);
  const fields = new Set<string>([...names, 'q', 'from', 'to']);
  const carried = carriedOf(params);
  const inPanel = appliedFilters(carried).filter(({ name }) => name === 'dates' || (names as string[]).includes(name));
  // What the form does not show goes along with it.
  const kept = [...new URLSearchParams(writeParams(carried))].filter(([name]) => !fields.has(name));
  return (
    <LiveForm action={homePath(locale)} locale={locale} query={writeParams(carried)} className={styles.form}>
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className={styles.search}>
        <label className="visually-hidden" htmlFor="q">
          {words.q}
        </label>
        <input id="q" type="search" name="q" maxLength={200} defaultValue={params.q ?? ''} placeholder={words.qHint} />
        <button type="submit">{words.q}</button>
      </div>
      <FilterPanel
        filters={names.map((name) => ({
          name,
          title: words[name],
          chosen: params[name] ?? [],
          chosenWords: chosenWords(params[name]?.length ?? 0, locale),
          page: filterPath(locale, name, carried),
        }))}
        query={writeParams(carried)}
        locale={locale}
        words={{
          title: browse.filters,
          choose: browse.choose,
          find: browse.inList,
          all: browse.allChoices,
          none: browse.noChoice,
        }}
        chosenWords={chosenWords(inPanel.length, locale)}
      >
        <fieldset className={styles.dates}>
          <legend>{browse.dates}</legend>
          {(['from', 'to'] as const).map((name) => (
            <label key={name}>
              <span>{words[name]}</span>
              <input type="date" name={name} defaultValue={params[name]?.slice(0, 10) ?? ''} />
            </label>
          ))}
        </fieldset>
        <button className={styles.submit} type="submit">
          {words.apply}
        </button>
      </FilterPanel>
    </LiveForm>
  );
}

const chosenWords = (count: number, locale: Locale): string | null =>
  count > 0 ? format(locale, messagesFor(locale).browse.chosenCount, { count }) : null;
