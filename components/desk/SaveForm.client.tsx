'use client';

import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { dateFormat, format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { WritingMessages } from '@/messages/desk-writing.en';
import { BothVersions, type Clash, clashOf } from './BothVersions.client';
import styles from './desk.module.css';
import { type Kept, keptDraft } from './kept-draft.client';
import { type DeskWords, isStale, post, toldOf } from './post.client';
import type { Rereading } from './reread.client';

export type SaveWords = DeskWords & { history: string; saving: WritingMessages['saving'] };

interface Props {
  /** Below /desk/api. */
  action: string;
  locale: Locale;
  /** Its own page, and the one to go on to, below /desk/{locale}. */
  from: string;
  target: string;
  /** What that page tells. */
  done: string;
  words: SaveWords;
  /** How the document is read anew where somebody else has saved it; without it a stale save is only refused. */
  reread?: Rereading;
  className?: string | undefined;
  children: ReactNode;
}

/**
 * A form with much in it. What is refused is told beside what was typed, which stays; what was typed and not saved is kept
 * in this browser; where somebody else has saved meanwhile, both versions stand side by side. Without script it is a form
 * like the others.
 */
export function SaveForm({ action, locale, from, target, done, words, reread, className, children }: Props) {
  const [told, setTold] = useState('');
  const [clash, setClash] = useState<Clash | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const { kept, takeUp, discard, clear, note } = useKept(form, action);
  const page = `/desk/${locale}${target}`;
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const own = event.currentTarget;
    setTold('');
    try {
      const { submitter } = event.nativeEvent as SubmitEvent;
      const answer = await post<{ page?: string }>(action, fieldsOf(own, submitter), words);
      clear();
      const to = new URL(answer.page === undefined ? page : `/desk/${locale}${answer.page}`, window.location.href);
      to.searchParams.set('done', done);
      window.location.assign(to);
    } catch (error) {
      setTold(toldOf(error, words));
      if (isStale(error) && reread) setClash(await clashOf(own, reread).catch(() => null));
    }
  };
  return (
    <form
      ref={form}
      action={`/desk/api${action}`}
      method="post"
      className={className ?? styles.wide}
      onSubmit={save}
      onInput={note}
      onChange={note}
    >
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="from" value={from} />
      {kept && <KeptNotice kept={kept} locale={locale} words={words.saving} takeUp={takeUp} discard={discard} />}
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
        {clash && form.current && <BothVersions clash={clash} form={form.current} words={words.saving} />}
      </div>
    </form>
  );
}

/** The fields of a form as JSON, with the button that sent it: one that stands several times is a list. */
function fieldsOf(form: HTMLFormElement, submitter: HTMLElement | null): Record<string, string | string[]> {
  const data = new FormData(form, submitter);
  return Object.fromEntries(
    [...new Set(data.keys())].map((name) => {
      const all = data.getAll(name).map(String);
      return [name, all.length > 1 ? all : (all[0] ?? '')];
    }),
  );
}

/** What was typed into a form and not saved. */
function useKept(form: { readonly current: HTMLFormElement | null }, action: string) {
  const [kept, setKept] = useState<Kept | 'taken-up' | null>(null);
  useEffect(() => {
    const own = form.current;
    if (own) setKept(keptDraft.find(action, own));
  }, [form, action]);
  return {
    kept,
    note: () => {
      // What was kept before is not written over until it is decided on.
      if (form.current && (kept === null || kept === 'taken-up')) keptDraft.keep(action, form.current);
    },
    takeUp: () => {
      if (form.current && kept && kept !== 'taken-up') keptDraft.fill(form.current, kept.fields);
      setKept('taken-up');
    },
    discard: () => {
      keptDraft.clear(action);
      setKept(null);
    },
    clear: () => keptDraft.clear(action),
  };
}

interface NoticeProps {
  kept: Kept | 'taken-up';
  locale: Locale;
  words: WritingMessages['saving'];
  takeUp(): void;
  discard(): void;
}

function KeptNotice({ kept, locale, words, takeUp, discard }: NoticeProps) {
  if (kept === 'taken-up')
    return (
      <p className={styles.done} role="status">
        {words.takenUp}
      </p>
    );
  const date = dateFormat(locale, { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' }).format(new Date(kept.at));
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
