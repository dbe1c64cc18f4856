'use client';

import { useParams } from 'next/navigation';
import styles from '@/components/frame/message.module.css';
import { TryAgain } from '@/components/frame/TryAgain.client';
import { clientWords } from '@/lib/i18n/words';
import { error as words } from '@/messages/error.mjs';

/** A page that could not be made: say so in the reader's language and offer to try again. */
export default function PageError() {
  const own = clientWords(words, 'error', String(useParams().locale));
  return (
    <div className={styles.message} role="alert">
      <h1>{own.title}</h1>
      <p>{own.text}</p>
      <TryAgain words={own} />
    </div>
  );
}
