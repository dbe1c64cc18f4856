'use client';

import { type FormEvent, type ReactNode, useState } from 'react';
import type { Locale } from '@/lib/i18n/locales';
import styles from './desk.module.css';
import { type DeskWords, post, toldOf } from './post.client';

interface Props {
  /** Below /desk/api. */
  action: string;
  locale: Locale;
  /** Its own page, and the one to go on to, below /desk/{locale}. */
  from: string;
  target: string;
  /** What that page tells. */
  done: string;
  words: DeskWords & { history: string };
  children: ReactNode;
}

/**
 * A form with much in it: what is refused is told beside what was typed, which stays. Without script it is a form like
 * the others.
 */
export function SaveForm({ action, locale, from, target, done, words, children }: Props) {
  const [told, setTold] = useState('');
  const page = `/desk/${locale}${target}`;
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTold('');
    try {
      await post(action, Object.fromEntries(new FormData(event.currentTarget)), words);
      window.location.assign(`${page}?done=${done}`);
    } catch (error) {
      setTold(toldOf(error, words));
    }
  };
  return (
    <form action={`/desk/api${action}`} method="post" className={styles.wide} onSubmit={save}>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="from" value={from} />
      {children}
      <div role="alert">
        {told && (
          <p className={styles.problem}>
            {told}{' '}
            <a href={`${page}#history`} target="_blank" rel="noreferrer">
              {words.history}
            </a>
          </p>
        )}
      </div>
    </form>
  );
}
