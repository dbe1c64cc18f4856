'use client';

import { useEffect, useRef, useState } from 'react';
import type { Mark } from '@/lib/desk/draft-text';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { DeskRecordMessages } from '@/messages/desk-record.en';
import styles from './desk.module.css';
import type { ShownPlace } from './geocode.worker';
import own from './text-desk.module.css';

interface Props {
  article: string;
  locale: Locale;
  language: string;
  /** The words that were selected, or that the text's list has: offsets into the whole text. */
  span: { start: number; end: number };
  selected: string;
  words: DeskRecordMessages['marks'];
  /** Phrases of the text whose place is known, each once. */
  others: readonly { start: number; text: string; place: ShownPlace }[];
  /** Places of a name, asked of the worker. */
  find(name: string): void;
  found: readonly ShownPlace[];
  onChoose(mark: Pick<Mark, 'decision' | 'where' | 'as'>): void;
  onCancel(): void;
}

/** Words of the text, read as a place or not: which place they mean, by its name or as another phrase of the text does. */
export function MarkByHand({ article, locale, language, span, selected, words, others, find, found, onChoose, onCancel }: Props) {
  const [name, setName] = useState(selected);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked whenever the name is another
  useEffect(() => find(name), [name]);
  const place = new URLSearchParams({ name, from: String(span.start), to: String(span.end) });
  return (
    <section className={own.byHand} aria-labelledby="by-hand">
      <h2 id="by-hand" tabIndex={-1} ref={heading}>
        {format(locale, words.question, { words: selected })}
      </h2>
      <label className={styles.field}>
        <span>{words.search}</span>
        <input value={name} lang={language} dir="auto" autoComplete="off" onChange={(event) => setName(event.target.value)} />
      </label>
      <p className={styles.soft} role="status">
        {found.length > 0 ? words.found : words.noneFound}
      </p>
      <ul className={own.others}>
        {found.map((one) => (
          <li key={JSON.stringify(one.where)}>
            <button type="button" className={styles.button} onClick={() => onChoose({ decision: 'chosen', where: one.where })}>
              {one.words}
            </button>
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <>
          <p className={styles.soft}>{words.same}</p>
          <ul className={own.others}>
            {others.map((one) => (
              <li key={one.start}>
                <button
                  type="button"
                  className={styles.quiet}
                  onClick={() => onChoose({ decision: 'chosen', where: one.place.where, as: one.start })}
                >
                  <bdi lang={language}>{one.text}</bdi>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className={styles.links}>
        <a href={`/desk/${locale}/articles/${article}/place?${place}`}>{words.addPlace}</a>
        <button type="button" className={styles.quiet} onClick={onCancel}>
          {words.cancel}
        </button>
      </p>
    </section>
  );
}
