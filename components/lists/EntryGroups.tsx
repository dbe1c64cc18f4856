import type { CSSProperties } from 'react';
import type { Locale } from '@/lib/i18n/locales';
import type { RowGroup } from '@/lib/lists/groups';
import { EntryRows } from './EntryRows';
import styles from './lists.module.css';

interface Props {
  groups: readonly RowGroup[];
  locale: Locale;
  query: string;
  level: 3 | 4;
}

/** Rows under their headings; a group without one has none. */
export function EntryGroups({ groups, locale, query, level }: Props) {
  const Heading = `h${level}` as const;
  return groups.map(({ key, heading, rows }) => (
    <section key={key} className={styles.group} style={{ '--entries': rows.length } as CSSProperties}>
      {heading && <Heading className={styles.heading}>{heading}</Heading>}
      <EntryRows rows={rows} locale={locale} query={query} />
    </section>
  ));
}
