import type { Gazetteer } from '../gazetteer';
import { directionOf, type Locale } from '../i18n/locales';
import { messagesFor } from '../i18n/messages';
import { whereWords } from '../place/words';
import type { DocumentStatus } from '../record/document-status';
import type { AreaEntry, IncidentEntry } from '../record/model';
import { timeWords } from '../time/words';
import { thingPath } from '../url/paths';
import { deskMessages } from './messages';
import { type OnMapKind, publicKinds, titleIn, type WorkRow } from './work';

/** An incident or area to which claims can be added. */
interface FoundEntry {
  kind: OnMapKind;
  id: string;
  titles: WorkRow['titles'];
  status: DocumentStatus;
  /** As readers see it; null of a draft. */
  entry: Pick<IncidentEntry | AreaEntry, 'time' | 'where'> | null;
}

/** The same as one row of a list, in a reader's language. */
export interface EntryShown {
  kind: OnMapKind;
  id: string;
  title: string;
  language: Locale;
  direction: 'ltr' | 'rtl';
  /** Its public page; of a draft that at the desk. */
  page: string;
  /** What it is, when and where, one by one. */
  notes: string[];
}

/** What was found by its title. */
export interface FoundEntries {
  /** Of all that were found. */
  count: number;
  /** The first of them. */
  entries: readonly EntryShown[];
}

/** @param reasons why it is shown, in words */
export function entryShown(
  { kind, id, titles, status, entry }: FoundEntry,
  { gazetteer, locale, reasons = [] }: { gazetteer: Gazetteer; locale: Locale; reasons?: readonly string[] },
): EntryShown {
  const { kinds, ofKind } = deskMessages(locale).documents;
  const { text, language } = titleIn(titles, locale, id);
  const isPublic = status === 'published' && entry !== null;
  return {
    kind,
    id,
    title: text,
    language,
    direction: directionOf(language),
    page: isPublic ? thingPath(locale, publicKinds[kind], id) : `/desk/${locale}/documents/${kind}/${id}`,
    notes: [
      kinds[kind],
      ...(status === 'published' ? [] : [ofKind[kind].statuses[status]]),
      ...(entry ? [timeWords(entry.time, locale, messagesFor(locale)), whereWords(entry.where, gazetteer, locale)] : []),
      ...reasons,
    ],
  };
}
