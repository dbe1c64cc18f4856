'use client';

import type { Map as MapLibreMap, StyleSpecification } from 'maplibre-gl';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { MapRef } from 'react-map-gl/maplibre';
import { recall, remember } from '@/components/frame/storage.client';
import type { Locale } from '@/lib/i18n/locales';
import type { Basemap, Basemaps } from '@/lib/scene/basemaps.mjs';
import type { Shade } from '@/lib/scene/palette';
import { baseInAddress, writeBase } from './address';
import { addressOf, fetchStreetStyle } from './street-style';

export const embedded = 'embedded';
const agreed = 'maydan-other-server';
const patience = 12_000; // ms for tiles to arrive
const mostFailures = 3;

export interface Base {
  /** What is shown now. */
  current: string;
  /** The other server's style; null where the embedded basemap is shown. */
  style: StyleSpecification | null;
  /** A basemap that the address names and the reader has not agreed to yet. */
  asks: Basemap | null;
  /** The server that did not answer, until the reader closes the notice. */
  failed: Basemap | null;
  closeNotice: () => void;
  isLoading: boolean;
  choose: (id: string) => void;
  /** To be told of the engine's errors. True: it was another server's, and is dealt with. */
  onError: (event: { target: MapLibreMap; error: Error & { status?: number }; sourceId?: string; tile?: unknown }) => boolean;
  /** To be called when the engine has loaded a tile, and when it has come to rest somewhere. */
  onTile: (sourceId: string | undefined) => void;
  watch: () => void;
}

/** Whether all that the style shows of this place has come, or is known not to exist. */
const isDrawn = (engine: MapLibreMap, style: StyleSpecification): boolean =>
  Object.keys(style.sources).every((id) => engine.getSource(id) && engine.isSourceLoaded(id));

/** Which basemap is shown. Another server is asked only when the reader says so, or the operator; when it does not answer, the embedded one returns. */
export function useBase(bases: Basemaps, locale: Locale, shade: Shade, page: string, map: RefObject<MapRef | null>): Base {
  const find = useCallback((id: string | null) => bases.offered.find((each) => each.id === id) ?? null, [bases]);
  const standard = bases.standard ?? embedded;
  const [wanted, setWanted] = useState<Basemap | null>(() => {
    const named = baseInAddress();
    if (named === null || named === standard) return find(bases.standard);
    return recall(agreed) ? find(named) : null;
  });
  const [asks, setAsks] = useState<Basemap | null>(() => {
    const named = baseInAddress();
    return named === null || named === standard || recall(agreed) ? null : find(named);
  });
  const [style, setStyle] = useState<StyleSpecification | null>(null);
  const [failed, setFailed] = useState<Basemap | null>(null);
  const [isNoticeClosed, setNoticeClosed] = useState(false);
  const strikes = useRef(0);
  const lastTile = useRef(0);
  const timer = useRef(0);

  const fallBack = useCallback(() => {
    window.clearTimeout(timer.current);
    setFailed(wanted);
    setNoticeClosed(false);
    setWanted(null);
    setStyle(null);
    // A link to what is seen does not name what is not.
    if (baseInAddress() !== null) writeBase(standard === embedded ? null : embedded);
  }, [wanted, standard]);

  useEffect(() => {
    if (!wanted) return;
    const request = new AbortController();
    strikes.current = 0;
    fetchStreetStyle(wanted[shade], locale, request.signal).then(setStyle, () => {
      if (!request.signal.aborted) fallBack();
    });
    return () => request.abort();
  }, [wanted, shade, locale, fallBack]);

  const watch = useCallback(() => {
    window.clearTimeout(timer.current);
    if (style === null) return;
    const since = Date.now();
    timer.current = window.setTimeout(() => {
      const engine = map.current?.getMap();
      if (engine && isDrawn(engine, style)) return;
      // In a tab that is not looked at the engine draws nothing, and asks for nothing.
      if (!engine || document.hidden || lastTile.current >= since) watch();
      else fallBack();
    }, patience);
  }, [style, map, fallBack]);
  useEffect(() => {
    watch();
    return () => window.clearTimeout(timer.current);
  }, [watch]);

  // A link to another page names no basemap: the one that was chosen goes along.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new page has lost it
  useEffect(() => {
    const id = wanted?.id ?? embedded;
    if (!asks && !failed && baseInAddress() === null && id !== standard) writeBase(id);
  }, [page]);

  const isOther = (sourceId: string | undefined): boolean =>
    style !== null && sourceId !== undefined && sourceId in style.sources;

  return {
    current: wanted?.id ?? embedded,
    style,
    asks,
    failed: isNoticeClosed ? null : failed,
    closeNotice: () => setNoticeClosed(true),
    isLoading: wanted !== null && style === null,
    choose: (id) => {
      const base = find(id);
      if (base) remember(agreed, '1');
      writeBase(id === standard ? null : id);
      setAsks(null);
      setFailed(null);
      setStyle(null);
      setWanted(base);
    },
    onError: ({ target, error, sourceId, tile }) => {
      if (style !== null && sourceId === undefined && addressOf(target.getStyle()) !== addressOf(style)) {
        // What came is no style that can be drawn: the engine has kept the one before.
        fallBack();
        return true;
      }
      if (!isOther(sourceId)) return style !== null && /sprite|image/i.test(error.message);
      // A tile that does not exist (404) is an answer too.
      if (tile && error.status !== 404) strikes.current++;
      if (!tile || strikes.current >= mostFailures) fallBack();
      return true;
    },
    onTile: (sourceId) => {
      if (!isOther(sourceId)) return;
      strikes.current = 0;
      lastTile.current = Date.now();
    },
    watch,
  };
}
