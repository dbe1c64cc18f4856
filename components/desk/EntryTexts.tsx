import type { DeskMessages } from '@/lib/desk/messages';
import type { Locale } from '@/lib/i18n/locales';
import { Pair } from './Pair';

/** Title and summary of a new incident or area. */
export function EntryTexts({ locale, words }: { locale: Locale; words: DeskMessages }) {
  const { incident: copy } = words.writing;
  const { languages } = words.documents;
  const shared = { locale, languages, fields: {} };
  return (
    <>
      <Pair {...shared} name="title" legend={copy.incidentTitle} hint={copy.titleHint} rows={1} />
      <Pair {...shared} name="summary" legend={copy.summary} />
    </>
  );
}
