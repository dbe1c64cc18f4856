'use client';

import { usePathname } from 'next/navigation';
import { useEffect, useSyncExternalStore } from 'react';
import { report, useFailure, useStay } from './connection.client';
import styles from './offline.module.css';
import { useSearch } from './search.client';

interface Props {
  words: { offline: string; page: string; part: string; asking: string; retry: string; close: string };
}

function subscribe(listener: () => void) {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

/** Says so while there is no connection, or when something did not come: what is open can be read on. */
export function Offline({ words }: Props) {
  const isOffline = useSyncExternalStore(
    subscribe,
    () => !navigator.onLine,
    () => false,
  );
  const failure = useFailure();
  const address = `${usePathname()}?${useSearch()}`;
  useStay();
  // Another page has come: what failed before it is no matter any more.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is the occasion
  useEffect(() => report(null), [address]);
  return (
    <div className={styles.place} role="status">
      {isOffline ? (
        <div className={styles.offline}>
          <p>{words.offline}</p>
        </div>
      ) : failure ? (
        <div className={styles.offline}>
          <p>{failure.isAsking ? words.asking : words[failure.what]}</p>
          <button type="button" onClick={failure.retry}>
            {words.retry}
          </button>
          <button type="button" aria-label={words.close} title={words.close} onClick={() => report(null)}>
            <span aria-hidden="true">×</span>
          </button>
        </div>
      ) : null}
    </div>
  );
}
