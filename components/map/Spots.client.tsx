'use client';

import { usePathname } from 'next/navigation';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Layer, Marker, Popup, Source, useMap } from 'react-map-gl/maplibre';
import type { LonLat } from '@/lib/gazetteer/schema';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages';
import { type Cluster, markOf } from '@/lib/scene/cluster';
import type { Marking } from '@/lib/scene/focus';
import { markRadius } from '@/lib/scene/marker-size';
import { project, unproject } from '@/lib/scene/mercator';
import type { Paint } from '@/lib/scene/palette';
import type { Spot } from '@/lib/scene/scene';
import type { LaidMark } from '@/lib/scene/still/marks';
import { type Frame, isNarrow, pixelOf } from '@/lib/scene/view';
import type { Params } from '@/lib/url/params';
import { thingPath } from '@/lib/url/paths';
import { useOpenPage } from './guest.client';
import { haloLayers, halosOf } from './layers';
import { MarkFace, MarkLeg, markLook, markName } from './MarkFace';
import looks from './marks.module.css';
import { SpotList } from './SpotList.client';

interface Props {
  spots: readonly Spot[];
  marks: readonly LaidMark[];
  /** The view for which they are laid out: that of the last movement's end. */
  frame: Frame;
  paint: Paint;
  locale: Locale;
  messages: Messages['map'];
  selection: Marking | null;
  filters: Params;
}

/** px at the map's edges that a list beside its mark keeps clear of: buttons stand there. */
const popupPadding = { top: 48, right: 8, bottom: 8, left: 8 };

/** At most so many markers are buttons: those in view, what the page is about and then the fullest first. */
const mostButtons = 60;

const isOwn = ({ cluster }: LaidMark): boolean => cluster.spots[0].isOwn === true;

/** The markers that become buttons: all where they are few; else what is in view, as far as a short movement brings in. */
function buttonsOf(laid: readonly LaidMark[], { width, height }: Frame): readonly LaidMark[] {
  if (laid.length <= mostButtons) return laid;
  const isNear = ({ at: [x, y] }: LaidMark) =>
    x > -markRadius && y > -markRadius && x < width + markRadius && y < height + markRadius;
  return laid
    .filter(isNear)
    .sort((a, b) => Number(isOwn(b)) - Number(isOwn(a)) || markOf(b.cluster).count - markOf(a.cluster).count)
    .slice(0, mostButtons);
}

/** The spots as buttons: reached by keyboard, and never a pile of pins on a false point. */
export function Spots({ spots, marks, frame, paint, locale, messages, selection, filters }: Props) {
  const { current: map } = useMap();
  const openPage = useOpenPage();
  const [open, setOpen] = useState<string | null>(null);
  const [pointed, setPointed] = useState<string | null>(null);
  const buttons = useRef(new Map<string, HTMLButtonElement>());
  const laid = useMemo(() => buttonsOf(marks, frame), [marks, frame]);
  const openedMark = laid.find(({ cluster }) => cluster.id === open);
  const opened = openedMark?.cluster;

  const pointedMark = laid.find(({ cluster }) => cluster.id === (open ?? pointed))?.cluster;
  const spotId = pointedMark?.fanOf ?? pointedMark?.id;

  const close = () => {
    if (open) buttons.current.get(open)?.focus();
    setOpen(null);
  };
  // A list that was open for a mark which another zoom took apart is closed with it.
  const isGone = open !== null && !opened;
  useEffect(() => {
    if (isGone) setOpen(null);
  }, [isGone]);
  // A list belongs to the page on which it was opened, whatever leads away from that: a link, a marker, Back.
  const pathname = usePathname();
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another page closes it
  useEffect(() => setOpen(null), [pathname]);

  const choose = (cluster: Cluster) => {
    const { only } = markOf(cluster);
    if (only) openPage(thingPath(locale, only.kind, only.slug, filters));
    else setOpen(open === cluster.id ? null : cluster.id);
  };
  const container = map?.getContainer();
  // Too small for a list beside its mark: the list lies over the whole map.
  const isSheet = isNarrow({ width: container?.clientWidth ?? 0, height: container?.clientHeight ?? 0 });
  const atOpened = openedMark && lonLatOf(openedMark, frame);
  const list = opened && (
    <SpotList
      cluster={opened}
      filters={filters}
      path={({ kind, slug }) => thingPath(locale, kind, slug, filters)}
      onChoose={() => setOpen(null)}
      selection={selection}
      messages={messages}
      locale={locale}
      isSheet={isSheet}
      onClose={close}
    />
  );

  return (
    <>
      <Source id="pointed" type="geojson" data={halosOf(spots.filter(({ id }) => id === spotId))}>
        {haloLayers(paint, 'pointed', paint.accent).map((layer) => (
          <Layer key={layer.id} {...layer} />
        ))}
      </Source>
      {laid.map(({ cluster, at, isGhost, isShort, fan }) => {
        const [spot] = cluster.spots;
        const name = markName(cluster, messages, locale);
        const count = markOf(cluster).count;
        return (
          <Marker key={cluster.id} longitude={spot.anchor[0]} latitude={spot.anchor[1]} offset={offsetOf(spot, at, frame)}>
            <MarkLeg at={at} fan={fan} />
            <button
              type="button"
              ref={(button) => {
                if (button) buttons.current.set(cluster.id, button);
                else buttons.current.delete(cluster.id);
              }}
              className={looks.mark}
              {...markLook(cluster, isGhost, selection)}
              aria-label={name}
              title={name}
              aria-expanded={count > 1 ? open === cluster.id : undefined}
              onPointerEnter={() => setPointed(cluster.id)}
              onPointerLeave={() => setPointed(null)}
              onFocus={() => setPointed(cluster.id)}
              onBlur={() => setPointed(null)}
              onClick={(event) => {
                event.stopPropagation();
                choose(cluster);
              }}
            >
              <MarkFace cluster={cluster} isShort={isShort} locale={locale} />
            </button>
          </Marker>
        );
      })}
      {atOpened &&
        (isSheet ? (
          list
        ) : (
          <Popup
            longitude={atOpened[0]}
            latitude={atOpened[1]}
            offset={26}
            padding={popupPadding}
            maxWidth="23rem"
            closeOnClick
            focusAfterOpen={false}
            onClose={() => setOpen(null)}
            closeButton={false}
          >
            {list}
          </Popup>
        ))}
    </>
  );
}

/** Where a list opens: at its marker; of a fan that is beside its point. */
function lonLatOf({ cluster, at, fan }: LaidMark, frame: Frame): LonLat {
  if (!fan) return cluster.spots[0].anchor;
  return unproject([(at[0] - frame.origin[0]) / frame.world, (at[1] - frame.origin[1]) / frame.world]);
}

/** px from a mark's point to where it stands: a region's name gives way to the marks of points. */
function offsetOf(spot: Spot, at: LaidMark['at'], frame: Frame): [number, number] {
  const [x, y] = pixelOf(frame, project(spot.anchor));
  return [at[0] - x, at[1] - y];
}
