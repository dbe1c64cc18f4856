import { format, formatDistance, formatList } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { whereWords } from '@/lib/place/words';
import type { AreaEntry, ClaimEntry, IncidentEntry, PublishedRecord } from '@/lib/record/model';
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

/** Voices that are named at once on either side; the others stand with all claims. */
const mostVoices = 2;

/** The first layer below the title: who says it, who says otherwise, when, where and how precisely. It fits a phone's screen. */
export function EntryGist({
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
  const { shown } = claimSets(entry);
  const against = voicesAgainst(entry.contest);
  const size = 'eventType' in entry ? null : claimedSize(entry, locale);
  const isStatement = 'statement' in entry && entry.statement === true;
  return (
    <dl className={styles.gist}>
      <div>
        <dt>{words.saidBy}</dt>
        <dd>
          <Voices voices={voicesFor(entry)} shown={shown} locale={locale} />
        </dd>
      </div>
      <div>
        <dt>{words.otherwise}</dt>
        <dd>{against.length > 0 ? <Voices voices={against} shown={shown} locale={locale} /> : words.nobodyOtherwise}</dd>
      </div>
      <div>
        <dt>{isStatement ? words.said : words.happened}</dt>
        <dd>
          <When time={entry.time} locale={locale} />
        </dd>
      </div>
      <div>
        <dt>{words.where}</dt>
        <dd>
          <Place entry={entry} record={record} locale={locale} />{' '}
          <span className={panel.soft}>± {formatDistance(locale, entry.location.uncertaintyMeters)}</span>
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

function Voices({ voices, shown, locale }: { voices: readonly Voice[]; shown: readonly ClaimEntry[]; locale: Locale }) {
  const { incident: words, modes } = messagesFor(locale);
  const more = voices.length - mostVoices;
  return (
    <ul>
      {voices.slice(0, mostVoices).map(({ source, claim, about }) => (
        <li key={source.id}>
          <a href={hrefOf(claim, shown, locale)}>
            <bdi>{source.name[locale]}</bdi>
          </a>{' '}
          <span className={panel.soft}>
            {about.length > 0
              ? format(locale, words.onWhat, {
                  about: formatList(
                    locale,
                    about.map((one) => one[locale]),
                  ),
                })
              : `(${modes[claim.modes[0] ?? 'asserts']})`}
          </span>{' '}
          <PageLinks article={claim.article} locale={locale} />
        </li>
      ))}
      {more > 0 && (
        <li>
          <a href="#claims">{format(locale, words.more, { count: more })}</a>
        </li>
      )}
    </ul>
  );
}

/** A dataset can place something where the gazetteer knows nothing that has a page. */
function Place({ entry, record, locale }: { entry: IncidentEntry | AreaEntry; record: PublishedRecord; locale: Locale }) {
  const words = whereWords(entry.where, record.gazetteer, locale);
  const { place } = entry.where;
  return place === undefined ? words : <a href={thingPath(locale, 'places', place)}>{words}</a>;
}
