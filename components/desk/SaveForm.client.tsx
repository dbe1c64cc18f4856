'use client';

import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { previewName } from '@/lib/desk/returned-form';
import type { Locale } from '@/lib/i18n/locales';
import type { WritingMessages } from '@/messages/desk-writing.en';
import { BothVersions } from './BothVersions.client';
import { type Clash, clashOf, needsLook } from './clash.client';
import styles from './desk.module.css';
import { KeptNotice } from './KeptNotice.client';
import { setField } from './kept-draft.client';
import { type DeskWords, fieldOf, isStale, post, toldOf } from './post.client';
import type { Rereading } from './reread.client';
import { type About, FormScope } from './returned.client';
import { toldBeside } from './told-beside.client';
import { useKept } from './use-kept.client';
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
  /** The page of its document, which tells of every change, where that is another one. */
  historyOf?: string;
  /** How the document is read anew where it was saved meanwhile; without it a stale save is only refused. */
  reread?: Rereading;
  /** Hidden fields by which it is told from others of its page that are sent there too. */
  about?: About;
  /** It has a field for a file, which is sent with it where there is no script. */
  takesFile?: boolean;
  className?: string | undefined;
  /** By which the rest of its page finds it. */
  id?: string;
  children: ReactNode;
}

/**
 * A form with much in it. What is refused is told beside what was typed, which stays; what was typed and not saved is kept
 * in this browser; where it was saved meanwhile, both versions stand side by side. Without script it is a form
 * like the others.
 */
export function SaveForm({
  action,
  locale,
  from,
  target,
  historyOf = target,
  done,
  words,
  reread,
  about,
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
  const { kept, takeUp, discard, clear, note } = useKept(form, [action, ...Object.values(about ?? {})].join('#'));
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
  const submit = (event: FormEvent<HTMLFormElement>) => {
    const { submitter } = event.nativeEvent as SubmitEvent;
    // The preview opens beside the form, by the browser's own means.
    if (submitter instanceof HTMLButtonElement && submitter.name === previewName) return;
    event.preventDefault();
    void save(event.currentTarget, submitter);
  };
  const save = async (own: HTMLFormElement, submitter: HTMLElement | null, hasRetried = false) => {
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
      const stands = isStale(error) && reread ? await clashOf(own, reread).catch(() => null) : null;
      if (stands && !needsLook(stands) && !hasRetried) {
        // What was saved meanwhile does not concern this form.
        setField(own, 'version', stands.version);
        await save(own, submitter, true);
        return;
      }
      const problem = toldOf(error, words);
      const field = fieldOf(error);
      beside.current = field === null ? null : toldBeside(own, field, problem);
      setTold(problem);
      setOverwriting(isStale(error));
      setClash(stands);
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
      onSubmit={submit}
      onInput={noteUnlessSaved}
      onChange={noteUnlessSaved}
    >
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="from" value={from} />
      {kept && <KeptNotice kept={kept} locale={locale} words={words.saving} takeUp={takeUp} discard={discard} />}
      <FormScope action={action} about={about}>
        <FirstSubmit />
        {children}
      </FormScope>
      <div role="alert">
        {told && (
          <p className={styles.problem}>
            {told}{' '}
            {isOverwriting && (
              <a href={`/desk/${locale}${historyOf}#history`} target="_blank" rel="noreferrer">
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
