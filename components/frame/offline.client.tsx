'use client';

import { useRouter } from 'next/navigation';
import { useMemo, useSyncExternalStore } from 'react';
import styles from './offline.module.css';

function subscribe(listener: () => void) {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

/** Says so while there is no connection: what is open can be read on, and nothing else opens. */
export function Offline({ text }: { text: string }) {
  const isOffline = useSyncExternalStore(
    subscribe,
    () => !navigator.onLine,
    () => false,
  );
  return isOffline ? (
    <p className={styles.offline} role="status">
      {text}
    </p>
  ) : null;
}

type Go = ReturnType<typeof useRouter>['push'];

/** Next's router, except that without a connection it stays: Next would give up the page for the browser's own error. */
export function usePages(): { push: Go; replace: Go } {
  const router = useRouter();
  return useMemo(() => {
    const ifOnline =
      (how: 'push' | 'replace'): Go =>
      (address, options) => {
        if (navigator.onLine) router[how](address, options);
      };
    return { push: ifOnline('push'), replace: ifOnline('replace') };
  }, [router]);
}
