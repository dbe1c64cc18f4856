'use client';

import { useParams } from 'next/navigation';
import styles from '@/components/frame/message.module.css';
import { ar } from '@/messages/ar';
import { en } from '@/messages/en';

/** A page that could not be made: say so in the reader's language and offer to try again. */
export default function PageError({ reset }: { error: Error; reset: () => void }) {
  const { error: words } = useParams().locale === 'ar' ? ar : en;
  return (
    <div className={styles.message} role="alert">
      <h1>{words.title}</h1>
      <p>{words.text}</p>
      <p>
        <button type="button" onClick={reset}>
          {words.retry}
        </button>
      </p>
    </div>
  );
}
