'use client';

import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { FoundEntries } from '@/lib/desk/entry-shown';
import { longestSearch } from '@/lib/desk/work';
import { format } from '@/lib/i18n/format';
import { Chosen } from './ChooseClaims';
import styles from './desk.module.css';
import { type Joining, JoinRow } from './JoinRow';
import { ask, type DeskWords, toldOf } from './post.client';
import { useHydrated } from './use-hydrated.client';

/** How long nothing has to be typed before it is looked for, in milliseconds. */
const pause = 250;

interface Props {
  joining: Joining;
  told: DeskWords;
  /** What the page was asked for, and what was found; null where nothing was. */
  search: string;
  first: FoundEntries | null;
}

/** Any incident or area of the record, found while its title is typed; without script by a button. */
export function FindEntry({ joining, told, search, first }: Props) {
  const { locale, words, article, chosen, from, areaKind } = joining;
  const { find: copy } = words;
  const { found, note, look } = useFound(joining, told, first);
  const isHydrated = useHydrated();
  const section = useRef<HTMLElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || !section.current) return;
    const stops = [...section.current.querySelectorAll<HTMLElement>('input[type=search], [data-joins]')];
    const next = stops[stops.indexOf(document.activeElement as HTMLElement) + step];
    if (!next || !stops.includes(document.activeElement as HTMLElement)) return;
    event.preventDefault();
    next.focus();
  };
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    look(String(new FormData(event.currentTarget).get('find') ?? ''));
  };
  return (
    <section ref={section} className={styles.section} aria-labelledby="find" onKeyDown={onKeyDown}>
      <h2 id="find">{copy.title}</h2>
      <p className={styles.soft}>
        {copy.intro} {isHydrated && copy.keys}
      </p>
      <search>
        <form
          method="get"
          action={`/desk/${locale}/articles/${article}/${from}#find`}
          className={styles.form}
          onSubmit={onSubmit}
        >
          <Chosen chosen={chosen} />
          {areaKind && <input type="hidden" name="kind" value={areaKind} />}
          <label className={styles.field}>
            <span>{copy.search}</span>
            <input
              name="find"
              type="search"
              dir="auto"
              autoComplete="off"
              maxLength={longestSearch}
              defaultValue={search}
              onChange={(event) => look(event.target.value, pause)}
            />
          </label>
          <p>
            <button type="submit" className={styles.button}>
              {copy.find}
            </button>
          </p>
        </form>
      </search>
      <p role="status">
        {note}
        {found && format(locale, copy.found, { count: found.count })}
        {found && found.entries.length < found.count && ` · ${format(locale, copy.first, { count: found.entries.length })}`}
      </p>
      {found && found.entries.length > 0 && (
        <ul className={styles.rows}>
          {found.entries.map((entry) => (
            <JoinRow key={`${entry.kind} ${entry.id}`} joining={joining} entry={entry} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** Looks for words a moment after they were typed; an answer that another question has overtaken is passed over. */
function useFound({ locale }: Joining, told: DeskWords, first: FoundEntries | null) {
  const [found, setFound] = useState(first);
  const [note, setNote] = useState('');
  const asked = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const look = (words: string, after = 0) => {
    clearTimeout(timer.current);
    const own = ++asked.current;
    timer.current = setTimeout(async () => {
      try {
        const answer = await ask<{ found: FoundEntries | null }>(
          `/entries?${new URLSearchParams({ q: words, language: locale })}`,
          told,
        );
        if (own !== asked.current) return;
        setFound(answer.found);
        setNote('');
      } catch (error) {
        if (own !== asked.current) return;
        setFound(null);
        setNote(toldOf(error, told));
      }
    }, after);
  };
  return { found, note, look };
}
