import type { EntryShown, FoundEntries } from '@/lib/desk/entry-shown';
import type { DeskMessages } from '@/lib/desk/messages';
import type { OnMapKind, WorkRow } from '@/lib/desk/work';
import type { Locale } from '@/lib/i18n/locales';
import styles from './desk.module.css';
import { FindEntry } from './FindEntry.client';
import { type Joining, JoinRow } from './JoinRow';
import { saveWordsOf } from './save-words';

/** What there is already to which claims can be added. */
export interface JoinEntryProps {
  locale: Locale;
  words: DeskMessages;
  document: Pick<WorkRow, 'kind' | 'id' | 'titles'>;
  /** Ids of the claims. */
  chosen: readonly string[];
  /** Null while the claims cannot be compared. */
  likely: readonly EntryShown[] | null;
  /** What was looked for, and what of it was found. */
  search: string;
  found: FoundEntries | null;
  isPublished: boolean;
}

/** Incidents or areas of the record that claims may tell of, the likeliest first; then all others, by their titles. */
export function JoinEntry({ kind, areaKind = '', ...props }: JoinEntryProps & { kind: OnMapKind; areaKind?: string }) {
  const { locale, words, document, chosen, likely, search, found, isPublished } = props;
  const { joins: copy } = words.writing;
  const joining: Joining = { locale, words: copy, article: document.id, chosen, from: kind, areaKind, isPublished };
  return (
    <>
      <section className={styles.section} aria-labelledby="likely">
        <h2 id="likely">{copy.likely[kind]}</h2>
        {likely === null && <p className={styles.soft}>{copy.notYet}</p>}
        {likely?.length === 0 && <p className={styles.soft}>{copy.noneLikely[kind]}</p>}
        {likely && likely.length > 0 && (
          <>
            <p>{copy.intro[kind]}</p>
            <ul className={styles.rows}>
              {likely.map((entry) => (
                <JoinRow key={entry.id} joining={joining} entry={entry} />
              ))}
            </ul>
          </>
        )}
      </section>
      <FindEntry
        joining={{ ...joining, words: { join: copy.join, joinNamed: copy.joinNamed, find: copy.find } }}
        told={saveWordsOf(words)}
        search={search}
        first={found}
      />
    </>
  );
}
