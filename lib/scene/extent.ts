import type { LonLat } from '../gazetteer/schema';
import type { AreaEntry, CuratedRecord, IncidentEntry } from '../record/model';
import { isSupposed } from '../record/status';
import type { IncidentSummary } from '../record/summary';
import { type Box, boundsOf, pointBox, union } from '../store/box';
import { markerSpacing, markRadius } from './marker-size';
import { type Point, project, unproject } from './mercator';
import { betweenTools, fitView, frameOf, phoneMap, pixelOf } from './view';

/** What a view is fitted to. */
export interface Extent {
  box: Box;
  /** Where its marker or label stands. */
  anchor: LonLat;
}

/** At most this part of the entries may be left out because of their width. */
const mostLeftOut = 0.1;

/**
 * The box of a first view: of what is placed to the town or better and of reported areas. Regions and suppositions may
 * reach beyond it; where there is nothing else, it is theirs.
 */
export function extentOf(entries: readonly (IncidentEntry | IncidentSummary | AreaEntry)[]): Box | null {
  const firm = entries.filter((entry) => ('geoPrecision' in entry ? entry.geoPrecision < 3 : !isSupposed(entry)));
  const shown = firm.length > 0 ? firm : entries;
  return firstView(
    shown.map((entry) => ('location' in entry ? { box: boundsOf(entry.location), anchor: entry.location.anchor } : entry)),
  );
}

/** All land where people live. */
const inhabited: Box = [-150, -52, 170, 70];

/** What a site is about where no incident decides: as it says, else where the record's own lie, else its countries. */
export function siteExtent({ site, incidents, areas, gazetteer }: CuratedRecord): Box {
  const own = site.map.extent ?? extentOf([...incidents.values(), ...areas.values()]);
  if (own) return own;
  const countries = gazetteer.places.flatMap(({ featureCode, coordinates, uncertaintyMeters }) =>
    featureCode === 'PCLI' && coordinates ? [pointBox(coordinates, uncertaintyMeters ?? 0)] : [],
  );
  return union(countries) ?? inhabited;
}

/**
 * The box in which most pairs of entries can be told apart. That is the box of all, unless a few of them are each wider
 * than all others together ("between the city and the next town" among the streets of the city): fitted to those, a
 * small map joins everything else to one marker. Then it may be the box of the others.
 */
export function firstView(extents: readonly Extent[]): Box | null {
  const order = [...extents].sort((a, b) => across(a.box) - across(b.box));
  const fewest = Math.max(1, Math.ceil(order.length * (1 - mostLeftOut)));
  const candidates: Box[] = [];
  let box: Box | null = null;
  for (const [i, extent] of order.entries()) {
    if (box && i >= fewest && across(extent.box) > across(box)) candidates.push(box);
    box = union(box ? [box, extent.box] : [extent.box]);
  }
  if (!box || candidates.length === 0) return box;
  const [best] = [box, ...candidates.reverse()]
    .map((each) => ({ box: each, pairs: pairsApart(each, order) }))
    .sort((a, b) => b.pairs - a.pairs);
  return best?.box ?? box;
}

/** Zoom steps that a fitted view may lose so that no marker lies under what stands over the map. */
const mostZoomLost = 0.5;

/**
 * The box, wide enough that a phone's map fitted to it has no marker under its buttons, if that costs little: one that
 * would lie there is taken in.
 * @param anchors of all markers, `[lon, lat]`
 */
export function clearOfTools(box: Box, anchors: readonly LonLat[]): Box {
  const viewOf = (each: Box) => fitView(each, phoneMap, betweenTools);
  let clear = box;
  // Taken in by one, others may come under the buttons; at each step the box grows, and the zoom bounds how often.
  for (;;) {
    const frame = frameOf(viewOf(clear), phoneMap);
    const covered = anchors.filter((anchor) => {
      const [x, y] = pixelOf(frame, project(anchor));
      return x > 0 && x < frame.width && y > -markRadius && y < betweenTools.top + markRadius;
    });
    if (covered.length === 0) return clear;
    const wider = union([clear, ...covered.map(([lon, lat]): Box => [lon, lat, lon, lat])]);
    if (!wider || viewOf(box).zoom - viewOf(wider).zoom > mostZoomLost) return box;
    if (wider.every((side, i) => side === clear[i])) return clear;
    clear = wider;
  }
}

/** A box that holds every marker which may come under the buttons while `clearOfTools` widens a box. */
export function aroundTools(box: Box): Box {
  const view = fitView(box, phoneMap, betweenTools);
  const { world, width, height } = frameOf(view, phoneMap);
  // The widest view shows 2 ** mostZoomLost times as much, and holds the box itself: no more than two pictures away.
  const [x, y] = project([view.lon, view.lat]);
  const [dx, dy] = [(2 * width) / world, (2 * height) / world];
  const inside = (value: number) => Math.min(Math.max(value, 0), 1);
  const [west, north] = unproject([inside(x - dx), inside(y - dy)]);
  const [east, south] = unproject([inside(x + dx), inside(y + dy)]);
  return [west, south, east, north];
}

/** The longer side of a box on the map, as a part of the world. */
function across([west, south, east, north]: Box): number {
  const [[left, top], [right, bottom]] = [project([west, north]), project([east, south])];
  return Math.max(right - left, bottom - top);
}

/** How many pairs of entries stand at different markers on a phone's map that is fitted to a box. */
function pairsApart(box: Box, extents: readonly Extent[]): number {
  const frame = frameOf(fitView(box, phoneMap), phoneMap);
  const markers: { at: Point; count: number }[] = [];
  for (const { anchor } of extents) {
    const [x, y] = pixelOf(frame, project(anchor));
    if (x < 0 || y < 0 || x > frame.width || y > frame.height) continue;
    const near = markers.find(({ at }) => Math.hypot(at[0] - x, at[1] - y) < markerSpacing);
    if (near) near.count++;
    else markers.push({ at: [x, y], count: 1 });
  }
  const seen = markers.reduce((sum, { count }) => sum + count, 0);
  return markers.reduce((sum, { count }) => sum + count * (seen - count), 0) / 2;
}
