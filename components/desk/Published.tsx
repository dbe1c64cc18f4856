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
  /** The sources and places of datasets. */
  lists: readonly { path: string; name: string }[];
  /** Documents of datasets of which parts can be kept at the desk; of who may not do that none. */
  ofDatasets: readonly { path: string; name: string }[];
}

export function Published({ locale, words, search, count, rows, lists, ofDatasets }: Props) {
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
      {lists.length > 0 && (
        <section className={styles.section} aria-labelledby="lists">
          <h2 id="lists">{words.record.items.title}</h2>
          <Links locale={locale} links={lists} />
          <p className={styles.soft}>{words.record.items.gazetteer}</p>
        </section>
      )}
      {ofDatasets.length > 0 && (
        <section className={styles.section} aria-labelledby="of-datasets">
          <h2 id="of-datasets">{words.care.title}</h2>
          <Links locale={locale} links={ofDatasets} />
        </section>
      )}
    </>
  );
}

const Links = ({ locale, links }: { locale: Locale; links: Props['lists'] }) => (
  <ul className={styles.rows}>
    {links.map(({ path, name }) => (
      <li key={path} className={styles.row}>
        <a href={`/desk/${locale}${path}`}>{name}</a>
      </li>
    ))}
  </ul>
);
