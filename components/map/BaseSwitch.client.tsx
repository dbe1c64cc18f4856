'use client';

import { useId } from 'react';
import { format, formatList } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages';
import { quote } from '@/lib/i18n/quote';
import { textIn } from '@/lib/i18n/text-in';
import type { Basemap, Basemaps } from '@/lib/scene/basemaps.mjs';
import { type Base, embedded } from './base.client';
import styles from './live.module.css';
import map from './map.module.css';

interface Props {
  base: Base;
  bases: Basemaps;
  locale: Locale;
  messages: Messages['map']['base'];
}

const hostOf = (base: Basemap): string => new URL(base.light).host;

/** The basemaps that the operator lists. Says which servers they ask before one is chosen. */
export function BaseSwitch({ base, bases, locale, messages }: Props) {
  const hint = useId();
  if (bases.offered.length === 0) return null;
  const choices = [
    { id: embedded, name: messages.embedded },
    ...bases.offered.map((each) => ({ id: each.id, name: textIn(each.name, locale) })),
  ];
  return (
    <details name="map-fold" open={base.asks ? true : undefined}>
      <summary className={map.control} data-over-map>
        {messages.title}
      </summary>
      <div className={`${map.fold} ${styles.basesBody}`}>
        <p id={hint}>
          {base.asks
            ? format(locale, messages.asks, { name: quote(locale, textIn(base.asks.name, locale)), host: hostOf(base.asks) })
            : format(locale, messages.hint, { hosts: formatList(locale, [...new Set(bases.offered.map(hostOf))]) })}
        </p>
        {choices.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            aria-pressed={base.current === id}
            aria-describedby={id === embedded ? undefined : hint}
            onClick={(event) => {
              base.choose(id);
              event.currentTarget.closest('details')?.removeAttribute('open');
            }}
          >
            {name}
          </button>
        ))}
      </div>
    </details>
  );
}

/** What became of another server, for everyone to see and hear. */
export function BaseNotice({ base, locale, messages }: Omit<Props, 'bases'>) {
  const text = base.failed
    ? format(locale, messages.failed, { host: hostOf(base.failed) })
    : base.isLoading
      ? messages.loading
      : null;
  const { failed } = base;
  return (
    <div className={styles.notice} role="status" hidden={text === null}>
      <p>{text}</p>
      {failed && (
        <>
          <button type="button" className={map.control} onClick={() => base.choose(failed.id)}>
            {messages.retry}
          </button>
          <button type="button" aria-label={messages.closeNotice} title={messages.closeNotice} onClick={base.closeNotice}>
            <span aria-hidden="true">×</span>
          </button>
        </>
      )}
    </div>
  );
}
