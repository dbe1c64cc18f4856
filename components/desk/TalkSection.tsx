import type { DeskMessages } from '@/lib/desk/messages';
import { longestComment } from '@/lib/desk/talk';
import { dateFormat, format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { ActionForm } from './ActionForm';
import { Choice } from './Choice';
import styles from './desk.module.css';
import { Submit } from './Submit';

export interface TalkShown {
  /** Who has it in hand: an account's id; empty for nobody. */
  assigned: string;
  /** Those who may have it. */
  people: readonly { id: string; name: string }[];
  comments: readonly { id: string; author: string; at: string; about: string; text: string; isSettled: boolean }[];
  /** What a comment can be about: a field of the document, and how it is called. */
  fields: readonly { path: string; name: string }[];
}

interface Props extends TalkShown {
  locale: Locale;
  words: DeskMessages;
  /** The document's page. */
  from: string;
}

/** What people at the desk say to each other of a document. */
export function TalkSection({ locale, words, from, assigned, people, comments, fields }: Props) {
  const { talk: copy } = words.writing;
  const time = dateFormat(locale, { dateStyle: 'long', timeStyle: 'short', hourCycle: 'h23' });
  return (
    <section className={styles.section} aria-labelledby="talk">
      <h2 id="talk">{copy.title}</h2>
      <ActionForm action={`${from}/assign`} locale={locale} from={from} className={styles.inline}>
        <Choice label={copy.assigned} name="account" options={people} none={copy.nobody} chosen={assigned} />
        <button type="submit" className={styles.button}>
          {copy.assign}
        </button>
      </ActionForm>
      <h3>{copy.comments}</h3>
      {comments.length === 0 && <p className={styles.soft}>{copy.none}</p>}
      <ul className={styles.rows}>
        {comments.map(({ id, author, at, about, text, isSettled }) => (
          <li key={id} className={styles.row}>
            <p>
              <span className={styles.said} dir="auto">
                {text}
              </span>
              <span className={styles.soft}>
                <bdi>{author}</bdi> · <time dateTime={at}>{time.format(new Date(at))}</time> UTC
                {about !== '' && ` · ${format(locale, copy.about, { field: about })}`}
                {isSettled && ` · ${copy.settled}`}
              </span>
            </p>
            {!isSettled && (
              <ActionForm action={`${from}/comments/${id}/settle`} locale={locale} from={from}>
                <button
                  type="submit"
                  className={styles.quiet}
                  aria-label={format(locale, copy.settleOf, { text: text.slice(0, 60) })}
                >
                  {copy.settle}
                </button>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
      <ActionForm action={`${from}/comments`} locale={locale} from={from} className={styles.form}>
        <Choice
          label={copy.field}
          name="field"
          options={fields.map(({ path, name }) => ({ id: path, name }))}
          none={copy.whole}
        />
        <label className={styles.field}>
          <span>{copy.text}</span>
          <textarea name="text" dir="auto" rows={3} required maxLength={longestComment} />
        </label>
        <Submit>{copy.add}</Submit>
      </ActionForm>
    </section>
  );
}
