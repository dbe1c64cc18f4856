'use client';

import { bbox, featureCollection } from '@turf/turf';
import type { Feature } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap, StyleSpecification } from 'maplibre-gl';
import { useEffect, useRef, useState } from 'react';
import { basemapStyle } from '@/components/map/basemap';
import { useShade } from '@/components/map/shade.client';
import { hasWebGL } from '@/components/map/webgl';
import type { LonLat } from '@/lib/gazetteer/schema';
import { paintOf, type Shade } from '@/lib/scene/palette';
import styles from './text-desk.module.css';

interface Props {
  label: string;
  /** What is told where no map can be drawn. */
  noMap: string;
  /** What is drawn, the chosen one with `chosen: true`; looked at as far as they reach. */
  features: readonly Feature[];
  /** The map's first view: west, south, east, north. */
  extent: readonly [number, number, number, number];
  /** A click or tap, where it is to be pointed at. */
  onPoint?: (at: LonLat) => void;
  /** Whether it moves to what is drawn. */
  isFollowing?: boolean;
}

const source = 'places';
const maxZoom = 11;

/** A map of places for the eye: what it tells stands in words beside it. */
export function PlaceMap({ label, noMap, features, extent, onPoint, isFollowing = true }: Props) {
  const container = useRef<HTMLDivElement>(null);
  const map = useRef<MapLibreMap | null>(null);
  const [state, setState] = useState<'waiting' | 'drawn' | 'failed'>('waiting');
  const shade = useShade();
  const pointed = useRef(onPoint);
  pointed.current = onPoint;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the map is made once; what changes is given to it below
  useEffect(() => {
    if (!container.current || !hasWebGL()) return setState('failed');
    const element = container.current;
    let isGone = false;
    draw(element, { extent, shade }, (at) => pointed.current?.(at))
      .then((made) => {
        if (isGone) return made.remove();
        map.current = made;
        setState('drawn');
      })
      .catch(() => setState('failed'));
    return () => {
      isGone = true;
      map.current?.remove();
      map.current = null;
    };
  }, []);

  useEffect(() => {
    if (state !== 'drawn' || !map.current) return;
    map.current.getSource<GeoJSONSource>(source)?.setData({ type: 'FeatureCollection', features: [...features] });
    const chosen = features.filter(({ properties }) => properties?.chosen);
    const looked = chosen.length > 0 ? chosen : [...features];
    if (looked.length === 0 || !isFollowing) return;
    const [west, south, east, north] = bbox(featureCollection(looked));
    map.current.fitBounds([west, south, east, north], { padding: 40, maxZoom, animate: false });
  }, [features, state, isFollowing]);

  // What is drawn stands in the style too, and stays.
  useEffect(() => {
    if (state !== 'drawn') return;
    map.current?.setStyle(styleOf(shade), {
      transformStyle: (previous, next) => {
        const drawn = previous?.sources[source];
        return drawn ? { ...next, sources: { ...next.sources, [source]: drawn } } : next;
      },
    });
  }, [shade, state]);

  return (
    <section className={styles.map} aria-label={label}>
      {state === 'failed' ? <p>{noMap}</p> : <div ref={container} className={styles.canvas} data-state={state} dir="ltr" />}
    </section>
  );
}

async function draw(
  container: HTMLElement,
  { extent, shade }: { extent: Props['extent']; shade: Shade },
  point: (at: LonLat) => void,
): Promise<MapLibreMap> {
  const { Map: Engine, setWorkerUrl } = await import('maplibre-gl');
  setWorkerUrl(new URL('maplibre-gl/dist/maplibre-gl-worker.mjs', import.meta.url).toString());
  const [west, south, east, north] = extent;
  const map = new Engine({
    container,
    style: styleOf(shade),
    bounds: [west, south, east, north],
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    keyboard: false,
  });
  await map.once('load');
  map.on('click', ({ lngLat: { lng, lat } }) => point([Number(lng.toFixed(5)), Number(lat.toFixed(5))]));
  return map;
}

/** The ground, and over it the places. */
function styleOf(shade: Shade): StyleSpecification {
  const paint = paintOf(shade);
  const ground = basemapStyle(paint);
  const ink = ['case', ['to-boolean', ['get', 'chosen']], paint.accent, paint['ink-soft']] as never;
  return {
    ...ground,
    sources: { ...ground.sources, [source]: { type: 'geojson', data: { type: 'FeatureCollection', features: [] } } },
    layers: [
      ...ground.layers,
      { id: 'fill', type: 'fill', source, paint: { 'fill-color': ink, 'fill-opacity': 0.18 } },
      { id: 'line', type: 'line', source, paint: { 'line-color': ink, 'line-width': 1.5 } },
      {
        id: 'point',
        type: 'circle',
        source,
        filter: ['==', ['geometry-type'], 'Point'],
        paint: {
          'circle-color': ink,
          'circle-radius': ['case', ['to-boolean', ['get', 'chosen']], 8, 5] as never,
          'circle-stroke-color': paint.raised,
          'circle-stroke-width': 2,
        },
      },
    ],
  };
}
