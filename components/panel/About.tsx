import Link from 'next/link';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import type { PublishedRecord } from '@/lib/record/model';
import { thingPath } from '@/lib/url/paths';
import styles from './panel.module.css';
import { RuleTable } from './RuleTable';

export function About({ record, locale }: { record: PublishedRecord; locale: Locale }) {
  const messages = messagesFor(locale);
  const { about } = messages;
  return (
    <article className={styles.page}>
      <h1 className={styles.title}>{about.title}</h1>
      <div className={styles.prose}>
        {about.paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        <p>{about.privacy}</p>
      </div>
      <section className={styles.section} id="rules">
        <h2>{messages.record.ruleTable.title}</h2>
        <h3>{messages.record.ruleTable.claims}</h3>
        <RuleTable of="claims" locale={locale} />
        <h3>{messages.record.ruleTable.pairs}</h3>
        <RuleTable of="pairs" locale={locale} />
      </section>
      <section className={styles.section}>
        <h2>{about.places}</h2>
        <ul className={styles.tags}>
          {record.gazetteer.places.map(({ id }) => (
            <li key={id}>
              <Link href={thingPath(locale, 'places', id)}>{record.gazetteer.name(id, locale)}</Link>
            </li>
          ))}
        </ul>
      </section>
      <p className={styles.soft}>{format(locale, messages.site.updated, { version: record.version })}</p>
    </article>
  );
}
