import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { isOnlyNamed } from '@/lib/record/imported-entry';
import type { AreaEntry, IncidentEntry } from '@/lib/record/model';
import { thingPath } from '@/lib/url/paths';
import parts from './entry.module.css';
import { Layer } from './Layer';
import { LocalizedText } from './LocalizedText';
import panel from './panel.module.css';
import { Time } from './Time';

interface Props {
  entry: IncidentEntry | AreaEntry;
  locale: Locale;
}

/** Parties with their roles, and what date and place rest on. */
export function Placed({ entry, locale }: Props) {
  const messages = messagesFor(locale);
  const { incident: words, record } = messages;
  const { time } = entry;
  const isOrder = time !== null && time.edtf === null && time.other !== undefined;
  return (
    <Layer id="placed" title={record.layers.placed}>
      <dl className={parts.facts}>
        <div>
          <dt>{words.actors}</dt>
          <dd>{entry.parties.length === 0 ? words.noActors : <Parties entry={entry} locale={locale} />}</dd>
        </div>
        {(time?.note || isOrder) && (
          <div>
            <dt>{words.date}</dt>
            <dd>
              {isOrder ? <Time time={time} locale={locale} /> : time.note && <LocalizedText text={time.note} locale={locale} />}
            </dd>
          </div>
        )}
        <div>
          <dt>{words.precision}</dt>
          <dd>
            <LocalizedText text={entry.location.explanation} locale={locale} />
          </dd>
        </div>
      </dl>
    </Layer>
  );
}

function Parties({ entry, locale }: Props) {
  const { roles } = messagesFor(locale);
  return (
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
          : {roles[role]}
          {note && (
            <span className={panel.soft}>
              {' '}
              (<LocalizedText text={note} locale={locale} />)
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
