import type { DeskMessages } from '@/lib/desk/messages';
import type { Locale } from '@/lib/i18n/locales';
import styles from './desk.module.css';
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

/** The last part of its address, where it is not to be made of the title. */
export function EntrySlug({ words }: { words: DeskMessages }) {
  const { incident: copy } = words.writing;
  return (
    <>
      <label className={styles.field}>
        <span>{copy.slug}</span>
        <input name="slug" dir="ltr" aria-describedby="slug-hint" />
      </label>
      <p className={styles.soft} id="slug-hint">
        {copy.slugHint}
      </p>
    </>
  );
}
