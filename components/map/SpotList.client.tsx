'use client';

import { useEffect, useRef } from 'react';
import { directionOf, type Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages';
import type { Cluster } from '@/lib/scene/cluster';
import type { SceneEntry } from '@/lib/scene/scene';
import type { Params } from '@/lib/url/params';
import type { Selection } from '@/lib/url/paths';
import { EntryDays } from './EntryDays';
import { ManyList } from './ManyList.client';
import { markName } from './MarkFace';
import styles from './spot-list.module.css';

interface Props {
  cluster: Cluster;
  path: (entry: SceneEntry) => string;
  filters: Params;
  selection: Selection | null;
  messages: Messages['map'];
  locale: Locale;
  /** Over the whole map, where it is too small for a list beside the mark. */
  isSheet: boolean;
  /** An entry is opened: also the one that is open already. */
  onChoose: () => void;
  onClose: () => void;
}

/** Everything said to have happened at a mark's places, by place and day, each with its own link. */
export function SpotList({ cluster, path, filters, selection, messages, locale, isSheet, onChoose, onClose }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const isMany = cluster.spots.some(({ many }) => many);
  // What the server is asked for are incidents, among them the one that the page is about.
  const listed = isMany ? cluster.spots.filter(({ entries }) => entries.some(({ kind }) => kind === 'areas')) : cluster.spots;
  useEffect(() => {
    // The popup puts its content into the page after this effect has run.
    const frame = requestAnimationFrame(() => {
      const links = list.current;
      const first = links?.querySelector<HTMLElement>('a[aria-current]') ?? links?.querySelector<HTMLElement>('a');
      first?.focus({ preventScroll: true });
      first?.scrollIntoView({ block: 'nearest' });
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the list from any link inside it
    <div
      ref={list}
      className={styles.list}
      data-sheet={isSheet}
      dir={directionOf(locale)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
      onWheel={(event) => event.stopPropagation()}
    >
      <p className={styles.head}>
        <strong>{markName(cluster, messages, locale)}</strong>
        <button type="button" onClick={onClose} aria-label={messages.close}>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
            <path d="M3 3l10 10M13 3L3 13" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />
          </svg>
        </button>
      </p>
      {isMany && (
        <ManyList
          cluster={cluster}
          filters={filters}
          path={path}
          selection={selection}
          messages={messages.many}
          locale={locale}
          onChoose={onChoose}
        />
      )}
      {listed.map((spot) => (
        <section key={spot.id}>
          {cluster.spots.length > 1 && <h2 className={styles.place}>{spot.caption || spot.name}</h2>}
          <EntryDays entries={spot.entries} path={path} selection={selection} onChoose={onChoose} />
        </section>
      ))}
    </div>
  );
}
