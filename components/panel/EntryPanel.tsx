import { Tags } from '@/components/lists/Tags';
import { MapFocus } from '@/components/map/focus.client';
import { QuestionsHere } from '@/components/questions/QuestionsHere';
import { ShareThing } from '@/components/share/ShareThing';
import { EventSymbol } from '@/components/symbols/EventSymbol';
import { choiceWords } from '@/lib/filters/words';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { textIn } from '@/lib/i18n/text-in';
import { tagsOf } from '@/lib/lists/row';
import type { Citable } from '@/lib/publish/citation';
import { entryPath } from '@/lib/record/address';
import type { AreaEntry, IncidentEntry, RecordCatalogue } from '@/lib/record/model';
import { isSupposed } from '@/lib/record/status';
import { areaSummary, incidentSummary } from '@/lib/record/summary';
import type { Focus } from '@/lib/scene/focus';
import { Accounts } from './Accounts';
import { Cite } from './Cite';
import { CorrectedNotice, Corrections } from './Corrections';
import { EntryGist } from './EntryGist';
import { Figures } from './Figures';
import gist from './gist.module.css';
import { Judged } from './Judged';
import { Lead } from './Lead';
import { LocalizedText } from './LocalizedText';
import { OtherLanguage } from './OtherLanguage';
import { Placed } from './Placed';
import styles from './panel.module.css';

interface Props {
  entry: IncidentEntry | AreaEntry;
  /** What the map shows for this page; null where it has no place there. */
  focus: Focus | null;
  citable: Citable;
  record: RecordCatalogue;
  locale: Locale;
}

/** An incident or a claimed area: who says it and who says otherwise at once, the sourcing of everything on request. */
export function EntryPanel({ entry, focus, citable, record, locale }: Props) {
  return (
    <article className={styles.page}>
      {focus && <MapFocus {...focus} />}
      <Lead>
        <div className={gist.kind}>
          <Kind entry={entry} record={record} locale={locale} />
          <Tags tags={tagsOf('eventType' in entry ? incidentSummary(entry) : areaSummary(entry), locale)} />
        </div>
        <h1 className={gist.title}>
          <LocalizedText text={entry.title} locale={locale} />
        </h1>
        <OtherLanguage text={entry.title} locale={locale} />
        <EntryGist entry={entry} record={record} locale={locale} />
      </Lead>
      <CorrectedNotice corrections={entry.corrections} locale={locale} />
      <p>
        <LocalizedText text={entry.summary} locale={locale} />
      </p>
      <QuestionsHere entry={entry} record={record} locale={locale} />
      <ShareThing locale={locale} record={record} />
      <div>
        <Accounts entry={entry} locale={locale} />
        <Figures entry={entry} locale={locale} />
        <Judged entry={entry} locale={locale} />
        <Placed entry={entry} locale={locale} />
      </div>
      <Corrections
        corrections={entry.corrections}
        path={entryPath(locale, entry)}
        title={textIn(entry.title, locale)}
        locale={locale}
      />
      <Cite citable={citable} path={entryPath(locale, entry)} />
    </article>
  );
}

function Kind({ entry, record, locale }: Pick<Props, 'entry' | 'record' | 'locale'>) {
  const messages = messagesFor(locale);
  if (!('eventType' in entry))
    return <>{isSupposed(entry) ? messages.area.supposedKind : `${messages.area.kind} · ${messages.area.kinds[entry.kind]}`}</>;
  return (
    <>
      <EventSymbol id={entry.symbol} dashed={entry.corroboration.origins.length < 2} />
      <span>{choiceWords('category', entry.category, record, locale)}</span>
    </>
  );
}
