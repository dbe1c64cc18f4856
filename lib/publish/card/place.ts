import { namesByLanguage } from '../../gazetteer/name-in';
import type { Place } from '../../gazetteer/schema';
import type { RecordCatalogue } from '../../record/model';
import { markRadius } from '../../scene/marker-size';
import { project } from '../../scene/mercator';
import type { Paint } from '../../scene/palette';
import type { Scene } from '../../scene/scene';
import type { StillBasemap } from '../../scene/still';
import { pinRadius } from '../../scene/still/names';
import { element } from '../../scene/still/svg';
import { type Frame, pixelOf } from '../../scene/view';
import type { Selection } from '../../url/paths';

/** An extent that the gazetteer knows by one point of it: named there, without a dot that would be taken for a site. */
const isWide = ({ featureCode }: Place): boolean => /^(ADM|PCLI|RGN|AREA)/.test(featureCode);

/** The place that a picture is about, where a source gives its coordinate. */
export function placeShown(selection: Selection | null, { gazetteer }: RecordCatalogue): Place | null {
  const place = selection?.kind === 'places' ? gazetteer.get(selection.slug) : undefined;
  return place?.coordinates ? place : null;
}

/**
 * The ground with the place's own name, before all others: many that have a page are on no basemap. One whose mark says
 * it is not named again.
 */
export function withName(basemap: StillBasemap, place: Place, { spots }: Scene): StillBasemap {
  const name = namesByLanguage(place);
  if (spots.some(({ caption }) => Object.values(name).includes(caption))) return basemap;
  const at = place.coordinates ?? [0, 0];
  const own = { name, at, minZoom: 0, maxZoom: 24, kind: isWide(place) ? 'governorate' : 'town', weight: Infinity } as const;
  return { ...basemap, names: [own, ...basemap.names.filter(({ name: other }) => other.en !== name.en)] };
}

/** A dot where the place is; none where a mark of what happened there says it. */
export function drawDot(place: Place, scene: Scene, frame: Frame, paint: Paint): string {
  const pixel = (at: readonly [number, number]) => pixelOf(frame, project([...at]));
  const [cx, cy] = pixel(place.coordinates ?? [0, 0]);
  const isMarked = scene.spots.some(({ anchor }) => {
    const [x, y] = pixel(anchor);
    return Math.hypot(x - cx, y - cy) < markRadius + 5;
  });
  if (isWide(place) || isMarked) return '';
  return element('circle', { cx, cy, r: pinRadius, fill: paint.accent, stroke: paint.raised, 'stroke-width': 2 });
}
