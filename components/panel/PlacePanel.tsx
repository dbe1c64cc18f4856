import { Fragment } from 'react';
import { EntryLists } from '@/components/lists/EntryLists';
import { Pager } from '@/components/lists/Pager';
import { MapFocus } from '@/components/map/focus.client';
import { ShareThing } from '@/components/share/ShareThing';
import type { Place } from '@/lib/gazetteer/schema';
import { format, formatCoordinate, formatDistance } from '@/lib/i18n/format';
import { isOwnLanguage } from '@/lib/i18n/languages';
import { type Locale, ownFirst } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { cutById } from '@/lib/lists/cut-by-id';
import { positionIn, queriesOf, type RowsPage } from '@/lib/lists/page';
import { pageSize } from '@/lib/lists/page-size';
import type { RecordCatalogue } from '@/lib/record/model';
import type { Focus } from '@/lib/scene/focus';
import type { Params } from '@/lib/url/params';
import { thingPath } from '@/lib/url/paths';
import entry from './entry.module.css';
import { Lead } from './Lead';
import { LocalizedText } from './LocalizedText';
import styles from './panel.module.css';

interface Props {
  place: Place;
  /** What is placed by it. */
  incidents: RowsPage;
  areas: RowsPage;
  /** What the map shows for this page; null where it has no place there. */
  focus: Focus | null;
  params: Params;
  record: RecordCatalogue;
  locale: Locale;
}

/** A gazetteer entry: what the record puts there, then its names, its point and the doubt about it. */
export function PlacePanel({ place, incidents, areas, focus, params, record, locale }: Props) {
  const messages = messagesFor(locale);
  const { place: words } = messages;
  const { gazetteer } = record;
  // A river has no point, but an approximate course: what the map draws of it has its source too.
  const source = place.coordinateSource ?? place.line?.source;
  // A reader may not know the language of a name from its letters.
  const languages = new Intl.DisplayNames(locale, { type: 'language' });
  const inside = gazetteer.places.filter(({ parent }) => parent === place.id);
  const within = cutById(inside, ({ id }) => id, { ...positionIn('within', params), limit: pageSize });
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
      <section className={styles.section}>
        <h2>{words.incidents}</h2>
        {incidents.matched + areas.matched === 0 ? (
          <p className={styles.soft}>{words.nothing}</p>
        ) : (
          <EntryLists selection={{ kind: 'places', slug: place.id }} {...{ incidents, areas, params, locale }} />
        )}
      </section>
      <dl className={entry.facts}>
        <div>
          <dt>{words.names}</dt>
          <dd>
            <ul>
              {ownFirst(place.names, locale).map(({ text, lang, uncertain, ambiguous }) => (
                <li key={`${lang} ${text}`}>
                  <bdi lang={lang}>{text}</bdi>
                  {!isOwnLanguage(lang) && lang !== locale && (
                    <span className={styles.soft}> ({languages.of(lang) ?? lang})</span>
                  )}
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
            {place.uncertaintyMeters && (
              <span className={styles.distance}>± {formatDistance(locale, place.uncertaintyMeters)}</span>
            )}
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
              <span>{links(within.items.map(({ id }) => id))}</span>
              <Pager
                list={words.contains}
                path={thingPath(locale, 'places', place.id)}
                {...queriesOf(within, 'within', params)}
                shown={within.items.length}
                matched={inside.length}
                locale={locale}
              />
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
    </article>
  );
}
