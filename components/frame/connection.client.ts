'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { answers } from './answers';

/** What a reader asked for and did not get. */
export interface Failure {
  /** A page of the site, or a part of the open page that is loaded only when it is asked for. */
  what: 'page' | 'part';
  retry: () => void;
  /** It is being asked for once more. */
  isAsking?: boolean;
}

let failure: Failure | null = null;
const listeners = new Set<() => void>();

/** Tells the reader, in place of any failure before it; null takes it back. */
export function report(next: Failure | null) {
  failure = next;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useFailure = (): Failure | null =>
  useSyncExternalStore(
    subscribe,
    () => failure,
    () => null,
  );

/** The last answer did not come: the site is asked before anything is left to Next or the browser. */
let isDoubtful = false;
/** Counts what the reader asked for: an answer that comes late must not undo what they asked for since. */
let asked = 0;

/** Goes on once the site has answered at the address. Else the reader is told, and can ask again. */
export async function goIfAnswered(address: string, go: () => void, giveUp: () => void = () => {}): Promise<void> {
  asked += 1;
  const mine = asked;
  const isAnswered = await answers(address);
  if (mine !== asked) return;
  isDoubtful = !isAnswered;
  if (isAnswered) {
    report(null);
    return go();
  }
  giveUp();
  const retry = () => {
    report({ what: 'page', retry: () => {}, isAsking: true });
    void goIfAnswered(address, go, giveUp);
  };
  report({ what: 'page', retry });
}

type Go = ReturnType<typeof useRouter>['push'];

/** Next's router, except that the page stays where the next one cannot come: Next would give it up for the browser's own error. */
export function usePages(): { push: Go; replace: Go } {
  const router = useRouter();
  return useMemo(() => {
    const careful =
      (how: 'push' | 'replace'): Go =>
      (address, options) => {
        if (!navigator.onLine) return;
        const go = () => router[how](address, options);
        // Where `useStay` can hold the page, nothing is asked ahead: on a slow line that takes as long as half a page.
        if (isDoubtful || !window.navigation) return void goIfAnswered(address, go);
        asked += 1;
        go();
      };
    return { push: careful('push'), replace: careful('replace') };
  }, [router]);
}

/**
 * Holds the open page until the site has answered: for links that load anew (the language, files, plain forms), and for
 * Next, which does the same when what it asked for did not come. By the Navigation API; where there is none, links and
 * `usePages` ask ahead.
 */
export function useStay() {
  useEffect(() => {
    const { navigation } = window;
    if (!navigation) return;
    let isSure = false;
    const onNavigate = (event: NavigateEvent) => {
      const { destination, navigationType, downloadRequest, formData } = event;
      const isOther =
        event.cancelable && !destination.sameDocument && (navigationType === 'push' || navigationType === 'replace');
      if (isSure || !isOther || downloadRequest !== null || formData) return;
      if (new URL(destination.url).origin !== window.location.origin) return;
      event.preventDefault();
      const go = () => {
        isSure = true;
        navigation.navigate(destination.url, { history: navigationType });
        isSure = false;
      };
      // Next takes the page to be gone, and waits. Told where it is, it goes on from there.
      const giveUp = () => window.history.replaceState(null, '', window.location.href);
      void goIfAnswered(destination.url, go, giveUp);
    };
    navigation.addEventListener('navigate', onNavigate);
    return () => navigation.removeEventListener('navigate', onNavigate);
  }, []);
}
