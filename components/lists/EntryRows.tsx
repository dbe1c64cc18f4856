import { Unbroken } from '@/components/panel/Unbroken';
import { EventSymbol } from '@/components/symbols/EventSymbol';
import { directionOf, type Locale } from '@/lib/i18n/locales';
import type { ListRow } from '@/lib/lists/groups';
import styles from './entry-rows.module.css';
import { Tags } from './Tags';

interface Props {
  rows: readonly ListRow[];
  locale: Locale;
  /** Goes along in the links, so that going back finds the same list: "?type=battles". */
  query?: string;
}

/** Incidents or areas as a list: title, date, place, sourcing. */
export const EntryRows = ({ rows, locale, query = '' }: Props) => (
  <ul className={styles.list}>
    {rows.map(({ path, symbol, isDashed = false, title, lang, date, where, tags }) => (
      <li key={path} className={styles.item}>
        <a className={styles.link} href={`/${locale}/${path}${query}`}>
          {symbol ? <EventSymbol id={symbol} dashed={isDashed} /> : <SupposedMark />}
          <span className={styles.body}>
            <span className={styles.title} lang={lang} dir={lang && directionOf(lang)}>
              <Unbroken text={title} />
            </span>
            <span className={styles.meta}>
              {date && `${date} · `}
              <Unbroken text={where} />
            </span>
            <Tags tags={tags} />
          </span>
        </a>
      </li>
    ))}
  </ul>
);

const SupposedMark = () => (
  <svg width={18} height={18} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d="M2 14 14 2M2 22 22 2M10 22 22 10" stroke="var(--supposed)" strokeWidth={2} fill="none" />
  </svg>
);
