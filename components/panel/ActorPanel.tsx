import { MapFocus } from '@/components/map/focus.client';
import { ShareThing } from '@/components/share/ShareThing';
import { type Locale, ownFirst } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { claimsAbout } from '@/lib/record/about-actor';
import type { AreaEntry, IncidentEntry, PublishedRecord } from '@/lib/record/model';
import type { Actor } from '@/lib/record/schema';
import type { Focus } from '@/lib/scene/focus';
import { ClaimLine } from './ClaimLine';
import { EntryList } from './EntryList';
import { Lead } from './Lead';
import { LocalizedText } from './LocalizedText';
import styles from './panel.module.css';
import sourcing from './sourcing.module.css';

interface Props {
  actor: Actor;
  /** To which it is a party. */
  entries: readonly (IncidentEntry | AreaEntry)[];
  /** What the map shows for this page; null where it has no place there. */
  focus: Focus | null;
  record: PublishedRecord;
  locale: Locale;
}

/** An actor: what it says itself, and the incidents in which others or it itself name it. */
export function ActorPanel({ actor, entries, focus, record, locale }: Props) {
  const messages = messagesFor(locale);
  const { own, others } = claimsAbout(actor, record);
  return (
    <article className={styles.page}>
      {focus && <MapFocus {...focus} />}
      <Lead>
        <p className={styles.kind}>
          {messages.actor.kind} · {messages.actor.kinds[actor.kind]}
        </p>
        <h1 className={styles.title}>
          <LocalizedText text={actor.name} locale={locale} />
        </h1>
        {actor.aliases.length > 0 && (
          <p className={styles.soft}>
            {messages.actor.also}:{' '}
            {ownFirst(actor.aliases, locale).map(({ text, lang }, i) => (
              <span key={`${lang} ${text}`}>
                {i > 0 && ' · '}
                <bdi lang={lang}>{text}</bdi>
              </span>
            ))}
          </p>
        )}
        {actor.description && (
          <p>
            <LocalizedText text={actor.description} locale={locale} />
          </p>
        )}
        <ShareThing locale={locale} record={record} />
      </Lead>
      <section className={styles.section}>
        <h2>{messages.actor.incidents}</h2>
        <EntryList entries={entries} record={record} locale={locale} />
      </section>
      <section className={styles.section} id="own">
        <h2>{messages.actor.says}</h2>
        {own.length === 0 && <p className={styles.soft}>{messages.actor.saysNothing}</p>}
        <ul className={sourcing.lines}>
          {own.map((claim) => (
            <ClaimLine key={claim.ref} claim={claim} locale={locale} />
          ))}
        </ul>
      </section>
      <section className={styles.section} id="others">
        <h2>{messages.record.actor.others}</h2>
        <p className={styles.soft}>
          {others.length === 0 ? messages.record.actor.othersNothing : messages.record.actor.othersHint}
        </p>
        <ul className={sourcing.lines}>
          {others.map((claim) => (
            <ClaimLine key={claim.ref} claim={claim} locale={locale} />
          ))}
        </ul>
      </section>
    </article>
  );
}
