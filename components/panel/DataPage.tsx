import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import type { PublishedRecord } from '@/lib/record/model';
import styles from './panel.module.css';

/** What can be taken away, and under what licence. */
export function DataPage({ record, locale }: { record: PublishedRecord; locale: Locale }) {
  const messages = messagesFor(locale);
  const { dataPage: words, overview } = messages;
  return (
    <article className={styles.page}>
      <header className={styles.head}>
        <h1 className={styles.title}>{words.title}</h1>
        <p>{words.intro}</p>
      </header>
      <ul className={styles.bullets}>
        <li>
          <a href={`/${locale}/data/incidents.geojson`}>{words.geojson}</a>:{' '}
          {format(locale, overview.incidentCount, { count: record.incidents.size })}
        </li>
        <li>
          <a href={`/${locale}/data/areas.geojson`}>{words.areas}</a>:{' '}
          {format(locale, overview.areaCount, { count: record.areas.size })}
        </li>
      </ul>
      <div className={styles.prose}>
        <p>{words.schema}</p>
        <p>{words.licence}</p>
        <p className={styles.soft}>{format(locale, messages.site.updated, { version: record.version })}</p>
      </div>
    </article>
  );
}
