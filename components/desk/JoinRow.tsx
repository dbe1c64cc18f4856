import type { EntryShown } from '@/lib/desk/entry-shown';
import type { OnMapKind } from '@/lib/desk/work';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { JoinWords } from '@/messages/desk-joins.en';
import { ActionForm } from './ActionForm';
import { Chosen, pageOfChosen } from './ChooseClaims';
import styles from './desk.module.css';

/** Which claims are to be added to something, and how. */
export interface Joining {
  locale: Locale;
  words: Pick<JoinWords, 'join' | 'joinNamed' | 'find'>;
  article: string;
  /** Their ids. */
  chosen: readonly string[];
  /** On which of its pages: that of an incident or of an area. */
  from: OnMapKind;
  /** What that page of an area was told is claimed; empty where nothing was. */
  areaKind: string;
  /** The article is public: what is added to something that is public too is a change of that. */
  isPublished: boolean;
}

/** An incident or area with what the claims are added to it by. */
export function JoinRow({
  joining: { locale, words, article, chosen, from, areaKind, isPublished },
  entry: { kind, id, title, language, direction, page, notes },
}: {
  joining: Joining;
  entry: EntryShown;
}) {
  const named = format(locale, words.joinNamed, { title });
  const added = new URLSearchParams(chosen.map((claim) => ['add', `${article}#${claim}`]));
  return (
    <li className={styles.row}>
      <p>
        <a href={page} lang={language} dir={direction}>
          {title}
        </a>
        <span className={styles.soft}>{notes.join(' · ')}</span>
      </p>
      {isPublished ? (
        <a
          className={styles.button}
          href={`/desk/${locale}/documents/${kind}/${id}/facts?${added}`}
          data-joins
          aria-label={named}
        >
          {words.join}
        </a>
      ) : (
        <ActionForm action={`/articles/${article}/joins`} locale={locale} from={pageOfChosen(article, from, chosen, areaKind)}>
          <input type="hidden" name={kind} value={id} />
          <Chosen chosen={chosen} />
          <button type="submit" className={styles.button} data-joins aria-label={named}>
            {words.join}
          </button>
        </ActionForm>
      )}
    </li>
  );
}
