import { unproject } from '../mercator';
import { type Frame, frameOf, type Size } from '../view';
import { type Detail, detailMinZoom } from './basemap';
import type { Rect } from './clip';

/*
 * The ground of a page's still map stands at an address of its own, which the page names: in the page it would be sent
 * twice, as HTML and as the data that React takes the page over with, and again in every page of the same view.
 */

/**
 * How much wider and higher than the drawing a ground is, so that it fills maps of any shape between two heights to one
 * width, as in a tall window beside the panel, and one to three. The drawing is fitted between the map's tools, which
 * cover some of its height.
 */
const most = { widthByHeight: 3.3, heightByWidth: 2.1, heightByHeight: 1.3 };

/** What is drawn of the ground of a page's still map, which is scaled until it fits into the map. */
export function reachOf({ width, height }: Size): Rect {
  const x = (Math.max(width, most.widthByHeight * height) - width) / 2;
  const y = (Math.max(most.heightByHeight * height, most.heightByWidth * width) - height) / 2;
  return [-x, -y, width + x, height + y];
}

/** From afar the world is drawn as its data are: coarsely, and without islets. */
export const groundDetail = ({ zoom }: Frame): Detail =>
  zoom < detailMinZoom ? { tolerance: 1, leastSide: 4 } : { tolerance: 0.6, leastSide: 2 };

const folder = '/basemap/still/';
const decimals = 6; // of degrees and zooms: a hundredth of a pixel

/** "/basemap/still/9.5/36.48/40.75/845x684.2.svg": zoom, latitude, longitude and size of the drawing. */
export function groundPath({ zoom, origin: [x, y], world, width, height }: Frame): string {
  const [lon, lat] = unproject([(width / 2 - x) / world, (height / 2 - y) / world]);
  const [view, size] = [
    [zoom, lat, lon],
    [width, height],
  ];
  const text = (values: number[], places: number) => values.map((value) => String(Number(value.toFixed(places))));
  return `${folder}${text(view, decimals).join('/')}/${text(size, 1).join('x')}.svg`;
}

const number = '(-?\\d{1,4}(?:\\.\\d{1,6})?)';
const pattern = new RegExp(`^${number}/${number}/${number}/${number}x${number}\\.svg$`);
/** Of zoom, latitude, longitude, width and height. */
const limits = [
  [0, 20],
  [-89, 89],
  [-180, 180],
  [1, 2000],
  [1, 2000],
] as const;

/** The drawing that such an address asks for, of what follows its folder; null where it is none. */
export function readGroundPath(text: string): Frame | null {
  const values = pattern.exec(text)?.slice(1).map(Number) ?? [];
  const isSound = limits.every(([least, most], i) => (values[i] ?? Number.NaN) >= least && (values[i] ?? Number.NaN) <= most);
  if (!isSound) return null;
  const [zoom, lat, lon, width, height] = values as [number, number, number, number, number];
  return frameOf({ zoom, lat, lon }, { width, height });
}
