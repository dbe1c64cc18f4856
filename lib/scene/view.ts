import type { Box } from '../store/box';
import type { View } from '../url/params';
import { metersToPixels, type Point, project, tileSize, unproject, worldSize } from './mercator';
import type { Rect } from './still/clip';

/** px */
export interface Size {
  width: number;
  height: number;
}

/** The map of a phone: small maps are laid out for it. */
export const phoneMap: Size = { width: 390, height: 371 };
/** A phone's map: words are fewer and shorter there. The style sheet of the still map draws the same line. */
export const isNarrow = ({ width, height }: Size): boolean => width <= 560 || height <= 416;

/** Parts of a picture that something else covers, px: what is fitted keeps clear of them. */
export interface Inset {
  top: number;
  right: number;
  bottom: number;
  left: number;
}
export const noInset: Inset = { top: 0, right: 0, bottom: 0, left: 0 };
/** What the buttons of a page's map cover: they would hide marks and words at its edges. The style sheet of the still map says the same. */
export const betweenTools: Inset = { ...noInset, top: 40, bottom: 24 };

/**
 * Free space around what is fitted, as a part of the picture's side: so a fitted picture scales as a whole. More at
 * the foot, where legend, scale and credits stand.
 */
const margin = { side: 0.06, top: 0.08, bottom: 0.14 };
/** No fitted picture shows less ground than this across: closer would claim a precision that no source gives. */
const leastMeters = 2400;

/**
 * The part of the world, in units of `project`, that a fitted picture has to hold: the box, its margin, and no
 * less than `leastMeters` either way.
 */
export function fittedFrame(box: Box): { center: Point; width: number; height: number } {
  const [west, south, east, north] = box;
  const [x0, y0] = project([west, north]);
  const [x1, y1] = project([east, south]);
  const least = metersToPixels(leastMeters, (south + north) / 2, 0) / tileSize;
  const width = Math.max(x1 - x0, least) / (1 - 2 * margin.side);
  const height = Math.max(y1 - y0, least) / (1 - margin.top - margin.bottom);
  return { center: [(x0 + x1) / 2, (y0 + y1) / 2 + (height * (margin.bottom - margin.top)) / 2], width, height };
}

/** The view that shows a whole box, `[west, south, east, north]`, in a picture of that size; the still map and the live one agree by it. */
export function fitView(box: Box, { width, height }: Size, inset: Inset = noInset): View {
  const frame = fittedFrame(box);
  const free = { width: width - inset.left - inset.right, height: height - inset.top - inset.bottom };
  const scale = Math.max(1, Math.min(free.width / frame.width, free.height / frame.height)) / tileSize;
  const zoom = Math.log2(scale);
  const shift = (low: number, high: number) => (high - low) / 2 / worldSize(zoom);
  const [lon, lat] = unproject([
    frame.center[0] + shift(inset.left, inset.right),
    frame.center[1] + shift(inset.top, inset.bottom),
  ]);
  return { zoom, lat, lon };
}

/** Whether a picture shows something else than a view, or at another scale: by a third of its side, or half a zoom step. */
export function isAway(frame: Frame, { zoom, lat, lon }: View): boolean {
  const [x, y] = pixelOf(frame, project([lon, lat]));
  const isBeside = Math.abs(x - frame.width / 2) > frame.width / 3 || Math.abs(y - frame.height / 2) > frame.height / 3;
  return isBeside || Math.abs(frame.zoom - zoom) > 0.5;
}

/** A picture of a view: turns `[lon, lat]` into px from its top left corner. */
export interface Frame extends Size {
  zoom: number;
  lat: number;
  /** px of the world's origin, in the picture. */
  origin: Point;
  /** px of the world's side. */
  world: number;
}

export function frameOf({ zoom, lat, lon }: View, { width, height }: Size): Frame {
  const world = worldSize(zoom);
  const [x, y] = project([lon, lat]);
  return { width, height, zoom, lat, world, origin: [width / 2 - x * world, height / 2 - y * world] };
}

export const pixelOf = (frame: Frame, [x, y]: Point): Point => [
  frame.origin[0] + x * frame.world,
  frame.origin[1] + y * frame.world,
];

/** Whether a point lies in a part of a picture. */
export function isWithin(frame: Frame, lonLat: Point, [left, top, right, bottom]: Rect): boolean {
  const [x, y] = pixelOf(frame, project(lonLat));
  return x >= left && x <= right && y >= top && y <= bottom;
}
