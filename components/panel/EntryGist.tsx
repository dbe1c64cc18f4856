import { format, formatDistance } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { textIn } from '@/lib/i18n/text-in';
import { whereWords } from '@/lib/place/words';
import type { AreaEntry, ClaimEntry, IncidentEntry, RecordCatalogue } from '@/lib/record/model';
import type { Source } from '@/lib/record/schema';
import { claimSets } from '@/lib/record/sets';
import { type Voice, voicesAgainst, voicesFor } from '@/lib/record/voices';
import { claimedSize } from '@/lib/scene/labels';
import { thingPath } from '@/lib/url/paths';
import { hrefOf } from './ClaimReference';
import styles from './gist.module.css';
import { PageLinks } from './PageLinks';
import panel from './panel.module.css';
import { Unbroken } from './Unbroken';
import { When } from './When';

/** The first layer below the title: who says it, who says otherwise, when, where and how precisely. It fits a phone's screen. */
export function EntryGist({
  entry,
  record,
  locale,
}: {
  entry: IncidentEntry | AreaEntry;
  record: RecordCatalogue;
  locale: Locale;
}) {
  const messages = messagesFor(locale);
  const { incident: words } = messages;
  const known = { shown: claimSets(entry).shown, record, locale };
  const against = voicesAgainst(entry.contest);
  const size = 'eventType' in entry ? null : claimedSize(entry, locale);
  const isStatement = 'statement' in entry && entry.statement === true;
  // An area is held or supposed for a time; it does not happen.
  const timeWord = 'eventType' in entry ? (isStatement ? words.said : words.happened) : words.date;
  return (
    <dl className={styles.gist}>
      <div>
        <dt>{words.saidBy}</dt>
        <dd>
          <Voices voices={voicesFor(entry)} most={2} {...known} />
        </dd>
      </div>
      <div>
        <dt>{words.otherwise}</dt>
        <dd>{against.length > 0 ? <Voices voices={against} most={1} {...known} /> : words.nobodyOtherwise}</dd>
      </div>
      <div>
        <dt>{timeWord}</dt>
        <dd>
          <When time={entry.time} locale={locale} />
        </dd>
      </div>
      <div>
        <dt>{words.where}</dt>
        <dd>
          <Place entry={entry} record={record} locale={locale} />{' '}
          <span className={`${panel.soft} ${panel.distance}`}>± {formatDistance(locale, entry.location.uncertaintyMeters)}</span>
        </dd>
      </div>
      {size && (
        <div>
          <dt>{messages.area.size}</dt>
          <dd>
            <Unbroken text={size} />
          </dd>
        </div>
      )}
    </dl>
  );
}

interface VoicesProps {
  voices: readonly Voice[];
  /** How many of them are named; the others stand with the claims. */
  most: number;
  shown: readonly ClaimEntry[];
  record: RecordCatalogue;
  locale: Locale;
}

function Voices({ voices, most, shown, record, locale }: VoicesProps) {
  const { incident: words } = messagesFor(locale);
  const named = voices.slice(0, most);
  const more = voices.length - named.length;
  return (
    <ul>
      {named.map((voice, i) => (
        <li key={voice.source.id}>
          <a href={hrefOf(voice.claim, shown, locale)}>
            <bdi>{shortName(voice.source, record, locale)}</bdi>
          </a>{' '}
          <span className={panel.soft}>{notesOf(voice, locale)} ·</span>{' '}
          <PageLinks article={voice.claim.article} locale={locale} />
          {i === named.length - 1 && more > 0 && (
            <>
              {' '}
              <a href="#claims">{format(locale, words.more, { count: more })}</a>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

const shortName = (source: Source, record: RecordCatalogue, locale: Locale): string =>
  textIn(record.actors.get(source.id)?.shortName ?? source.name, locale);

/** How they say it, or of whoever disputes it on what. */
function notesOf({ claim, about: [first, ...rest] }: Voice, locale: Locale): string {
  const { incident: words, modes } = messagesFor(locale);
  if (!first) return `(${modes[claim.modes[0] ?? 'asserts']})`;
  const about = textIn(first, locale);
  return rest.length === 0
    ? format(locale, words.onWhat, { about })
    : format(locale, words.onMore, { about, count: rest.length });
}

/** A dataset can place something where the gazetteer knows nothing that has a page. */
function Place({ entry, record, locale }: { entry: IncidentEntry | AreaEntry; record: RecordCatalogue; locale: Locale }) {
  const words = whereWords(entry.where, record.gazetteer, locale);
  const { place } = entry.where;
  return place === undefined ? words : <a href={thingPath(locale, 'places', place)}>{words}</a>;
}
