'use client';

import { usePathname } from 'next/navigation';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { report, useFailure, useStay } from './connection.client';
import { whenReadable } from './idle.client';
import type { NoticeProps } from './OfflineNotice.client';
import { useSearch } from './search.client';

interface Props {
  words: NoticeProps['words'];
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
  // Few readers ever see it, and when it is needed it can no longer be fetched: so it comes after the page.
  const [late, setLate] = useState<typeof import('./OfflineNotice.client') | null>(null);
  useEffect(
    () =>
      whenReadable(() => {
        import('./OfflineNotice.client').then(setLate, () => {}); // without it what is open stays open all the same
      }),
    [],
  );
  return (
    <div role="status" className={late?.place}>
      {late && (isOffline || failure) && <late.OfflineNotice words={words} failure={isOffline ? null : failure} />}
    </div>
  );
}
