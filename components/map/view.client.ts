'use client';

import type { LngLatBounds } from 'maplibre-gl';
import { useSyncExternalStore } from 'react';
import type { Box } from '@/lib/store/box';

let shown: Box | null = null;
const listeners = new Set<() => void>();

const decimals = 4; // of a degree: some 10 m
const rounded = (degrees: number, most: number): number => Number(Math.max(-most, Math.min(most, degrees)).toFixed(decimals)) + 0;

/** To be called by the live map when it has come to rest; null when it goes. */
export function tellView(bounds: LngLatBounds | null) {
  shown = bounds && [
    rounded(bounds.getWest(), 180),
    rounded(bounds.getSouth(), 90),
    rounded(bounds.getEast(), 180),
    rounded(bounds.getNorth(), 90),
  ];
  for (const listener of listeners) listener();
}

/** To be told each time that it has come to rest. @returns what ends that */
export const onView = (listener: () => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

/** What the live map shows; null while there is none. */
export const viewNow = (): Box | null => shown;

/** What the live map shows, while that is asked for; null while there is none. */
export const useView = (isAsked: boolean): Box | null =>
  useSyncExternalStore(
    onView,
    () => (isAsked ? shown : null),
    () => null,
  );

/** Whether there is a live map: nothing is rendered for its movements. */
export const useHasView = (): boolean =>
  useSyncExternalStore(
    onView,
    () => shown !== null,
    () => false,
  );
