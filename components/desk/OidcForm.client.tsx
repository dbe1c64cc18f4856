'use client';

import { useEffect, useRef } from 'react';
import type { Locale } from '@/lib/i18n/locales';
import styles from './desk.module.css';

interface Props {
  locale: Locale;
  /** What the provider says. */
  query: string;
  words: { intro: string; goOn: string };
}

/** Sends itself, once; without script by its button. */
export function OidcForm({ locale, query, words }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const isSent = useRef(false);
  useEffect(() => {
    if (isSent.current) return;
    isSent.current = true;
    // What the provider says is of one use, and stays in no list of pages.
    window.history.replaceState(null, '', window.location.pathname);
    form.current?.requestSubmit();
  }, []);
  return (
    <form ref={form} action="/desk/api/sign-in/oidc" method="post">
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="from" value="/oidc" />
      <input type="hidden" name="query" value={query} />
      <p role="status">{words.intro}</p>
      <button type="submit" className={styles.button}>
        {words.goOn}
      </button>
    </form>
  );
}
