'use client';

import { useSyncExternalStore } from 'react';
import type { Shade } from '@/lib/scene/palette';

const dark = '(prefers-color-scheme: dark)';

const subscribe = (listener: () => void) => {
  const scheme = window.matchMedia(dark);
  scheme.addEventListener('change', listener);
  const theme = new MutationObserver(listener);
  theme.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => {
    scheme.removeEventListener('change', listener);
    theme.disconnect();
  };
};

function read(): Shade {
  const { theme } = document.documentElement.dataset;
  if (theme === 'light' || theme === 'dark') return theme;
  return window.matchMedia(dark).matches ? 'dark' : 'light';
}

/** The page's theme as it is now: the map has no stylesheet of its own. */
export const useShade = (): Shade => useSyncExternalStore(subscribe, read, () => 'light');
