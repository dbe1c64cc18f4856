'use client';

import { useEffect, useRef } from 'react';
import { EventSymbol } from '@/components/symbols/EventSymbol';
import { direction, type Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages';
import type { Cluster } from '@/lib/scene/cluster';
import type { SceneEntry, Spot } from '@/lib/scene/scene';
import type { Params } from '@/lib/url/params';
import type { Selection } from '@/lib/url/paths';
import { ManyList } from './ManyList.client';
import { ContestedBadge, markName } from './MarkFace';
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
      dir={direction[locale]}
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
        <ManyList cluster={cluster} filters={filters} path={path} messages={messages.many} locale={locale} onChoose={onChoose} />
      )}
      {(isMany ? [] : cluster.spots).map((spot) => (
        <section key={spot.id}>
          {cluster.spots.length > 1 && <h2 className={styles.place}>{spot.caption || spot.name}</h2>}
          {days(spot).map(([day, entries]) => (
            <div key={day} className={styles.day}>
              <h3>{day}</h3>
              <ul>
                {entries.map((entry) => (
                  <li key={entry.slug}>
                    <a
                      href={path(entry)}
                      data-scroll="keep"
                      onClick={(event) => {
                        if (!event.metaKey && !event.ctrlKey && !event.shiftKey) onChoose();
                      }}
                      aria-current={entry.kind === selection?.kind && entry.slug === selection.slug ? 'page' : undefined}
                    >
                      <EventSymbol id={entry.symbol} dashed={entry.origins < 2} />
                      <span>{entry.title}</span>
                      {entry.contested && <ContestedBadge className={styles.contested} />}
                    </a>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </section>
      ))}
    </div>
  );
}

/** What is told of a place by what is known of its day, in the order in which it comes. */
function days({ entries }: Spot): [string, SceneEntry[]][] {
  const found = new Map<string, SceneEntry[]>();
  for (const entry of entries) found.set(entry.date, [...(found.get(entry.date) ?? []), entry]);
  return [...found];
}
