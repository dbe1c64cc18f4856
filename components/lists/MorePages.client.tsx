'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import useSWRInfinite from 'swr/infinite';
import { report } from '@/components/frame/connection.client';
import { fetchData } from '@/components/frame/fetch-data';
import type { Locale } from '@/lib/i18n/locales';
import { joined, type RowGroup } from '@/lib/lists/groups';
import type { RowsPage } from '@/lib/lists/page';
import { EntryGroups } from './EntryGroups';

export interface MoreState {
  /** Rows that were added. */
  shown: number;
  hasMore: boolean;
  isLoading: boolean;
}

export interface MoreProps {
  /** Address of the first part that is added. */
  first: string;
  /** What the addresses of the others begin with. */
  data: string;
  /** How many parts are wanted. */
  parts: number;
  /** Key of the group with which the list ends so far. */
  after: string;
  locale: Locale;
  query: string;
  level: 3 | 4;
  onChange: (state: MoreState) => void;
}

/** The parts of a list that a reader asked for. Comes only with the first of them. */
export function MorePages({ first, data, parts, after, locale, query, level, onChange }: MoreProps) {
  // Fixed: SWR takes a later one for what was fetched already.
  const [initialSize] = useState(parts);
  const join = (next: string) => `${data}${data.includes('?') ? next.replace('?', '&') : next}`;
  const {
    data: pages = [],
    error,
    size,
    setSize,
    mutate,
  } = useSWRInfinite<RowsPage>(
    (i, before: RowsPage | null) => (i === 0 ? first : before?.next ? join(before.next) : null),
    fetchData<RowsPage>,
    {
      initialSize,
      revalidateFirstPage: false,
      revalidateOnFocus: false,
      revalidateIfStale: false,
      shouldRetryOnError: false,
    },
  );
  const last = pages.at(-1);
  const shown = pages.reduce((sum, page) => sum + page.shown, 0);
  const hasMore = last === undefined || last.next !== null;
  const isLoading = !error && hasMore && pages.length < parts;

  useEffect(() => {
    if (size < parts) void setSize(parts);
  }, [size, parts, setSize]);
  const tell = useEffectEvent(onChange);
  useEffect(() => tell({ shown, hasMore, isLoading }), [shown, hasMore, isLoading]);
  useEffect(() => {
    if (error) report({ what: 'part', retry: () => void mutate() });
  }, [error, mutate]);

  const groups = pages.reduce<RowGroup[]>((all, page) => joined(all, page.groups), []);
  const [begin] = groups;
  // What the list ended with goes on: its heading stands above already.
  const whole = begin && begin.key === after ? [{ ...begin, heading: '' }, ...groups.slice(1)] : groups;
  return <EntryGroups groups={whole} locale={locale} query={query} level={level} />;
}
