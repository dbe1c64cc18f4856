import { intlLocale } from '../i18n/format';
import type { Locale } from '../i18n/locales';
import { instantOfDay } from '../record/editions';
import type { AreaEntry, IncidentEntry, RecordCatalogue } from '../record/model';

/** When its datasets were published last. Where none may be shown there is none: the first instant that computers count. */
export const lastEdition = ({ editions }: RecordCatalogue): string => editions[0]?.published ?? '1970-01-01T00:00:00Z';

/** When anything of these was last published or corrected; of none, when the last edition came out. */
export const lastUpdate = (entries: readonly (IncidentEntry | AreaEntry)[], record: RecordCatalogue): string =>
  entries
    .map(({ updated }) => updated)
    .sort()
    .at(-1) ?? lastEdition(record);

const changes = new WeakMap<RecordCatalogue, string>();

/** When anything in the record was last published, corrected or otherwise changed. Looked for once: every answer tells it. */
export function changedAt(record: RecordCatalogue): string {
  const known = changes.get(record);
  if (known !== undefined) return known;
  const days = record.corrections.map(({ date }) => instantOfDay(date));
  const last = [...days, lastEdition(record), record.lastChange ?? ''].sort().at(-1) as string;
  changes.set(record, last);
  return last;
}

/** The day on which the record was last published, in words. */
export const recordDate = (record: RecordCatalogue, locale: Locale): string =>
  new Intl.DateTimeFormat(intlLocale(locale), { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(lastEdition(record)),
  );
