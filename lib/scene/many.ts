import type { LonLat } from '../gazetteer/schema';
import type { Locale } from '../i18n/locales';
import { type Cell, cellsAcross, extent, maxZoom, type TileBlock } from '../publish/tiles/grid';
import type { MarkerContent } from '../store/store';
import type { Cluster } from './cluster';
import { project } from './mercator';
import type { Many, SceneEntry, Spot } from './scene';
import { symbolNamed } from './symbols';

/*
 * A map of more incidents than are held at once: what the tiles count in a cell is a spot whose incidents are asked for
 * when it is opened.
 */

/** Incidents in a page of a marker's list. */
export const markerPageSize = 20;

/** A page of what a marker stands for. */
export interface MarkerPage {
  entries: SceneEntry[];
  matched: number;
}

/** Where several incidents are counted. */
export type CountedCell = Pick<Cell, 'anchor' | 'count' | 'several' | 'contested'> & Partial<Pick<Cell, 'slug'>>;

/** The zoom of the tiles that a map shows. */
export const tileZoom = (zoom: number): number => Math.max(0, Math.min(maxZoom, Math.floor(zoom)));

/** "64.39.25": the cell of a zoom's grid in which a position lies. */
export function cellNameOf(anchor: LonLat, z: number, shift = 0): string {
  const across = cellsAcross(z);
  const [x, y] = project(anchor);
  return [across, Math.floor((x + shift) * across), Math.floor((y + shift) * across)].join('.');
}

/** Whether a position lies in the cell of that name. */
export function inCell(anchor: LonLat, cell: string): boolean {
  const [across, column, row] = cell.split('.').map(Number) as [number, number, number];
  const [x, y] = project(anchor);
  return Math.floor(x * across) === column && Math.floor(y * across) === row;
}

export function cellSpot({ anchor, count, several, contested, slug }: CountedCell, z: number): Spot {
  const cell = cellNameOf(anchor, z);
  return { ...bare, id: cell, anchor, many: { count, several, contested, cell, ...(slug && { slug }) } };
}

const bare = { name: '', place: undefined, caption: '', isRegion: false, haloMeters: null, haloLabel: '', entries: [] };

/** A feature of a tile, of its layer `clusters` or `incidents`. */
export interface TileFeature {
  anchor: LonLat;
  properties: Readonly<Record<string, unknown>>;
}

/** Spots of the features of tiles, each cell once however many tiles hold it. */
export function tileSpots(features: readonly TileFeature[], z: number, locale: Locale): Spot[] {
  const spots = new Map<string, Spot>();
  // A tile's coordinates are rounded down: half a step keeps what lies on the edge of a cell in it.
  const shift = 0.5 / (extent * 2 ** z);
  const told = new Set<string>();
  for (const { anchor, properties } of features) {
    const cell = cellNameOf(anchor, z, shift);
    const known = spots.get(cell)?.many;
    const entry = entryOf(properties, locale);
    if (entry && told.has(entry.slug)) continue;
    if (entry) told.add(entry.slug);
    const own = {
      count: Number(properties.count ?? 1),
      several: entry ? Number(entry.origins > 1) : Number(properties.several ?? 0),
      contested: entry ? Number(entry.contested) : Number(properties.contested ?? 0),
    };
    // Beyond the zoom of clusters several incidents at one position are features of their own.
    const isNew = known === undefined || !entry;
    const many: Many = isNew
      ? { ...own, cell, ...(entry && { only: entry }) }
      : {
          count: known.count + own.count,
          several: known.several + own.several,
          contested: known.contested + own.contested,
          cell,
        };
    spots.set(cell, { ...bare, id: cell, anchor, many });
  }
  return [...spots.values()];
}

function entryOf(properties: TileFeature['properties'], locale: Locale): SceneEntry | null {
  const { id, category, symbol, origins, contested } = properties;
  if (typeof id !== 'string') return null;
  const title = properties[`title_${locale}`] ?? properties.title_en ?? properties.title_ar;
  return {
    kind: 'incidents',
    slug: id,
    title: String(title ?? id),
    category: String(category ?? ''),
    categoryName: '',
    symbol: symbolNamed(symbol),
    origins: Number(origins ?? 1),
    contested: contested === true,
    date: '',
  };
}

/** What to ask of the server for the list of a cluster: "cell=64.39.25&cell=64.40.25&unit=unit x". */
export function markerQuery({ spots }: Cluster): URLSearchParams {
  const query = new URLSearchParams();
  for (const { many } of spots) {
    if (many?.cell) query.append('cell', many.cell);
    if (many?.unit) query.append('unit', many.unit);
  }
  return query;
}

/** At most so many cells and units are asked for at once: a marker joins those that lie nearer than two markers. */
const mostParts = 60;

/** The same read again; null where it is none. */
export function readMarkerQuery(query: URLSearchParams): MarkerContent | null {
  const cells = query.getAll('cell').map((name) => {
    const match = /^(\d{1,8})\.(\d{1,8})\.(\d{1,8})$/.exec(name);
    return match && { across: Number(match[1]), x: Number(match[2]), y: Number(match[3]) };
  });
  const units = query.getAll('unit');
  const parts = cells.length + units.length;
  if (parts === 0 || parts > mostParts || cells.includes(null) || units.some((key) => key.length > 200)) return null;
  return { cells: cells.filter((cell) => cell !== null), units };
}

/** The tiles of a zoom that a box in units of `project` touches. */
export function tilesOf([left, top, right, bottom]: readonly [number, number, number, number], z: number): Required<TileBlock> {
  const side = 2 ** z;
  const index = (value: number) => Math.max(0, Math.min(side - 1, Math.floor(value * side)));
  const [x, y] = [index(left), index(top)];
  return { z, x, y, across: index(right) - x + 1, down: index(bottom) - y + 1 };
}
