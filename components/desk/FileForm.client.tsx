'use client';

import { type ReactNode, useEffect, useState } from 'react';
import type { Locale } from '@/lib/i18n/locales';
import styles from './desk.module.css';
import { FormScope } from './returned.client';

interface Props {
  /** Below /desk/api: "/imports". */
  action: string;
  locale: Locale;
  /** The page on which it stands, below /desk/{locale}: what is refused is told there. */
  from: string;
  /** What is told while the file is on its way. */
  sending: string;
  children: ReactNode;
}

/**
 * A form that sends a file. Its page stands in the address, which is read before anything that it sends. A large file takes
 * a while, in which the browser shows the page that was left.
 */
export function FileForm({ action, locale, from, sending, children }: Props) {
  const [isSending, setSending] = useState(false);
  useEffect(() => {
    // Who comes back to the page finds it as it was left.
    const back = () => setSending(false);
    window.addEventListener('pageshow', back);
    return () => window.removeEventListener('pageshow', back);
  }, []);
  return (
    <form
      action={`/desk/api${action}?${new URLSearchParams({ locale, from })}`}
      method="post"
      encType="multipart/form-data"
      className={styles.form}
      onSubmit={(event) => {
        // Pressed twice, it would begin anew.
        if (isSending) event.preventDefault();
        setSending(true);
      }}
    >
      <FormScope action={action}>{children}</FormScope>
      <p role="status" className={styles.soft}>
        {isSending && sending}
      </p>
    </form>
  );
}
