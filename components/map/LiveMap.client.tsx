'use client';

import 'maplibre-gl/dist/maplibre-gl.css';
import { type Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import { useRouter } from 'next/navigation';
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import {
  AttributionControl,
  Layer,
  type LngLatBoundsLike,
  type MapLayerMouseEvent,
  type MapRef,
  NavigationControl,
  Map as ReactMap,
  ScaleControl,
  Source,
} from 'react-map-gl/maplibre';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages';
import type { Scene } from '@/lib/scene/scene';
import type { Box } from '@/lib/store/box';
import type { Params, View } from '@/lib/url/params';
import { type Selection, thingPath } from '@/lib/url/paths';
import { viewInAddress, writeView } from './address';
import { basemapStyle, mapFont } from './basemap';
import { type Colours, readColours } from './colours';
import { useFocus } from './focus.client';
import { hatch } from './hatch';
import {
  areaLayerIds,
  areaPointLayers,
  areaPoints,
  areaShapeLayers,
  areaShapes,
  focusLayers,
  haloFeatures,
  haloLayers,
  type Layer as LayerProps,
  reportedLayers,
} from './layers';
import styles from './map.module.css';
import { PreviewLayers } from './PreviewLayers.client';
import { Spots } from './Spots.client';

setWorkerUrl(new URL('maplibre-gl/dist/maplibre-gl-worker.mjs', import.meta.url).toString());

interface Props {
  scene: Scene;
  locale: Locale;
  messages: Messages['map'];
  selection: Selection | null;
  filters: Params;
  onFailure: () => void;
}

const padding = 56; // px around what is fitted
const farthestFit = 14; // zoom; closer would claim a precision that no source gives
const bounds = ([west, south, east, north]: Box): LngLatBoundsLike => [
  [west, south],
  [east, north],
];

/** The map engine. Moving it writes the address, and renders nothing. */
export function LiveMap({ scene, locale, messages, selection, filters, onFailure }: Props) {
  const router = useRouter();
  const map = useRef<MapRef>(null);
  const [colours, setColours] = useState<Colours | null>(null);
  const focus = useFocus();

  useEffect(() => {
    const read = () => setColours(readColours());
    // The labels are drawn with the page's own font, so it has to be there before the first tile.
    document.fonts.load(`400 16px "${mapFont}"`, 'Aا').then(read, read);
    const scheme = window.matchMedia('(prefers-color-scheme: dark)');
    scheme.addEventListener('change', read);
    return () => scheme.removeEventListener('change', read);
  }, []);

  const target = focus?.box ?? scene.box;
  const [initial] = useState(() => {
    const view = viewInAddress();
    if (view) return { longitude: view.lon, latitude: view.lat, zoom: view.zoom };
    return target
      ? { bounds: bounds(target), fitBoundsOptions: { padding, maxZoom: farthestFit } }
      : { longitude: 40.7429, latitude: 36.5055, zoom: 9 };
  });
  const choose = useFollow(map, focus?.id ?? '', target);

  const style = useMemo(() => (colours ? basemapStyle(locale, colours) : null), [locale, colours]);
  const data = useMemo(() => ({ halos: haloFeatures(scene), shapes: areaShapes(scene), points: areaPoints(scene) }), [scene]);

  const addHatch = useCallback(
    (engine: MapLibreMap) => {
      if (colours && !engine.hasImage('hatch')) engine.addImage('hatch', hatch(colours.supposed), { pixelRatio: 2 });
    },
    [colours],
  );

  if (!colours || !style) return <p className={styles.message}>{messages.loading}</p>;

  const layers = (list: readonly LayerProps[]) => list.map((layer) => <Layer key={layer.id} {...layer} />);
  const open = ({ features }: MapLayerMouseEvent) => {
    const slug: unknown = features?.[0]?.properties?.slug;
    if (typeof slug === 'string') router.push(thingPath(locale, 'areas', slug, filters), { scroll: false });
  };
  const side = locale === 'ar' ? 'top-left' : 'top-right';

  return (
    <div className={styles.map}>
      <ReactMap
        ref={map}
        initialViewState={initial}
        mapStyle={style}
        attributionControl={false}
        dragRotate={false}
        pitchWithRotate={false}
        touchPitch={false}
        maxZoom={17}
        minZoom={4}
        locale={{
          'NavigationControl.ZoomIn': messages.zoomIn,
          'NavigationControl.ZoomOut': messages.zoomOut,
          'Map.Title': messages.label,
          'Popup.Close': messages.close,
        }}
        interactiveLayerIds={areaLayerIds}
        cursor="auto"
        onClick={open}
        onLoad={({ target: engine }) => {
          addHatch(engine);
          engine.getCanvas().dataset.ready = 'true';
        }}
        onStyleData={({ target: engine }) => addHatch(engine as MapLibreMap)}
        onError={({ error }) => {
          if (!map.current) onFailure();
          console.error(error);
        }}
        onMoveEnd={({ originalEvent, viewState }) => {
          if (originalEvent) choose({ zoom: viewState.zoom, lat: viewState.latitude, lon: viewState.longitude });
        }}
      >
        <Source id="areas" type="geojson" data={data.shapes}>
          {layers([...areaShapeLayers, ...reportedLayers(colours)])}
        </Source>
        <Source id="halos" type="geojson" data={data.halos}>
          {layers(haloLayers(colours))}
        </Source>
        <Source id="area-points" type="geojson" data={data.points}>
          {layers(areaPointLayers(colours))}
        </Source>
        {focus?.geometry && (
          <Source id="focus" type="geojson" data={{ type: 'Feature', geometry: focus.geometry, properties: {} }}>
            {layers(focusLayers(colours))}
          </Source>
        )}
        <PreviewLayers colours={colours} />
        <Spots spots={scene.spots} locale={locale} messages={messages} selection={selection} filters={filters} />
        <NavigationControl position={side} showCompass={false} />
        <ScaleControl position={locale === 'ar' ? 'bottom-left' : 'bottom-right'} />
        <AttributionControl
          position={locale === 'ar' ? 'bottom-left' : 'bottom-right'}
          customAttribution={messages.credits}
          compact={false}
        />
      </ReactMap>
      <button
        type="button"
        className={styles.fit}
        onClick={() => {
          if (scene.box) map.current?.fitBounds(bounds(scene.box), { padding, maxZoom: farthestFit });
          choose(null);
        }}
      >
        {messages.fit}
      </button>
    </div>
  );
}

/**
 * Moves the map when the page changes: to the view in the address if there is one, else to what the page is
 * about. A view that the reader has chosen stays while it still shows that, and goes into the new address.
 */
function useFollow(map: RefObject<MapRef | null>, page: string, target: Box | null) {
  const chosen = useRef<View | null>(null);
  const cameBack = useRef(false);
  const first = useRef(true);

  useEffect(() => {
    const onPop = () => {
      cameBack.current = true;
    };
    window.addEventListener('popstate', onPop);
    return () => window.removeEventListener('popstate', onPop);
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the page's own change moves the map, not a new box of the same page
  useEffect(() => {
    const view = viewInAddress();
    const engine = map.current;
    const returning = cameBack.current;
    cameBack.current = false;
    if (first.current || !engine) {
      first.current = false;
      chosen.current = view;
      return;
    }
    if (view) {
      chosen.current = view;
      engine.jumpTo({ center: [view.lon, view.lat], zoom: view.zoom });
    } else if (chosen.current && !returning && target && inView(engine, target)) {
      writeView(chosen.current);
    } else {
      chosen.current = null;
      if (target) engine.fitBounds(bounds(target), { padding, maxZoom: farthestFit, duration: prefersStillness() ? 0 : 600 });
    }
  }, [page]);

  return (view: View | null) => {
    chosen.current = view;
    writeView(view);
  };
}

const prefersStillness = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Whether the middle of a box is on the screen. */
const inView = (engine: MapRef, [west, south, east, north]: Box): boolean =>
  engine.getBounds().contains([(west + east) / 2, (south + north) / 2]);
