'use client';

import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { type Mark, markAt } from '@/lib/desk/draft-text';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { DeskRecordMessages } from '@/messages/desk-record.en';
import type { WritingMessages } from '@/messages/desk-writing.en';
import styles from './desk.module.css';
import type { ShownMention } from './geocode.worker';
import { piecesOf } from './mentions';
import { type Selected, selectByKey, selectionIn } from './select-words.client';
import own from './text-desk.module.css';

export interface ColumnProps {
  /** The article's id. */
  article: string;
  locale: Locale;
  /** In which the text is. */
  language: string;
  text: string;
  paragraphs: readonly { start: number; text: string }[];
  marks: readonly Mark[];
  words: WritingMessages['text'];
  handWords: DeskRecordMessages['marks'];
  mentions: readonly ShownMention[];
  current: number;
  onChoose(index: number): void;
  /** Words are to be marked as a place. */
  onMark(words: Selected): void;
}

/** The text, in which places are marked and words selected. */
export function TextColumn(props: ColumnProps) {
  const { article, locale, language, text, paragraphs, mentions, marks, current, words, handWords, onChoose, onMark } = props;
  const column = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<Selected | null>(null);
  useEffect(() => {
    const look = () => setChosen(selectionIn(column.current, paragraphs));
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [paragraphs]);
  const claimPage = `/desk/${locale}/articles/${article}/claims/new`;
  const claimOf = ({ paragraph, start, end }: Selected) => `${claimPage}?paragraph=${paragraph}&from=${start}&to=${end}`;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (selectByKey(event, language) || event.ctrlKey || event.metaKey || event.altKey) return;
    const selected = selectionIn(column.current, paragraphs);
    if (!selected || (event.code !== 'KeyC' && event.code !== 'KeyM')) return;
    event.preventDefault();
    if (event.code === 'KeyM') onMark(selected);
    else window.location.assign(claimOf(selected));
  };
  return (
    <div className={own.text}>
      <p className={styles.soft} id="select-keys">
        {handWords.keys}
      </p>
      <div ref={column} lang={language} dir="auto">
        {paragraphs.map((paragraph, i) => (
          <div key={paragraph.start} className={own.paragraph}>
            {/* biome-ignore lint/a11y/useSemanticElements: a paragraph of a text, and no group of fields */}
            <p
              dir="auto"
              data-paragraph={i}
              role="group"
              aria-label={format(locale, handWords.paragraph, { number: i + 1 })}
              aria-describedby="select-keys"
              // biome-ignore lint/a11y/noNoninteractiveTabindex: its words are selected by keyboard
              tabIndex={0}
              onKeyDown={onKeyDown}
            >
              {piecesOf(paragraph, mentions).map(({ start, end, index }) =>
                index === null ? (
                  text.slice(start, end)
                ) : (
                  // For the eye and the hand; whoever listens has the list beside it.
                  // biome-ignore lint/a11y/useKeyWithClickEvents: the list beside the text does the same by keyboard
                  <mark
                    key={start}
                    className={own.mark}
                    data-state={markAt(marks, { start, end })?.decision ?? 'open'}
                    data-current={index === current || undefined}
                    onClick={() => {
                      onChoose(index);
                      document.getElementById(`mention-${index}`)?.focus();
                    }}
                  >
                    {text.slice(start, end)}
                  </mark>
                ),
              )}
            </p>
            <a lang={locale} className={styles.soft} href={`${claimPage}?paragraph=${i + 1}`}>
              {format(locale, words.claimOfParagraph, { number: i + 1 })}
            </a>
          </div>
        ))}
      </div>
      <div className={own.selected}>
        <p className={styles.soft} role="status">
          {chosen ? format(locale, handWords.selected, { words: text.slice(chosen.start, chosen.end) }) : words.wordsHint}
        </p>
        {chosen && (
          <p className={styles.links}>
            <a className={styles.button} href={claimOf(chosen)}>
              {words.claimOfWords}
            </a>
            <button type="button" className={styles.quiet} onClick={() => onMark(chosen)}>
              {handWords.mark}
            </button>
          </p>
        )}
      </div>
    </div>
  );
}
