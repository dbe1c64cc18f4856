import type { ComponentProps } from 'react';
import type { DeskMessages } from '@/lib/desk/messages';
import { longestComment } from '@/lib/desk/talk';
import { dateFormat, format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { ActionForm } from './ActionForm';
import { Choice } from './Choice.client';
import styles from './desk.module.css';
import { Submit } from './Submit';
import { TextBox } from './TextBox.client';

export interface CommentShown {
  id: string;
  author: string;
  at: string;
  /** The field, and the form in which it is written, below /desk/{locale}; null: the whole document. */
  about: { path: string; name: string; form: string } | null;
  text: string;
  isSettled: boolean;
}

export interface CommentsProps {
  locale: Locale;
  words: DeskMessages;
  /** The page on which they stand, and that of the document. */
  from: string;
  document: string;
  comments: readonly CommentShown[];
  /** What a comment can be about: the fields of the document, and of each claim those of that. */
  fields: ComponentProps<typeof Choice>['options'];
  /** A comment can be about the whole document too. */
  canBeOfAll: boolean;
}

/** Comments of people at the desk, and a form for another. */
export function Comments({ locale, words, from, document, comments, fields, canBeOfAll }: CommentsProps) {
  const { talk: copy } = words.writing;
  const time = dateFormat(locale, { dateStyle: 'long', timeStyle: 'short', hourCycle: 'h23' });
  return (
    <>
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
                {about && (
                  <>
                    {' · '}
                    <a href={`/desk/${locale}${about.form}`}>{format(locale, copy.about, { field: about.name })}</a>
                  </>
                )}
                {isSettled && ` · ${copy.settled}`}
              </span>
            </p>
            {!isSettled && (
              <ActionForm action={`${document}/comments/${id}/settle`} locale={locale} from={from}>
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
      <ActionForm action={`${document}/comments`} locale={locale} from={from} className={styles.form}>
        <Choice label={copy.field} name="field" options={fields} {...(canBeOfAll && { none: copy.whole })} />
        <TextBox name="text" label={copy.text} dir="auto" rows={3} required maxLength={longestComment} />
        <Submit>{copy.add}</Submit>
      </ActionForm>
    </>
  );
}
