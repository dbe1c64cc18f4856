import { choiceWords } from '@/lib/filters/words';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import type { RecordCatalogue } from '@/lib/record/model';
import type { Choice } from '@/lib/store/store';
import type { Params } from '@/lib/url/params';
import styles from './data.module.css';

/** The filters of the form, as they are asked of the store. */
export const dataFilters = ['dataset', 'category', 'type', 'actor', 'status'] as const;
export type DataChoices = Record<(typeof dataFilters)[number], readonly Choice[]>;

interface Props {
  choices: DataChoices;
  params: Params;
  record: RecordCatalogue;
  locale: Locale;
}

/** A plain form whose answer is this page with the filters in its address; every file below then carries them. */
export function DataFilters({ choices, params, record, locale }: Props) {
  const { filters: words, dataPage } = messagesFor(locale);
  return (
    <form action={`/${locale}/data`} className={styles.form}>
      {dataFilters
        .filter((name) => name !== 'dataset' || record.datasets.size > 1)
        .map((name) => (
          <label key={name} className={styles.field}>
            <span>{words[name]}</span>
            <select name={name} defaultValue={params[name]?.[0] ?? ''}>
              <option value="">{words.any}</option>
              {choices[name].map(({ value }) => (
                <option key={value} value={value}>
                  {choiceWords(name, value, record, locale)}
                </option>
              ))}
            </select>
          </label>
        ))}
      {(['from', 'to'] as const).map((name) => (
        <label key={name} className={styles.field}>
          <span>{words[name]}</span>
          <input type="date" name={name} defaultValue={params[name] ?? ''} />
        </label>
      ))}
      <label className={styles.field}>
        <span>{words.q}</span>
        <input type="search" name="q" maxLength={200} defaultValue={params.q ?? ''} />
      </label>
      <button type="submit" className={styles.button}>
        {dataPage.choose}
      </button>
    </form>
  );
}
