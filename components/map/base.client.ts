'use client';

import type { Map as MapLibreMap, StyleSpecification } from 'maplibre-gl';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Locale } from '@/lib/i18n/locales';
import type { Basemap, Basemaps } from '@/lib/scene/basemaps.mjs';
import type { Shade } from '@/lib/scene/palette';
import { baseInAddress, writeBase } from './address';
import { fetchStreetStyle } from './street-style';

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
  /** The server that did not answer. */
  failed: Basemap | null;
  isLoading: boolean;
  choose: (id: string) => void;
  /** To be told of the engine's errors. True: it was another server's, and is dealt with. */
  onError: (event: { error: Error & { status?: number }; sourceId?: string; tile?: unknown }) => boolean;
  /** To be called when the engine has loaded a tile, and when it has come to rest somewhere. */
  onTile: (sourceId: string | undefined) => void;
  watch: (engine: MapLibreMap) => void;
}

/** Which basemap is shown. Another server is asked only when the reader says so, or the operator; when it does not answer, the embedded one returns. */
export function useBase(bases: Basemaps, locale: Locale, shade: Shade, page: string): Base {
  const find = useCallback((id: string | null) => bases.offered.find((each) => each.id === id) ?? null, [bases]);
  const standard = bases.standard ?? embedded;
  const [wanted, setWanted] = useState<Basemap | null>(() => {
    const named = baseInAddress();
    if (named === null || named === standard) return find(bases.standard);
    return sessionStorage.getItem(agreed) ? find(named) : null;
  });
  const [asks, setAsks] = useState<Basemap | null>(() => {
    const named = baseInAddress();
    return named === null || named === standard || sessionStorage.getItem(agreed) ? null : find(named);
  });
  const [style, setStyle] = useState<StyleSpecification | null>(null);
  const [failed, setFailed] = useState<Basemap | null>(null);
  const strikes = useRef(0);
  const lastTile = useRef(0);
  const timer = useRef(0);

  const fallBack = useCallback(() => {
    window.clearTimeout(timer.current);
    setFailed(wanted);
    setWanted(null);
    setStyle(null);
  }, [wanted]);

  useEffect(() => {
    if (!wanted) return;
    const request = new AbortController();
    strikes.current = 0;
    fetchStreetStyle(wanted[shade], locale, request.signal).then(setStyle, () => {
      if (!request.signal.aborted) fallBack();
    });
    return () => {
      request.abort();
      window.clearTimeout(timer.current);
    };
  }, [wanted, shade, locale, fallBack]);

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
    failed,
    isLoading: wanted !== null && style === null,
    choose: (id) => {
      const base = find(id);
      if (base) sessionStorage.setItem(agreed, '1');
      writeBase(id === standard ? null : id);
      setAsks(null);
      setFailed(null);
      setStyle(null);
      setWanted(base);
    },
    onError: ({ error, sourceId, tile }) => {
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
    watch: (engine) => {
      if (style === null) return;
      window.clearTimeout(timer.current);
      const since = Date.now();
      timer.current = window.setTimeout(() => {
        if (!engine.areTilesLoaded() && lastTile.current < since) fallBack();
      }, patience);
    },
  };
}
