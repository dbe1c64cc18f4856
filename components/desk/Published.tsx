import type { DeskMessages } from '@/lib/desk/messages';
import type { WorkRow } from '@/lib/desk/work';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import styles from './desk.module.css';
import { Submit } from './Submit';
import { WorkList } from './WorkList';

interface Props {
  locale: Locale;
  words: DeskMessages;
  search: string;
  /** Of all that were found. */
  count: number;
  /** The first of them. */
  rows: readonly WorkRow[];
  /** Documents of datasets of which parts can be kept at the desk; of who may not do that none. */
  ofDatasets: readonly { path: string; name: string }[];
}

export function Published({ locale, words, search, count, rows, ofDatasets }: Props) {
  const { published } = words;
  return (
    <>
      <h1>{published.title}</h1>
      <p>{published.intro}</p>
      <search>
        <form method="get" className={styles.form}>
          <label className={styles.field}>
            <span>{published.search}</span>
            <input name="q" type="search" defaultValue={search} />
          </label>
          <Submit>{published.find}</Submit>
        </form>
      </search>
      <p role="status">
        {format(locale, published.found, { count })}
        {rows.length < count && ` · ${format(locale, published.first, { count: rows.length })}`}
      </p>
      <WorkList locale={locale} words={words} rows={rows} title={published.list} id="list" />
      {ofDatasets.length > 0 && (
        <section className={styles.section} aria-labelledby="of-datasets">
          <h2 id="of-datasets">{words.care.title}</h2>
          <ul className={styles.rows}>
            {ofDatasets.map(({ path, name }) => (
              <li key={path} className={styles.row}>
                <a href={`/desk/${locale}${path}`}>{name}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
