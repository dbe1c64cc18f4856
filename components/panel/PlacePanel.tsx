import { Fragment } from 'react';
import { MapFocus } from '@/components/map/focus.client';
import { ShareThing } from '@/components/share/ShareThing';
import type { Place } from '@/lib/gazetteer/schema';
import { format, formatCoordinate, formatDistance } from '@/lib/i18n/format';
import { type Locale, ownFirst } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import type { AreaEntry, IncidentEntry, PublishedRecord } from '@/lib/record/model';
import type { Focus } from '@/lib/scene/focus';
import { thingPath } from '@/lib/url/paths';
import { EntryList } from './EntryList';
import entry from './entry.module.css';
import { Lead } from './Lead';
import { LocalizedText } from './LocalizedText';
import styles from './panel.module.css';

interface Props {
  place: Place;
  /** What is placed by it. */
  entries: readonly (IncidentEntry | AreaEntry)[];
  /** What the map shows for this page; null where it has no place there. */
  focus: Focus | null;
  record: PublishedRecord;
  locale: Locale;
}

/** A gazetteer entry: its names, its point with the doubt about it, and what the record puts there. */
export function PlacePanel({ place, entries, focus, record, locale }: Props) {
  const messages = messagesFor(locale);
  const { place: words } = messages;
  const { gazetteer } = record;
  // A river has no point, but an approximate course: what the map draws of it has its source too.
  const source = place.coordinateSource ?? place.line?.source;
  const inside = gazetteer.places.filter(({ parent }) => parent === place.id);
  const links = (ids: readonly string[]) =>
    ids.map((id, i) => (
      <Fragment key={id}>
        {i > 0 && ' · '}
        <a href={thingPath(locale, 'places', id)}>{gazetteer.name(id, locale)}</a>
      </Fragment>
    ));
  return (
    <article className={styles.page}>
      {focus && <MapFocus {...focus} />}
      <Lead>
        <p className={styles.kind}>
          {words.kind} · {messages.features[place.featureCode]}
        </p>
        <h1 className={styles.title}>{gazetteer.name(place.id, locale)}</h1>
        {place.note && (
          <p>
            <LocalizedText text={place.note} locale={locale} />
          </p>
        )}
        <ShareThing locale={locale} record={record} />
      </Lead>
      <dl className={entry.facts}>
        <div>
          <dt>{words.names}</dt>
          <dd>
            <ul>
              {ownFirst(place.names, locale).map(({ text, lang, uncertain, ambiguous }) => (
                <li key={`${lang} ${text}`}>
                  <bdi lang={lang}>{text}</bdi>
                  {uncertain && <span className={styles.soft}> ({words.unconfirmed})</span>}
                  {ambiguous && <span className={styles.soft}> ({words.ambiguous})</span>}
                </li>
              ))}
            </ul>
          </dd>
        </div>
        <div>
          <dt>{words.coordinate}</dt>
          <dd>
            {place.coordinates ? <span>{formatCoordinate(locale, place.coordinates, words)}</span> : words.noCoordinate}
            {place.uncertaintyMeters && <span>± {formatDistance(locale, place.uncertaintyMeters)}</span>}
          </dd>
        </div>
        {source && (
          <div>
            <dt>{place.coordinateSource ? words.source : words.lineSource}</dt>
            <dd>
              <bdi lang="en">{source.citation}</bdi>
              {source.note && (
                <span className={styles.soft}>
                  <LocalizedText text={source.note} locale={locale} />
                </span>
              )}
              <span className={styles.soft}>{words.confidence[place.confidence]}</span>
            </dd>
          </div>
        )}
        {place.population && (
          <div>
            <dt>{words.population}</dt>
            <dd>
              {format(locale, words.populationValue, { value: place.population.value, year: String(place.population.year) })}
              <bdi lang="en" className={styles.soft}>
                {place.population.citation}
              </bdi>
            </dd>
          </div>
        )}
        {place.parent && (
          <div>
            <dt>{words.partOf}</dt>
            <dd>
              <span>{links([place.parent])}</span>
            </dd>
          </div>
        )}
        {inside.length > 0 && (
          <div>
            <dt>{words.contains}</dt>
            <dd>
              <span>{links(inside.map(({ id }) => id))}</span>
            </dd>
          </div>
        )}
        {place.distinctFrom && (
          <div>
            <dt>{words.confusedWith}</dt>
            <dd>
              <span>{links(place.distinctFrom)}</span>
            </dd>
          </div>
        )}
      </dl>
      <section className={styles.section}>
        <h2>{words.incidents}</h2>
        {entries.length === 0 ? (
          <p className={styles.soft}>{words.nothing}</p>
        ) : (
          <EntryList entries={entries} record={record} locale={locale} />
        )}
      </section>
    </article>
  );
}
