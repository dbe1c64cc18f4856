'use client';

import { type Mark, marksOver, type Span } from '@/lib/desk/draft-text';
import type { WritingMessages } from '@/messages/desk-writing.en';
import styles from './desk.module.css';
import type { Unsaved } from './use-marks.client';

interface Props {
  unsaved: readonly Unsaved[];
  marks: readonly Mark[];
  text: string;
  /** In which the text is. */
  language: string;
  words: WritingMessages['text'];
  /** What a mark says, in words. */
  wordsOf(mark: Mark | null): string;
  onAgain(unsaved: Unsaved): void;
  onLeave(span: Span): void;
}

/** What was decided and not saved, beside what stands: it is saved by one press, or left. */
export const UnsavedMarks = ({ unsaved, marks, text, language, words, wordsOf, onAgain, onLeave }: Props) => (
  <div role="alert">
    {unsaved.map((one) => {
      const standing = marksOver(marks, one);
      const phrase = text.slice(one.start, one.end);
      return (
        <section key={one.start} className={styles.once} aria-label={phrase}>
          <p>{one.told}</p>
          <dl className={styles.differences}>
            <div>
              <dt lang={language} dir="auto">
                {phrase}
              </dt>
              <dd>
                <strong>{words.youChose}:</strong> <bdi>{wordsOf(one.mark)}</bdi>
              </dd>
              {(standing.length > 0 ? standing : [null]).map((mark) => (
                <dd key={mark?.start ?? 'none'}>
                  <strong>{words.standsNow}:</strong> <bdi>{wordsOf(mark)}</bdi>
                  {mark && (mark.start !== one.start || mark.end !== one.end) && (
                    <>
                      {' '}
                      (<bdi lang={language}>{text.slice(mark.start, mark.end)}</bdi>)
                    </>
                  )}
                </dd>
              ))}
            </div>
          </dl>
          <p className={styles.links}>
            <button type="button" className={styles.button} onClick={() => onAgain(one)}>
              {words.saveMine}
            </button>
            <button type="button" className={styles.quiet} onClick={() => onLeave(one)}>
              {words.leaveIt}
            </button>
          </p>
        </section>
      );
    })}
  </div>
);
