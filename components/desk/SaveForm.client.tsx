'use client';

import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { previewName } from '@/lib/desk/returned-form';
import { dateFormat, format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { WritingMessages } from '@/messages/desk-writing.en';
import { BothVersions } from './BothVersions.client';
import { type Clash, clashOf } from './clash.client';
import styles from './desk.module.css';
import { isTouched, type Kept, keptDraft } from './kept-draft.client';
import { type DeskWords, fieldOf, isStale, post, toldOf } from './post.client';
import type { Rereading } from './reread.client';
import { FormScope } from './returned.client';
import { toldBeside } from './told-beside.client';
import { useOthers } from './use-others.client';

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
  /** It has a field for a file, which is sent with it where there is no script. */
  takesFile?: boolean;
  className?: string | undefined;
  /** By which the rest of its page finds it. */
  id?: string;
  children: ReactNode;
}

/**
 * A form with much in it. What is refused is told beside what was typed, which stays; what was typed and not saved is kept
 * in this browser; where somebody else has saved meanwhile, both versions stand side by side. Without script it is a form
 * like the others.
 */
export function SaveForm({
  action,
  locale,
  from,
  target,
  done,
  words,
  reread,
  takesFile = false,
  className,
  id,
  children,
}: Props) {
  const [told, setTold] = useState('');
  const [isOverwriting, setOverwriting] = useState(false);
  const [clash, setClash] = useState<Clash | null>(null);
  const isSaved = useRef(false);
  const form = useRef<HTMLFormElement>(null);
  const beside = useRef<(() => void) | null>(null);
  const { kept, takeUp, discard, clear, note } = useKept(form, action);
  useOthers(form, reread, setClash);
  useEffect(() => {
    // Who comes back to the page by the browser's history writes in it again.
    const again = () => {
      isSaved.current = false;
    };
    window.addEventListener('pageshow', again);
    return () => window.removeEventListener('pageshow', again);
  }, []);
  // What changes while the next page comes is no draft any more.
  const noteUnlessSaved = () => {
    if (!isSaved.current) note();
  };
  const page = `/desk/${locale}${target}`;
  const save = async (event: FormEvent<HTMLFormElement>) => {
    const { submitter } = event.nativeEvent as SubmitEvent;
    // The preview opens beside the form, by the browser's own means.
    if (submitter instanceof HTMLButtonElement && submitter.name === previewName) return;
    event.preventDefault();
    const own = event.currentTarget;
    setTold('');
    beside.current?.();
    beside.current = null;
    try {
      const answer = await post<{ page?: string }>(action, fieldsOf(own, submitter), words);
      isSaved.current = true;
      clear();
      const to = new URL(answer.page === undefined ? page : `/desk/${locale}${answer.page}`, window.location.href);
      to.searchParams.set('done', done);
      window.location.assign(to);
    } catch (error) {
      const problem = toldOf(error, words);
      const field = fieldOf(error);
      beside.current = field === null ? null : toldBeside(own, field, problem);
      setTold(problem);
      setOverwriting(isStale(error));
      if (isStale(error) && reread) setClash(await clashOf(own, reread).catch(() => null));
    }
  };
  return (
    <form
      ref={form}
      id={id}
      action={takesFile ? `/desk/api${action}?${new URLSearchParams({ locale, from })}` : `/desk/api${action}`}
      method="post"
      encType={takesFile ? 'multipart/form-data' : undefined}
      className={className ?? styles.wide}
      onSubmit={save}
      onInput={noteUnlessSaved}
      onChange={noteUnlessSaved}
    >
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="from" value={from} />
      {kept && <KeptNotice kept={kept} locale={locale} words={words.saving} takeUp={takeUp} discard={discard} />}
      <FormScope action={action}>
        <FirstSubmit />
        {children}
      </FormScope>
      <div role="alert">
        {told && (
          <p className={styles.problem}>
            {told}{' '}
            {isOverwriting && (
              <a href={`${page}#history`} target="_blank" rel="noreferrer">
                {words.history}
              </a>
            )}
          </p>
        )}
        {clash && form.current && <BothVersions clash={clash} form={form.current} words={words.saving} />}
      </div>
    </form>
  );
}

/** Enter presses the first button of a form: without this that could be one that adds a row, or shows a preview. */
const FirstSubmit = () => <button type="submit" className="visually-hidden" tabIndex={-1} aria-hidden="true" />;

/** The texts of a form's fields as JSON, with the button that sent it: one that stands several times is a list. */
function fieldsOf(form: HTMLFormElement, submitter: HTMLElement | null): Record<string, string | string[]> {
  const data = new FormData(form, submitter);
  return Object.fromEntries(
    [...new Set(data.keys())].flatMap((name) => {
      const all = data.getAll(name).filter((value) => typeof value === 'string');
      return all.length === 0 ? [] : [[name, all.length > 1 ? all : (all[0] ?? '')]];
    }),
  );
}

/** What was typed into a form and not saved. */
function useKept(form: { readonly current: HTMLFormElement | null }, action: string) {
  const [kept, setKept] = useState<Kept | 'taken-up' | null>(null);
  useEffect(() => {
    const own = form.current;
    if (!own) return;
    const found = keptDraft.find(action, own);
    setKept(found);
    // What was typed before this script came is kept too.
    if (!found && isTouched(own)) keptDraft.keep(action, own);
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
