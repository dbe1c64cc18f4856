'use client';

import { useEffect, useRef, useState } from 'react';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { readTime } from '@/lib/time/spoken';
import { type TimeMessages, timeWords } from '@/lib/time/words';
import type { WritingMessages } from '@/messages/desk-writing.en';
import styles from './desk.module.css';
import { FieldNote, useInvalid } from './FieldNote.client';
import { useFilledIn } from './returned.client';

interface Props {
  name: string;
  label: string;
  hint: string;
  value?: string;
  /** The day from which "Sunday" is counted; null where a day has to be named whole. */
  reference: string | null;
  isRequired?: boolean;
  locale: Locale;
  words: WritingMessages['time'];
  time: TimeMessages['time'];
}

/** A time as an editor words it, and below it how it is read: as readers will see it, and as EDTF. */
export function TimeField({ name, label, hint, value = '', reference, isRequired = false, locale, words, time }: Props) {
  const filledIn = useFilledIn(name, value);
  const [typed, setTyped] = useState(filledIn);
  const field = useRef<HTMLInputElement>(null);
  // What was typed before the page's script came.
  useEffect(() => setTyped(field.current?.value ?? ''), []);
  const read = typed.trim() === '' ? null : readTime(typed, reference);
  return (
    <div className={styles.field}>
      <label className={styles.field}>
        <span>{label}</span>
        <input
          name={name}
          dir="auto"
          required={isRequired}
          ref={field}
          defaultValue={filledIn}
          autoComplete="off"
          {...useInvalid(name, `${name}-hint ${name}-read`)}
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      <p className={styles.soft} id={`${name}-hint`}>
        {hint}
      </p>
      <FieldNote name={name} given={value} />
      <p className={styles.soft} id={`${name}-read`} role="status">
        {read && 'time' in read && (
          <>
            {format(locale, words.reads, { words: timeWords({ ...read.time, basis: 'stated' }, locale, { time }) })}{' '}
            <code dir="ltr">{read.time.edtf}</code>
          </>
        )}
        {read && 'problem' in read && (
          <>
            {words.unread[read.problem]} {read.word !== undefined && format(locale, words.unreadWord, { word: read.word })}
          </>
        )}
      </p>
    </div>
  );
}
