'use client';

import type { MultiPolygon, Point, Polygon } from 'geojson';
import { type ReactNode, type SyntheticEvent, useEffect, useSyncExternalStore } from 'react';

export type PreviewShape = Point | Polygon | MultiPolygon;

let current: PreviewShape | null = null;
const listeners = new Set<() => void>();

function set(shape: PreviewShape | null) {
  if (shape === current) return;
  current = shape;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** What the reader points at or has the focus on, for as long as they do. */
export const usePreview = (): PreviewShape | null =>
  useSyncExternalStore(
    subscribe,
    () => current,
    () => null,
  );

interface Props {
  /** Geometries made on the server, by the key that a mark carries as `data-shape`. */
  shapes: Readonly<Record<string, PreviewShape>>;
  className?: string | undefined;
  children: ReactNode;
}

/** Text whose marks show their geometry on the map while they are pointed at or have the focus. */
export function PreviewArea({ shapes, className, children }: Props) {
  useEffect(() => () => set(null), []);
  const show = ({ target }: SyntheticEvent) => {
    const mark = target instanceof Element ? target.closest<HTMLElement>('[data-shape]') : null;
    set(shapes[mark?.dataset.shape ?? ''] ?? null);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens to what the links inside are given
    <div className={className} onPointerOver={show} onPointerLeave={() => set(null)} onFocus={show} onBlur={() => set(null)}>
      {children}
    </div>
  );
}
