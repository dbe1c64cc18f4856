import { MapFocus } from '@/components/map/focus.client';
import { EventSymbol } from '@/components/symbols/EventSymbol';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import type { AreaEntry, IncidentEntry, PublishedRecord } from '@/lib/record/model';
import { isSupposed } from '@/lib/record/status';
import { symbolOf } from '@/lib/scene/symbols';
import { boundsOf } from '@/lib/store/box';
import { ClaimCard } from './ClaimCard';
import { EntryFacts } from './EntryFacts';
import styles from './panel.module.css';
import { Tags } from './Tags';

/** An incident or a claimed area with the sourcing of everything it says. */
export function EntryPanel({
  entry,
  record,
  locale,
}: {
  entry: IncidentEntry | AreaEntry;
  record: PublishedRecord;
  locale: Locale;
}) {
  const messages = messagesFor(locale);
  const { incident: words } = messages;
  return (
    <article className={styles.page}>
      <MapFocus
        id={`${'eventType' in entry ? 'incidents' : 'areas'}/${entry.slug}`}
        box={boundsOf(entry.location)}
        geometry={outline(entry)}
      />
      <header className={styles.head}>
        <p className={styles.kind}>
          <Kind entry={entry} locale={locale} />
        </p>
        <h1 className={styles.title}>{entry.title[locale]}</h1>
        <Tags entry={entry} locale={locale} />
        <p>{entry.summary[locale]}</p>
      </header>
      <EntryFacts entry={entry} record={record} locale={locale} />
      {entry.unknowns && entry.unknowns.length > 0 && (
        <section className={styles.section}>
          <h2>{words.unknowns}</h2>
          <ul className={styles.bullets}>
            {entry.unknowns.map((unknown) => (
              <li key={unknown.en}>{unknown[locale]}</li>
            ))}
          </ul>
        </section>
      )}
      <section className={styles.section}>
        <h2>{words.claims}</h2>
        <div className={styles.claims}>
          {entry.claims.map((claim) => (
            <ClaimCard key={claim.ref} claim={claim} locale={locale} />
          ))}
        </div>
      </section>
      {entry.beside.length > 0 && (
        <section className={styles.section}>
          <h2>{words.beside}</h2>
          <p className={styles.soft}>{words.besideHint}</p>
          <div className={styles.claims}>
            {entry.beside.map((claim) => (
              <ClaimCard key={claim.ref} claim={claim} locale={locale} />
            ))}
          </div>
        </section>
      )}
    </article>
  );
}

/** A point has no outline, and neither has an area of which only the size is claimed. */
function outline({ location: { geometry }, where }: IncidentEntry | AreaEntry) {
  return geometry.type === 'Point' || where.relation === 'sized-area' ? null : geometry;
}

function Kind({ entry, locale }: { entry: IncidentEntry | AreaEntry; locale: Locale }) {
  const messages = messagesFor(locale);
  if (!('eventType' in entry))
    return <>{isSupposed(entry) ? messages.area.supposedKind : `${messages.area.kind} · ${messages.area.kinds[entry.kind]}`}</>;
  const subEventTypes: Record<string, string> = messages.subEventTypes;
  return (
    <>
      <EventSymbol id={symbolOf(entry.eventType, entry.statement === true)} dashed={entry.corroboration.origins.length < 2} />
      <span>
        {entry.statement ? `${messages.incident.statementKind} · ` : ''}
        {messages.eventTypes[entry.eventType]} · {subEventTypes[entry.subEventType]}
      </span>
    </>
  );
}
