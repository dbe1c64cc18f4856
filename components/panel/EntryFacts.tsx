import { format, formatDistance, formatList } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { whereWords } from '@/lib/place/words';
import { isOnlyNamed } from '@/lib/record/imported-entry';
import type { AreaEntry, IncidentEntry, PublishedRecord } from '@/lib/record/model';
import { claimSets } from '@/lib/record/sets';
import { claimants, claimedSize } from '@/lib/scene/labels';
import { thingPath } from '@/lib/url/paths';
import parts from './entry.module.css';
import { LocalizedText } from './LocalizedText';
import styles from './panel.module.css';
import { Time } from './Time';
import { WhyContested, WhyCorroborated } from './Why';

/** When, where, how precisely, who, and on whose word: the same for an incident and an area. */
export function EntryFacts({
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
  const isArea = !('eventType' in entry);
  const isStatement = 'statement' in entry && entry.statement === true;
  const size = isArea ? claimedSize(entry, locale) : null;
  return (
    <dl className={parts.facts}>
      {isArea && (
        <div>
          <dt>{messages.area.claimant}</dt>
          <dd>{claimants(entry, locale)}</dd>
        </div>
      )}
      {size && (
        <div>
          <dt>{messages.area.size}</dt>
          <dd>{size}</dd>
        </div>
      )}
      <div>
        <dt>{isArea ? messages.area.happened : isStatement ? words.said : words.happened}</dt>
        <dd>
          <Time time={entry.time} locale={locale} />
        </dd>
      </div>
      <div>
        <dt>{words.where}</dt>
        <dd>
          <PlaceLink place={entry.where.place} locale={locale}>
            {whereWords(entry.where, record.gazetteer, locale)}
          </PlaceLink>
        </dd>
      </div>
      <div>
        <dt>{words.precision}</dt>
        <dd>
          <span>± {formatDistance(locale, entry.location.uncertaintyMeters)}</span>
          <span className={styles.soft}>
            <LocalizedText text={entry.location.explanation} locale={locale} />
          </span>
        </dd>
      </div>
      <div>
        <dt>{words.actors}</dt>
        <dd>
          {entry.parties.length === 0 ? (
            words.noActors
          ) : (
            <ul>
              {entry.parties.map(({ actor, role, note }) => (
                <li key={`${actor.slug} ${role}`}>
                  {isOnlyNamed(actor.slug) ? (
                    <bdi>
                      <LocalizedText text={actor.name} locale={locale} />
                    </bdi>
                  ) : (
                    <a href={thingPath(locale, 'actors', actor.slug)}>
                      <LocalizedText text={actor.name} locale={locale} />
                    </a>
                  )}
                  : {messages.roles[role]}
                  {note && (
                    <span className={styles.soft}>
                      {' '}
                      (<LocalizedText text={note} locale={locale} />)
                    </span>
                  )}
                </li>
              ))}
            </ul>
          )}
        </dd>
      </div>
      <div>
        <dt>{words.corroboration}</dt>
        <dd>
          <span>{originWords(entry, locale)}</span>
          <WhyCorroborated entry={entry} locale={locale} />
        </dd>
      </div>
      <div>
        <dt>{words.contested}</dt>
        <dd>
          <span>{contestWords(entry, locale)}</span>
          <WhyContested entry={entry} locale={locale} />
        </dd>
      </div>
    </dl>
  );
}

/** A dataset can place something where the gazetteer knows nothing that has a page. */
function PlaceLink({ place, locale, children }: { place: string | undefined; locale: Locale; children: string }) {
  return place === undefined ? children : <a href={thingPath(locale, 'places', place)}>{children}</a>;
}

function contestWords({ contest }: IncidentEntry | AreaEntry, locale: Locale): string {
  const { incident: words, record } = messagesFor(locale);
  if (contest.contested) return words.contestedBy;
  return contest.settled.length > 0 ? record.why.settledLong : words.notContested;
}

function originWords(entry: IncidentEntry | AreaEntry, locale: Locale): string {
  const { incident: words } = messagesFor(locale);
  const names = entry.corroboration.origins.map(({ source }) => source.name[locale]);
  const { counted, uncounted } = claimSets(entry);
  const [first] = names;
  const sentences = [
    first === undefined
      ? words.noOrigin
      : names.length === 1
        ? format(locale, words.oneOrigin, { count: counted.length, origin: first })
        : format(locale, words.severalOrigins, { count: names.length, origins: formatList(locale, names) }),
    ...(uncounted.length > 0 ? [format(locale, words.notCounted, { count: uncounted.length })] : []),
  ];
  return sentences.join(' ');
}
