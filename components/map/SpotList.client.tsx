'use client';

import { useEffect, useRef } from 'react';
import { EventSymbol } from '@/components/symbols/EventSymbol';
import { direction, type Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages';
import type { Cluster } from '@/lib/scene/cluster';
import type { SceneIncident, Spot } from '@/lib/scene/scene';
import { ContestedBadge, markName } from './MarkFace';
import styles from './spot-list.module.css';

interface Props {
  cluster: Cluster;
  path: (slug: string) => string;
  selected: string | null;
  messages: Messages['map'];
  locale: Locale;
  /** Over the whole map, where it is too small for a list beside the mark. */
  isSheet: boolean;
  onClose: () => void;
}

/** Everything said to have happened at a mark's places, by place and day, each with its own link. */
export function SpotList({ cluster, path, selected, messages, locale, isSheet, onClose }: Props) {
  const list = useRef<HTMLDivElement>(null);
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
      {cluster.spots.map((spot) => (
        <section key={spot.id}>
          {cluster.spots.length > 1 && <h2 className={styles.place}>{spot.name}</h2>}
          {days(spot).map(([day, incidents]) => (
            <div key={day} className={styles.day}>
              <h3>{day}</h3>
              <ul>
                {incidents.map((incident) => (
                  <li key={incident.slug}>
                    <a
                      href={path(incident.slug)}
                      data-scroll="keep"
                      aria-current={incident.slug === selected ? 'page' : undefined}
                    >
                      <EventSymbol id={incident.symbol} dashed={incident.origins < 2} />
                      <span>{incident.title}</span>
                      {incident.contested && <ContestedBadge className={styles.contested} />}
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

/** Incidents by what is known of their day, in the order in which they come. */
function days({ incidents }: Spot): [string, SceneIncident[]][] {
  const found = new Map<string, SceneIncident[]>();
  for (const incident of incidents) found.set(incident.date, [...(found.get(incident.date) ?? []), incident]);
  return [...found];
}
