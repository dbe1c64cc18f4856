import { EntryLists } from '@/components/lists/EntryLists';
import { Pager } from '@/components/lists/Pager';
import { PastTheEnd } from '@/components/lists/PastTheEnd';
import { MapFocus } from '@/components/map/focus.client';
import { ShareThing } from '@/components/share/ShareThing';
import { type Locale, ownFirst } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { cutById } from '@/lib/lists/cut-by-id';
import { isContinued, positionIn, queriesOf, type RowsPage } from '@/lib/lists/page';
import { pageSize } from '@/lib/lists/page-size';
import type { ClaimsAbout } from '@/lib/record/about-actor';
import type { ClaimEntry, RecordCatalogue } from '@/lib/record/model';
import type { Actor } from '@/lib/record/schema';
import type { Focus } from '@/lib/scene/focus';
import type { Params } from '@/lib/url/params';
import { thingPath } from '@/lib/url/paths';
import { ClaimLine } from './ClaimLine';
import { Lead } from './Lead';
import { LocalizedText } from './LocalizedText';
import styles from './panel.module.css';
import sourcing from './sourcing.module.css';

interface Props {
  actor: Actor;
  /** To which it is a party. */
  incidents: RowsPage;
  areas: RowsPage;
  claims: ClaimsAbout;
  /** What the map shows for this page; null where it has no place there. */
  focus: Focus | null;
  params: Params;
  record: RecordCatalogue;
  locale: Locale;
}

/** An actor: what it says itself, and the incidents in which others or it itself name it. */
export function ActorPanel({ actor, incidents, areas, claims: { own, others }, focus, params, record, locale }: Props) {
  const messages = messagesFor(locale);
  // A later part of a list stands alone.
  const isShown = (...lists: Params['list'][]) => !isContinued(params) || lists.includes(params.list);
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
            {ownFirst(actor.aliases, locale).map(({ text, lang }, i, { length }) => (
              <span key={`${lang} ${text}`}>
                <bdi lang={lang}>{text}</bdi>
                {i < length - 1 && ' · '}
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
      {isShown(undefined, 'areas') && (
        <section className={styles.section}>
          <h2>{messages.actor.incidents}</h2>
          <EntryLists selection={{ kind: 'actors', slug: actor.slug }} {...{ incidents, areas, params, locale }} />
        </section>
      )}
      {isShown('says') && (
        <section className={styles.section} id="own">
          <h2>{messages.actor.says}</h2>
          {own.length === 0 && <p className={styles.soft}>{messages.actor.saysNothing}</p>}
          <Claims claims={own} list="says" {...{ actor, params, locale }} />
        </section>
      )}
      {isShown('said') && (
        <section className={styles.section} id="others">
          <h2>{messages.record.actor.others}</h2>
          <p className={styles.soft}>
            {others.length === 0 ? messages.record.actor.othersNothing : messages.record.actor.othersHint}
          </p>
          <Claims claims={others} list="said" {...{ actor, params, locale }} />
        </section>
      )}
    </article>
  );
}

interface ClaimsProps {
  claims: readonly ClaimEntry[];
  list: 'says' | 'said';
  actor: Actor;
  params: Params;
  locale: Locale;
}

/** A part of the claims. */
function Claims({ claims, list, actor, params, locale }: ClaimsProps) {
  const part = cutById(claims, ({ ref }) => ref, { ...positionIn(list, params), limit: pageSize });
  const path = thingPath(locale, 'actors', actor.slug);
  return (
    <>
      <ul className={sourcing.lines}>
        {part.items.map((claim) => (
          <ClaimLine key={claim.ref} claim={claim} locale={locale} />
        ))}
      </ul>
      {part.items.length === 0 && claims.length > 0 && <PastTheEnd path={path} locale={locale} />}
      <Pager
        list={list === 'says' ? messagesFor(locale).actor.says : messagesFor(locale).record.actor.others}
        path={path}
        {...queriesOf(part, list, params)}
        shown={part.items.length}
        matched={claims.length}
        locale={locale}
      />
    </>
  );
}
