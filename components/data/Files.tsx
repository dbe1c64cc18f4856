import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { type DownloadName, downloadTypes } from '@/lib/publish/downloads/files';
import styles from './data.module.css';

/** What the columns of the tables mean. */
export type Columns = Partial<Record<DownloadName, readonly { name: string; meaning: string }[]>>;

/** How many incidents and areas the filters leave, and how many claims there are without any. */
export interface Counts {
  incidents: number;
  areas: number;
  claims: number;
}

interface Props {
  counts: Counts;
  columns: Columns;
  /** The filters as a query, "?actor=sdf" or "". */
  query: string;
  locale: Locale;
}

/** Every file with what stands in it; of tables, what each column means. */
export function Files({ counts, columns: tables, query, locale }: Props) {
  const { dataPage: words, overview } = messagesFor(locale);
  const sizeOf = (name: DownloadName) => {
    if (name === 'claims.csv') return query ? null : format(locale, words.counts, { count: counts.claims });
    return name === 'areas.geojson'
      ? format(locale, overview.areaCount, { count: counts.areas })
      : format(locale, overview.incidentCount, { count: counts.incidents });
  };
  return (
    <ul className={styles.files}>
      {(Object.keys(downloadTypes) as DownloadName[]).map((name) => {
        const columns = tables[name];
        const size = sizeOf(name);
        return (
          <li key={name} className={styles.file}>
            <a href={`/${locale}/data/${name}${query}`} download>
              <code>{name}</code>
            </a>
            <span>
              <span>{words.files[name]}</span>
              {/* Apart from the text: after "schema.org." its figure would stand on the wrong side. */}
              {size && (
                <small className={styles.soft}>
                  {' '}
                  <bdi>{size}</bdi>
                </small>
              )}
            </span>
            {columns && (
              <details>
                <summary>{words.columns}</summary>
                {/* The columns are named in English in every language, and explained in it. */}
                <dl className={styles.columns} lang="en" dir="ltr">
                  {columns.map(({ name: column, meaning }) => (
                    <div key={column}>
                      <dt>
                        <code>{column}</code>
                      </dt>
                      <dd>{meaning}</dd>
                    </div>
                  ))}
                </dl>
              </details>
            )}
          </li>
        );
      })}
    </ul>
  );
}
