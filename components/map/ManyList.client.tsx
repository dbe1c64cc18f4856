'use client';

import { useEffect, useRef, useState } from 'react';
import useSWR from 'swr';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages';
import type { Cluster } from '@/lib/scene/cluster';
import { type MarkerPage, markerPageSize, markerQuery } from '@/lib/scene/many';
import type { SceneEntry } from '@/lib/scene/scene';
import { type Params, writeParams } from '@/lib/url/params';
import type { Selection } from '@/lib/url/paths';
import { EntryDays } from './EntryDays';
import styles from './spot-list.module.css';

interface Props {
  cluster: Cluster;
  filters: Params;
  path: (entry: SceneEntry) => string;
  selection: Selection | null;
  messages: Messages['map']['many'];
  locale: Locale;
  onChoose: () => void;
}

async function fetchPage(address: string): Promise<MarkerPage> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: got ${response.status}, expected 200`);
  return response.json();
}

/** What a marker of a map of many stands for, asked of the server page by page. */
export function ManyList({ cluster, filters, path, selection, messages, locale, onChoose }: Props) {
  const [page, setPage] = useState(1);
  const list = useRef<HTMLDivElement>(null);
  const query = new URLSearchParams(writeParams(filters));
  for (const [name, value] of markerQuery(cluster)) query.append(name, value);
  query.set('page', String(page));
  const { data, error } = useSWR(`/${locale}/data/marker.json?${query}`, fetchPage, {
    revalidateOnFocus: false,
    keepPreviousData: true,
  });
  // Once it is there, not when it is asked for: what stands until then goes, and the focus with it.
  useEffect(() => {
    const first = data ? list.current?.querySelector('a') : null;
    first?.focus({ preventScroll: true });
    first?.scrollIntoView({ block: 'nearest' });
  }, [data]);
  if (error) return <p role="alert">{messages.failed}</p>;
  if (!data) return <p role="status">{messages.loading}</p>;
  const from = (page - 1) * markerPageSize;
  const last = Math.ceil(data.matched / markerPageSize);
  return (
    <>
      <div ref={list}>
        <EntryDays entries={data.entries} path={path} selection={selection} onChoose={onChoose} />
      </div>
      {last > 1 && (
        <p className={styles.pages}>
          <button type="button" disabled={page === 1} onClick={() => setPage(page - 1)}>
            {messages.previous}
          </button>
          <span role="status">
            {format(locale, messages.part, { from: from + 1, to: from + data.entries.length, count: data.matched })}
          </span>
          <button type="button" disabled={page >= last} onClick={() => setPage(page + 1)}>
            {messages.next}
          </button>
        </p>
      )}
    </>
  );
}
