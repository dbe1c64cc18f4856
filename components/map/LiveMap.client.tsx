'use client';

import 'maplibre-gl/dist/maplibre-gl.css';
import { type Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import {
  AttributionControl,
  Layer,
  type MapLayerMouseEvent,
  type MapRef,
  NavigationControl,
  Map as ReactMap,
  Source,
} from 'react-map-gl/maplibre';
import { directionOf } from '@/lib/i18n/locales';
import { isDrawn, sceneOnMap } from '@/lib/scene/on-map';
import { withOwn } from '@/lib/scene/own';
import { paintOf } from '@/lib/scene/palette';
import type { Scene } from '@/lib/scene/scene';
import { betweenTools, fitView, frameOf, isAway, noInset } from '@/lib/scene/view';
import type { Box } from '@/lib/store/box';
import { mapFiltersOn } from '@/lib/url/map-filters';
import { writeParams } from '@/lib/url/params';
import { thingPath } from '@/lib/url/paths';
import { AreaHint } from './AreaHint.client';
import { viewInAddress } from './address';
import { BaseNotice, BaseSwitch } from './BaseSwitch.client';
import { useBase } from './base.client';
import { basemapStyle, mapFont } from './basemap';
import { useFocus } from './focus.client';
import { prefersStillness, useFollow } from './follow.client';
import { useIsGuest, useOpenPage } from './guest.client';
import { addImages } from './images';
import {
  areaData,
  areaLayerIds,
  areaLayers,
  discLayers,
  focusLayers,
  haloLayers,
  type Layer as LayerProps,
  roomLayers,
} from './layers';
import { useLayout } from './layout.client';
import styles from './live.module.css';
import type { LiveProps } from './live-props';
import { giveWay, moveLocator } from './locator.client';
import { ManyDots, useMany } from './many.client';
import shell from './map.module.css';
import { nameLayers } from './names';
import { PreviewLayers } from './PreviewLayers.client';
import { Scale } from './Scale.client';
import { Spots } from './Spots.client';
import { useShade } from './shade.client';
import { tellView } from './view.client';
import { Words } from './Words.client';

const worker = new URL('maplibre-gl/dist/maplibre-gl-worker.mjs', import.meta.url).toString();
setWorkerUrl(worker);

const restoreWithin = 3000; // ms for a lost WebGL context to come back
const empty = { type: 'FeatureCollection' as const, features: [] };
const layers = (list: readonly LayerProps[]) => list.map((layer) => <Layer key={layer.id} {...layer} />);

/** The map engine. Moving it writes the address and lays out its own words anew; nothing else renders. */
export function LiveMap({
  scene: given,
  locale,
  messages,
  bases,
  selection,
  filters,
  size,
  onShown,
  onFailure,
}: LiveProps & { scene: Scene }) {
  const openPage = useOpenPage();
  const isGuest = useIsGuest();
  // An embed looks where its picture did, which has no buttons.
  const inset = isGuest ? noInset : betweenTools;
  const map = useRef<MapRef>(null);
  const { scene: all, read } = useMany(given, locale);
  const wasShown = useRef(false);
  const shade = useShade();
  const paint = useMemo(() => paintOf(shade), [shade]);
  const focus = useFocus();
  const own = focus?.own;
  const scene = useMemo(() => sceneOnMap(withOwn(all, own), selection), [all, own, selection]);
  const target = focus?.box ?? scene.box;
  const search = writeParams(filters);
  const page = focus?.id ?? '';
  const { choose, moveTo, refit } = useFollow(map, page, search, target, !focus?.step, inset);
  const base = useBase(bases, locale, shade, `${page}${search}`, map);

  // The labels are drawn with the page's own font, so it has to be there before the first tile. And the engine says
  // nothing when its worker does not come: it would wait for ever.
  const [isReady, setReady] = useState(false);
  const fail = useEffectEvent(() => onFailure('failed'));
  useEffect(() => {
    const withoutFont = () => {};
    const font = document.fonts.load(`400 16px "${mapFont}"`, 'Aا').catch(withoutFont);
    const hasWorker = fetch(worker).then(({ ok }) => ok);
    Promise.all([hasWorker, font]).then(
      ([isThere]) => (isThere ? setReady(true) : fail()),
      () => fail(),
    );
  }, []);

  const [initial] = useState(() => viewInAddress() ?? fitView(target, size(), inset));
  // Satellite imagery and the like has no letters: the site's own names stand over it.
  const hasNames = base.style === null || base.style.layers.every(({ type }) => type !== 'symbol');
  const about = { locale, selection, focus, hasNames };
  const { frame, settle, marks, lines, halos, room, labels } = useLayout(scene, frameOf(initial, size()), about);
  const isLost = focus?.box ? isAway(frame, fitView(focus.box, frame, inset)) : false;
  // The button that leads back lies over the map too.
  useEffect(() => {
    if (isLost && map.current) settle(map.current.getMap());
  }, [isLost, settle]);
  useEffect(() => giveWay(map.current?.getContainer(), marks), [marks]);
  const style = useMemo(() => base.style ?? basemapStyle(paint), [base.style, paint]);
  const [pointedArea, setPointedArea] = useState<string | null>(null);
  const data = useMemo(
    () => areaData(scene.areas.filter((area) => area.slug === pointedArea || isDrawn(area, selection))),
    [scene, pointedArea, selection],
  );
  const images = useCallback((engine: MapLibreMap) => addImages(engine, paint), [paint]);

  useEffect(() => () => tellView(null), []);

  if (!isReady) return null;

  const open = ({ features }: MapLayerMouseEvent) => {
    const slug: unknown = features?.[0]?.properties?.slug;
    if (typeof slug === 'string') openPage(thingPath(locale, 'areas', slug, filters));
  };
  const rest = (engine: MapLibreMap) => {
    moveLocator(engine);
    settle(engine);
    tellView(engine.getBounds());
    base.watch();
  };
  const showAgain = (box: Box) => {
    choose(null);
    moveTo(prefersStillness() ? 0 : 600, box);
  };
  const end = directionOf(locale) === 'rtl' ? 'left' : 'right';

  return (
    <div className={styles.map}>
      <div className={styles.engine} dir="ltr">
        <ReactMap
          ref={map}
          initialViewState={{ longitude: initial.lon, latitude: initial.lat, zoom: initial.zoom }}
          mapStyle={style}
          attributionControl={false}
          dragRotate={false}
          pitchWithRotate={false}
          touchPitch={false}
          cooperativeGestures={isGuest}
          renderWorldCopies={false}
          maxZoom={scene.ground.maxZoom}
          minZoom={scene.ground.minZoom}
          maxBounds={base.style ? undefined : scene.ground.bounds}
          locale={{
            'NavigationControl.ZoomIn': messages.zoomIn,
            'NavigationControl.ZoomOut': messages.zoomOut,
            'AttributionControl.ToggleAttribution': messages.attribution,
            'Map.Title': messages.live,
            'Popup.Close': messages.close,
            'CooperativeGesturesHandler.WindowsHelpText': messages.cooperative.windows,
            'CooperativeGesturesHandler.MacHelpText': messages.cooperative.mac,
            'CooperativeGesturesHandler.MobileHelpText': messages.cooperative.mobile,
          }}
          interactiveLayerIds={areaLayerIds}
          cursor="auto"
          onClick={open}
          onLoad={({ target: engine }) => {
            images(engine);
            engine.touchZoomRotate.disableRotation();
            engine.keyboard.disableRotation();
            const canvas = engine.getCanvas();
            canvas.dataset.ready = 'true';
            canvas.addEventListener('webglcontextlost', () => {
              const isBack = () => canvas.removeEventListener('webglcontextrestored', back);
              const timer = window.setTimeout(() => onFailure('lost'), restoreWithin);
              const back = () => {
                window.clearTimeout(timer);
                isBack();
              };
              canvas.addEventListener('webglcontextrestored', back);
            });
            rest(engine);
            engine.once('idle', onShown);
            // Where drawing never comes to rest, a little later all the same.
            window.setTimeout(onShown, 2500);
          }}
          onStyleData={({ target: engine }) => images(engine as MapLibreMap)}
          onSourceData={(event) => {
            if ('tile' in event && event.tile) base.onTile(event.sourceId);
          }}
          onError={(event) => {
            if (base.onError(event)) return;
            const { sourceId } = event as { sourceId?: string };
            const isGround = sourceId !== undefined && sourceId in style.sources;
            // A tile that is missing later leaves a gap, and is asked for again by the next movement.
            if (!map.current || (isGround && !wasShown.current)) onFailure('failed');
            console.error(event.error);
          }}
          onIdle={({ target: engine }) => {
            wasShown.current = true;
            read(engine);
          }}
          onMove={({ target: engine }) => moveLocator(engine)}
          onResize={refit}
          onMoveEnd={({ originalEvent, viewState, target: engine }) => {
            if (originalEvent) choose({ zoom: viewState.zoom, lat: viewState.latitude, lon: viewState.longitude });
            rest(engine);
          }}
        >
          {scene.many !== null && <ManyDots filters={mapFiltersOn(filters, selection)} paint={paint} />}
          <Source id="areas" type="geojson" data={data.shapes}>
            {layers(areaLayers(paint))}
          </Source>
          <Source id="discs" type="geojson" data={data.discs}>
            {layers(discLayers(paint))}
          </Source>
          <Source id="halos" type="geojson" data={halos}>
            {layers(haloLayers(paint))}
          </Source>
          <Source
            id="focus"
            type="geojson"
            data={focus?.geometry ? { type: 'Feature', geometry: focus.geometry, properties: {} } : empty}
          >
            {layers(focusLayers(paint))}
          </Source>
          <Source id="names" type="geojson" data={labels}>
            {layers(nameLayers(locale, paint))}
          </Source>
          <Source id="room" type="geojson" data={room}>
            {layers(roomLayers)}
          </Source>
          <PreviewLayers paint={paint} />
          <Words lines={lines} frame={frame} areas={scene.areas} locale={locale} filters={filters} onPoint={setPointedArea} />
          <Spots
            spots={scene.spots}
            marks={marks}
            frame={frame}
            paint={paint}
            locale={locale}
            messages={messages}
            selection={selection}
            filters={filters}
          />
          <AreaHint locale={locale} messages={messages} />
          <NavigationControl position={`top-${end}`} showCompass={false} />
          {base.style && <AttributionControl position={`bottom-${end}`} compact={true} />}
          <Scale locale={locale} />
        </ReactMap>
      </div>
      <div className={styles.tools}>
        <button type="button" className={shell.control} data-over-map onClick={() => showAgain(scene.box)}>
          {messages.fit}
        </button>
        {focus && selection && isLost && (
          <button
            type="button"
            className={shell.control}
            data-over-map
            onClick={() => {
              // The button goes once the map is there.
              map.current?.getCanvas().focus();
              showAgain(target);
            }}
          >
            {messages.back[selection.kind]}
          </button>
        )}
        <BaseSwitch base={base} bases={bases} locale={locale} messages={messages.base} />
      </div>
      <BaseNotice base={base} locale={locale} messages={messages.base} />
    </div>
  );
}
