'use client';

import { type RefObject, useEffect, useRef } from 'react';

/**
 * Keeps the still map true while it is the only one. It came with the first page, and a page that is opened later
 * brings none, so it is taken from that page's own HTML. Elsewhere it is marked as stale, for printing.
 */
export function useFreshStill(shell: RefObject<HTMLElement | null>, address: string, isNeeded: boolean) {
  const drawn = useRef(address);
  useEffect(() => {
    const still = shell.current?.querySelector<HTMLElement>('[data-still]');
    if (!still || drawn.current === address) return;
    if (!isNeeded) {
      still.dataset.stale = 'true';
      return () => {
        delete still.dataset.stale;
      };
    }
    const request = new AbortController();
    fetch(window.location.href, { signal: request.signal, headers: { Accept: 'text/html' } })
      .then((response) => response.text())
      .then((html) => {
        const fresh = new DOMParser().parseFromString(html, 'text/html').querySelector('[data-still]');
        if (!fresh) return;
        still.replaceChildren(...fresh.childNodes);
        drawn.current = address;
      })
      .catch(() => {
        // Offline or aborted: the map of before stays.
      });
    return () => request.abort();
  }, [shell, address, isNeeded]);
}
