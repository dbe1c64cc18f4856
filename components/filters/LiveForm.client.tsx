'use client';

import { type ReactNode, type SyntheticEvent, useEffect, useEffectEvent, useRef, useTransition } from 'react';
import { usePages } from '@/components/frame/connection.client';
import type { Locale } from '@/lib/i18n/locales';
import { readParameter, readParams } from '@/lib/url/params';
import { homePath } from '@/lib/url/paths';

interface Props {
  action: string;
  locale: Locale;
  /** The query that the fields stand for, as the server wrote it. */
  query: string;
  className: string | undefined;
  children: ReactNode;
}

/** Whether a field holds something else than the server wrote into it. */
const isFilledIn = (field: Element): boolean =>
  field instanceof HTMLInputElement &&
  field.name !== '' &&
  (field.checked !== field.defaultChecked || (field.type !== 'checkbox' && field.value !== field.defaultValue));

const pauseMs = { search: 300, date: 600 } as const; // typing goes on; a press is meant at once

/**
 * Answers every change of its fields with the address that sending it would have led to, and keeps the fields as they
 * are, so that the focus and open lists stay. When the address changes otherwise (Back, a removed filter), the fields
 * follow. What was filled in before this script was there is answered once it is.
 */
export function LiveForm({ action, locale, query, className, children }: Props) {
  const router = usePages();
  const [isPending, startTransition] = useTransition();
  const form = useRef<HTMLFormElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const go = (how: 'push' | 'replace') => {
    clearTimeout(timer.current);
    if (!form.current) return;
    const search = new URLSearchParams();
    for (const [name, value] of new FormData(form.current)) if (typeof value === 'string' && value) search.append(name, value);
    const { params } = readParams(search);
    const view = readParameter(new URLSearchParams(window.location.search), 'map');
    if (view.state === 'valid') params.map = view.value;
    const address = homePath(locale, params);
    if (address !== `${window.location.pathname}${window.location.search}`)
      startTransition(() => router[how](address, { scroll: false }));
  };

  const change = ({ target }: SyntheticEvent) => {
    if (!(target instanceof HTMLInputElement) || !target.name) return;
    clearTimeout(timer.current);
    const wait = target.type === 'search' || target.type === 'date' ? pauseMs[target.type] : 0;
    if (wait === 0) go('push');
    else timer.current = setTimeout(() => go('replace'), wait);
  };

  const answer = useEffectEvent(go);
  const isNew = useRef(true);
  useEffect(() => {
    const fields = [...(form.current?.elements ?? [])];
    const isFirst = isNew.current;
    isNew.current = false;
    if (isFirst && fields.some(isFilledIn)) return answer('push');
    const search = new URLSearchParams(query);
    for (const field of fields) {
      if (!(field instanceof HTMLInputElement) || !field.name || field.type === 'hidden') continue;
      if (field.type === 'checkbox') field.checked = (search.get(field.name) ?? '').split(',').includes(field.value);
      // Whoever is typing is ahead of the answer.
      else if (field !== document.activeElement) field.value = search.get(field.name) ?? '';
    }
  }, [query]);

  return (
    <form
      ref={form}
      action={action}
      className={className}
      // A browser that brings back what was filled in on an earlier visit would have it answered.
      autoComplete="off"
      aria-busy={isPending}
      onChange={change}
      onSubmit={(event) => {
        event.preventDefault();
        go('push');
      }}
    >
      {children}
    </form>
  );
}
