'use client';

import type { Map as MapLibreMap } from 'maplibre-gl';
import { useCallback, useMemo, useState } from 'react';
import useSWR from 'swr';
import type { Locale } from '@/lib/i18n/locales';
import { holds } from '@/lib/scene/cluster';
import type { Focus, Marking } from '@/lib/scene/focus';
import { circlesAt } from '@/lib/scene/halo';
import type { Scene } from '@/lib/scene/scene';
import { type NamedPoint, showsWorld } from '@/lib/scene/still/basemap';
import type { Rect } from '@/lib/scene/still/clip';
import { linesOf } from '@/lib/scene/still/lines';
import { layMarks } from '@/lib/scene/still/marks';
import { type NameFile, type NameRow, namesOfRows } from '@/lib/scene/still/name-rows';
import { layNames } from '@/lib/scene/still/names';
import { type Frame, frameOf, isNarrow, isWithin } from '@/lib/scene/view';
import { halosOf, roomData } from './layers';
import { nameData } from './names';

async function fetchJson<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: got ${response.status}, expected 200`);
  return response.json();
}

interface Names {
  window: Rect | null;
  names: NamedPoint[];
}
const fetchNames = async (address: string): Promise<Names> => {
  const { window, rows } = await fetchJson<NameFile>(address);
  return { window, names: namesOfRows(rows) };
};
const fetchWorld = async (address: string): Promise<NamedPoint[]> => namesOfRows(await fetchJson<NameRow[]>(address));
const once = { revalidateOnFocus: false, revalidateIfStale: false } as const;

/** The basemap's names that a view can show: those of the world are fetched when it shows some of it beside the site's own. */
function useNames(locale: Locale, frame: Frame): readonly NamedPoint[] | undefined {
  const { data: own } = useSWR(`/basemap/names.${locale}.json`, fetchNames, once);
  const isWorld = own !== undefined && showsWorld(own.window, frame);
  const { data: world } = useSWR(isWorld ? `/basemap/world.${locale}.json` : null, fetchWorld, once);
  return useMemo(() => own && (isWorld && world ? [...own.names, ...world] : own.names), [own, isWorld, world]);
}

/** px of the map that its buttons, scale bar and credits cover. */
function overlaysOf(container: HTMLElement): Rect[] {
  const { left, top } = container.getBoundingClientRect();
  const all = container.closest('section')?.querySelectorAll('[data-over-map], .maplibregl-ctrl-group') ?? [];
  return [...all].map((element) => {
    const box = element.getBoundingClientRect();
    return [box.left - left - 2, box.top - top - 2, box.right - left + 2, box.bottom - top + 2];
  });
}

interface About {
  locale: Locale;
  selection: Marking | null;
  focus: Focus | null;
  /** Whether the basemap is the site's own, whose labels are laid out here. */
  hasNames: boolean;
}

/** Markers, words, circles and labels for the view in which the map came to rest, by the rules of the static map. */
export function useLayout(scene: Scene, initial: Frame, { locale, selection, focus, hasNames }: About) {
  const [{ frame, overlays }, setResting] = useState<{ frame: Frame; overlays: readonly Rect[] }>({
    frame: initial,
    overlays: [],
  });
  const names = useNames(locale, frame);
  /** To be called when the map has come to rest, or what lies over it has changed. */
  const settle = useCallback((engine: MapLibreMap) => {
    const container = engine.getContainer();
    const { lng: lon, lat } = engine.getCenter();
    const size = { width: container.clientWidth, height: container.clientHeight };
    setResting({ frame: frameOf({ zoom: engine.getZoom(), lat, lon }, size), overlays: overlaysOf(container) });
  }, []);
  const laid = useMemo(() => {
    const marks = layMarks(scene, frame, locale, overlays);
    const about = { outline: focus?.geometry ?? null, selection, name: focus?.name };
    const visible: Rect = [0, 0, frame.width, frame.height];
    const circles = circlesAt(scene.spots, scene.areas, frame.zoom, {
      isOpen: (spot) => holds(spot, selection),
      isInSight: ({ anchor }) => isWithin(frame, anchor, visible),
    });
    const lines = linesOf({ ...scene, marks, circles, isNarrow: isNarrow(frame), ...about, taken: overlays, visible }, frame);
    return { marks, lines, visible, halos: halosOf(circles), room: roomData(marks, lines, frame) };
  }, [scene, frame, overlays, locale, selection, focus]);
  const labels = useMemo(() => {
    const { width, height } = frame;
    // A map that is dragged shows labels of what lay up to its own size outside.
    const bounds: Rect = [-width, -height, 2 * width, 2 * height];
    const placed = hasNames && names ? layNames(names, { ...laid, overlays, bounds }, frame, locale) : [];
    return nameData(placed, frame);
  }, [names, hasNames, laid, overlays, frame, locale]);
  return { frame, settle, ...laid, labels };
}
