import { ActionForm } from './ActionForm';
import { Choice } from './Choice.client';
import { Comments, type CommentsProps } from './Comments';
import styles from './desk.module.css';

export interface TalkShown extends Pick<CommentsProps, 'comments' | 'fields'> {
  /** Who has it in hand: an account's id; empty for nobody. */
  assigned: string;
  /** Those who may have it. */
  people: readonly { id: string; name: string }[];
}

interface Props extends TalkShown, Pick<CommentsProps, 'locale' | 'words'> {
  /** The document's page. */
  from: string;
}

/** What people at the desk say to each other of a document. */
export function TalkSection({ locale, words, from, assigned, people, comments, fields }: Props) {
  const { talk: copy } = words.writing;
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
      <Comments locale={locale} words={words} from={from} document={from} comments={comments} fields={fields} canBeOfAll />
    </section>
  );
}
