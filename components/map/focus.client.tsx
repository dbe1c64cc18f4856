'use client';

import { useEffect, useSyncExternalStore } from 'react';
import type { Focus } from '@/lib/scene/focus';

export type { Focus };

let current: Focus | null = null;
const listeners = new Set<() => void>();

function set(focus: Focus | null) {
  current = focus;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The focus of the page that is open; null on the overview. */
export const useFocus = (): Focus | null =>
  useSyncExternalStore(
    subscribe,
    () => current,
    () => null,
  );

/** Rendered by a page, tells the map, which outlives pages, what to show. Draws nothing itself. */
export function MapFocus(focus: Focus) {
  // A page is the same thing as long as its id stands: objects of a new render are not a new focus.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    set(focus);
    return () => {
      if (current === focus) set(null);
    };
  }, [focus.id]);
  return null;
}
