'use client';

import { type RefObject, useEffect, useRef } from 'react';
import type { MapRef } from 'react-map-gl/maplibre';
import { fitView, type Inset, type Size } from '@/lib/scene/view';
import type { Box } from '@/lib/store/box';
import type { View } from '@/lib/url/params';
import { viewInAddress, writeView } from './address';

export const prefersStillness = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** px of the engine's picture. */
export const sizeOf = (engine: MapRef): Size => {
  const { clientWidth: width, clientHeight: height } = engine.getContainer();
  return { width, height };
};

/**
 * Moves the map when the page changes: to the view in the address if there is one, else to what the page is
 * about. A view that the reader has chosen stays while it still shows that, and goes into the new address.
 * @param page the page's own id, and its filters
 * @param keepsView whether that holds: a step of a story is always shown as it is told
 * @param inset px at the map's edges that what is fitted keeps clear of
 */
export function useFollow(
  map: RefObject<MapRef | null>,
  page: string,
  filters: string,
  target: Box,
  keepsView: boolean,
  inset: Inset,
) {
  const chosen = useRef<View | null>(null);
  const cameBack = useRef(false);
  const last = useRef<string | null>(null);
  const isEnding = useRef(false);

  useEffect(() => {
    const onPop = () => {
      cameBack.current = true;
    };
    window.addEventListener('popstate', onPop);
    return () => window.removeEventListener('popstate', onPop);
  }, []);

  /** Ends what still moves: where the reader's own movement is broken off is no view that they chose. */
  const endMovement = (engine: MapRef) => {
    isEnding.current = true;
    engine.stop();
    isEnding.current = false;
  };

  const moveTo = (duration: number, box = target) => {
    const engine = map.current;
    if (!engine) return;
    const { zoom, lat, lon } = fitView(box, sizeOf(engine), inset);
    endMovement(engine);
    engine.easeTo({ center: [lon, lat], zoom, duration });
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: the page's own change moves the map, not a new box of the same page
  useEffect(() => {
    const view = viewInAddress();
    const engine = map.current;
    const returning = cameBack.current;
    const isSamePage = last.current === page;
    cameBack.current = false;
    if (last.current === null || !engine) {
      last.current = page;
      chosen.current = view;
      return;
    }
    last.current = page;
    if (view) {
      chosen.current = view;
      endMovement(engine);
      engine.jumpTo({ center: [view.lon, view.lat], zoom: view.zoom });
    } else if (keepsView && chosen.current && !returning && (isSamePage || (target && inView(engine, target)))) {
      writeView(chosen.current);
    } else {
      chosen.current = null;
      moveTo(prefersStillness() ? 0 : 600);
    }
  }, [page, filters]);

  return {
    /** The reader has moved the map, or given up their view. */
    choose: (view: View | null) => {
      if (isEnding.current) return;
      chosen.current = view;
      writeView(view);
    },
    moveTo,
    /** The map's place has another size: what was fitted stays fitted. */
    refit: () => {
      if (!chosen.current) moveTo(0);
    },
  };
}

/** Whether the middle of a box is on the screen. */
const inView = (engine: MapRef, [west, south, east, north]: Box): boolean =>
  engine.getBounds().contains([(west + east) / 2, (south + north) / 2]);
