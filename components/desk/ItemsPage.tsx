import type { ItemKind } from '@/lib/desk/items';
import type { DeskMessages } from '@/lib/desk/messages';
import { titleIn, type WorkRow } from '@/lib/desk/work';
import { format } from '@/lib/i18n/format';
import { directionOf, type Locale } from '@/lib/i18n/locales';
import styles from './desk.module.css';
import { Submit } from './Submit';
import { TextField } from './TextField.client';
import { Told } from './Told';

interface Props {
  locale: Locale;
  words: DeskMessages;
  list: { kind: ItemKind; id: string; title: string };
  search: string;
  /** Of all that were found. */
  count: number;
  /** The first of them. */
  rows: readonly { id: string; titles: WorkRow['titles']; kind: string }[];
  mayCorrect: boolean;
  /** Whether whoever looks may see what of it the desk alone has. */
  mayMark: boolean;
  told(name: string): string;
}

/** The sources or places of a dataset, each with its form. */
export function ItemsPage({ locale, words, list, search, count, rows, mayCorrect, mayMark, told }: Props) {
  const { items: copy } = words.record;
  const page = `/desk/${locale}/documents/${list.kind}/${list.id}`;
  return (
    <>
      <p className={styles.soft}>
        <a href={`/desk/${locale}/published`}>{words.published.title}</a>
      </p>
      <h1>{list.title}</h1>
      <Told words={words} told={told} />
      <p>{copy.intro[list.kind]}</p>
      {list.kind === 'places' && <p>{copy.gazetteer}</p>}
      {!mayCorrect && <p>{copy.mayNot}</p>}
      {mayMark && (
        <p className={styles.links}>
          <a href={`${page}/desk-only`}>{words.care.title}</a>
        </p>
      )}
      <search>
        <form method="get" action={page} className={styles.form}>
          <TextField name="q" type="search" label={copy.search} value={search} />
          <Submit>{words.published.find}</Submit>
        </form>
      </search>
      <p role="status">
        {format(locale, copy.found, { count })}
        {rows.length < count && ` · ${format(locale, copy.first, { count: rows.length })}`}
      </p>
      <ul className={styles.rows}>
        {rows.map(({ id, titles, kind }) => {
          const { text, language } = titleIn(titles, locale, id);
          const name = { lang: language, dir: directionOf(language), children: text };
          return (
            <li key={id} className={styles.row}>
              <p>
                {mayCorrect ? <a href={`${page}/items/${id}`} {...name} /> : <span {...name} />}
                <span className={styles.soft}>{kind}</span>
              </p>
            </li>
          );
        })}
      </ul>
    </>
  );
}
