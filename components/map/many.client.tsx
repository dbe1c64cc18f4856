'use client';

import type { GeoJSONFeature, Map as MapLibreMap } from 'maplibre-gl';
import { useCallback, useMemo, useState } from 'react';
import { Layer, Source } from 'react-map-gl/maplibre';
import type { Locale } from '@/lib/i18n/locales';
import { maxZoom } from '@/lib/publish/tiles/grid';
import { type TileFeature, tileSpots, tileZoom } from '@/lib/scene/many';
import type { Paint } from '@/lib/scene/palette';
import type { Scene, Spot } from '@/lib/scene/scene';
import { type Params, writeParams } from '@/lib/url/params';

const source = 'incidents';
const layers = ['clusters', 'incidents'] as const;

/**
 * A map of more incidents than a page holds: they come as tiles, which the engine draws as dots, and those in view that
 * have room for it are buttons as on any map. Nothing is asked for but tiles.
 */
export function useMany(scene: Scene, locale: Locale): { scene: Scene; read: (engine: MapLibreMap) => void } {
  const isMany = scene.many !== null;
  const [spots, setSpots] = useState<readonly Spot[] | null>(null);
  /** To be called when the tiles of a view have come. */
  const read = useCallback(
    (engine: MapLibreMap) => {
      if (!isMany || !engine.getSource(source)) return;
      const features = layers.flatMap((layer) => engine.querySourceFeatures(source, { sourceLayer: layer })).map(featureOf);
      const found = tileSpots(features, tileZoom(engine.getZoom()), locale);
      // Drawing them ends in another rest: what is equal is not drawn again.
      setSpots((known) => (known && keyOf(known) === keyOf(found) ? known : found));
    },
    [isMany, locale],
  );
  const shown = useMemo(
    // Until the first tiles have come, what the page was drawn with.
    () => (isMany && spots ? { ...scene, spots: [...scene.spots.filter(({ many }) => !many?.cell), ...spots] } : scene),
    [isMany, scene, spots],
  );
  return { scene: shown, read };
}

const keyOf = (spots: readonly Spot[]): string => spots.map(({ id, many }) => `${id} ${many?.count}`).join();

const featureOf = ({ geometry, properties }: GeoJSONFeature): TileFeature => {
  const [lon = 0, lat = 0] = geometry.type === 'Point' ? geometry.coordinates : [];
  return { anchor: [lon, lat], properties };
};

/** The dots of a map of many, under its buttons. */
export function ManyDots({ filters, paint }: { filters: Params; paint: Paint }) {
  return (
    <Source
      // Another filter is another source: tiles of the last one are not shown for it.
      key={writeParams(filters)}
      id={source}
      type="vector"
      tiles={[`${window.location.origin}/api/tiles/incidents/{z}/{x}/{y}.mvt${writeParams(filters)}`]}
      maxzoom={maxZoom}
    >
      {layers.map((layer) => (
        <Layer
          key={layer}
          id={`dots-${layer}`}
          type="circle"
          source-layer={layer}
          paint={{
            'circle-radius': layer === 'clusters' ? ['interpolate', ['linear'], ['log10', ['get', 'count']], 0, 3, 4, 9] : 3,
            'circle-color': paint.ink,
            'circle-opacity': 0.55,
            'circle-stroke-color': paint.raised,
            'circle-stroke-width': 1,
          }}
        />
      ))}
    </Source>
  );
}
