'use client';

import { useParams } from 'next/navigation';
import styles from '@/components/frame/message.module.css';
import { error as words } from '@/messages/error.mjs';

/** A page that could not be made: say so in the reader's language and offer to try again. */
export default function PageError({ reset }: { error: Error; reset: () => void }) {
  const { title, text, retry } = useParams().locale === 'ar' ? words.ar : words.en;
  return (
    <div className={styles.message} role="alert">
      <h1>{title}</h1>
      <p>{text}</p>
      <p>
        <button type="button" onClick={reset}>
          {retry}
        </button>
      </p>
    </div>
  );
}
