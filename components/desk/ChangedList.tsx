import type { Changed } from '@/lib/desk/form-fields';
import type { WritingMessages } from '@/messages/desk-writing.en';
import styles from './desk.module.css';

interface Props {
  changed: readonly Changed[];
  words: Pick<WritingMessages['saving'], 'before' | 'now'>;
}

/** What is otherwise than when a page was opened, each with what it was. */
export const ChangedList = ({ changed, words }: Props) =>
  changed.length > 0 && (
    <dl className={styles.differences}>
      {changed.map(({ label, before, after }) => (
        <div key={label}>
          <dt>
            <bdi>{label}</bdi>
          </dt>
          {before !== null && (
            <dd>
              <strong>{words.before}:</strong> <bdi>{before}</bdi>
            </dd>
          )}
          <dd>
            <strong>{words.now}:</strong> <bdi>{after ?? '–'}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
