'use client';

import { useEffect, useRef, useState } from 'react';
import useSWR from 'swr';
import { report } from '@/components/frame/connection.client';
import { fetchData } from '@/components/frame/fetch-data';
import { EventSymbol } from '@/components/symbols/EventSymbol';
import type { FewChoices } from '@/lib/filters/choices';
import styles from './choices.module.css';
import type { ChoicesProps } from './filter-props';
import form from './filters.module.css';

const pauseMs = 200; // typing goes on

/** The choices of a filter, each with the number of incidents that it would leave; of many the most frequent, and a search. */
export function FilterChoices({ filter: { name, page, chosen }, query, locale, words, kept, link }: ChoicesProps) {
  const [find, setFind] = useState('');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const asked = new URLSearchParams(query);
  asked.set('filter', name);
  if (find) asked.set('find', find);
  const { data, error, mutate } = useSWR(`/${locale}/data/choices.json?${asked}`, fetchData<FewChoices>, {
    keepPreviousData: true,
    revalidateOnFocus: false,
    shouldRetryOnError: false,
  });
  useEffect(() => {
    if (error) report({ what: 'part', retry: () => void mutate() });
  }, [error, mutate]);
  // Once there was more than is shown, it can be searched.
  const isLong = useRef(false);
  isLong.current ||= data !== undefined && data.total > data.choices.length;
  if (!data)
    return (
      <>
        {kept}
        {link}
      </>
    );
  return (
    <>
      {isLong.current && (
        // No name: it is no part of what the form sends.
        <input
          type="search"
          className={styles.find}
          aria-label={words.find}
          placeholder={words.find}
          onInput={({ currentTarget }) => {
            clearTimeout(timer.current);
            timer.current = setTimeout(() => setFind(currentTarget.value.trim()), pauseMs);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.preventDefault();
          }}
        />
      )}
      <ul className={styles.choices}>
        {data.choices.map(({ value, label, count, isNone, symbol }) => (
          <li key={value}>
            <label data-none={isNone || undefined}>
              <input type="checkbox" name={name} value={value} defaultChecked={chosen.includes(value)} />
              <span>
                {symbol && <EventSymbol id={symbol} />} {label}
              </span>
              <span className={styles.soft}>{count}</span>
            </label>
          </li>
        ))}
      </ul>
      {find && data.choices.length === 0 && <p className={styles.soft}>{words.none}</p>}
      {data.total > data.choices.length && (
        <p className={form.choose}>
          <a href={page}>{words.all}</a>
        </p>
      )}
    </>
  );
}
