'use client';

import { dateFormat, format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { WritingMessages } from '@/messages/desk-writing.en';
import styles from './desk.module.css';
import type { Kept } from './kept-draft.client';

interface NoticeProps {
  kept: Kept | 'taken-up';
  locale: Locale;
  words: WritingMessages['saving'];
  takeUp(): void;
  discard(): void;
}

/** Offers what was typed into a form and not saved. */
export function KeptNotice({ kept, locale, words, takeUp, discard }: NoticeProps) {
  if (kept === 'taken-up')
    return (
      <p className={styles.done} role="status">
        {words.takenUp}
      </p>
    );
  const date = dateFormat(locale, { dateStyle: 'long', timeStyle: 'short', hourCycle: 'h23' }).format(new Date(kept.at));
  return (
    <div className={styles.once} role="status">
      <p>{format(locale, words.kept, { date: `${date} UTC` })}</p>
      <p className={styles.links}>
        <button type="button" className={styles.button} onClick={takeUp}>
          {words.takeUp}
        </button>
        <button type="button" className={styles.quiet} onClick={discard}>
          {words.discard}
        </button>
      </p>
    </div>
  );
}
