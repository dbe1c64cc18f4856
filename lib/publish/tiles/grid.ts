import type { LonLat } from '../../gazetteer/schema';
import type { IncidentSummary } from '../../record/summary';
import { type Joined, joinCells } from '../../scene/join';
import { project } from '../../scene/mercator';

/** Coordinates inside a tile run from 0 to this, x to the east and y to the south. */
export const extent = 4096;
/** Up to this zoom what lies in one cell of the grid is one cluster; beyond it each incident stands for itself. */
export const lastClusterZoom = 11;
export const maxZoom = 14;
export const cellsPerSide = 8;
export const maxLatitude = 85.0511287798066; // the edge of the Web Mercator square

export interface Tile {
  z: number;
  x: number;
  y: number;
}

/** Tiles of one zoom side by side: the first of them, and how many to the east and to the south; one where it does not say. */
export interface TileBlock extends Tile {
  across?: number;
  down?: number;
}

interface Mark {
  /** In units of `extent`, from the tile's north-western corner. */
  x: number;
  y: number;
}

/** Incidents, counted. */
export interface Counts {
  count: number;
  single: number;
  several: number;
  contested: number;
}

export interface Cluster extends Mark, Counts {
  /** Id of the place, where it is one and is known. */
  place: string | null;
}

/** A cell of a tile's grid, counted by the store: it stands where most of it stands. */
export interface Cell extends Counts {
  anchor: LonLat;
  /** Of the incident, where it is only one. */
  slug: string | null;
}

export interface TileContent {
  incidents: (Mark & { entry: IncidentSummary })[];
  clusters: Cluster[];
}

/** Where a point stands in the tile, in units of `extent`; null where it lies in another. Web Mercator. */
export function inTile([lon, lat]: readonly [number, number], { z, x, y }: Tile): Mark | null {
  if (Math.abs(lat) > maxLatitude) return null;
  const tiles = 2 ** z;
  const [across, down] = project([lon, lat]).map((part) => part * tiles) as [number, number];
  // A longitude of 180 belongs to the last tile.
  const own = [Math.min(Math.floor(across), tiles - 1), Math.min(Math.max(Math.floor(down), 0), tiles - 1)];
  if (own[0] !== x || own[1] !== y) return null;
  return { x: Math.min(Math.floor((across - x) * extent), extent), y: Math.min(Math.floor((down - y) * extent), extent) };
}

/** What a tile shows: each incident in exactly one tile of a zoom, and there in one cluster or by itself. */
export function tileContent(entries: readonly IncidentSummary[], tile: Tile): TileContent {
  const marks = entries.flatMap((entry) => {
    const mark = inTile(entry.anchor, tile);
    return mark ? [{ ...mark, entry }] : [];
  });
  if (tile.z > lastClusterZoom) return { incidents: marks, clusters: [] };
  const alone: TileContent['incidents'] = [];
  const clusters: Cluster[] = [];
  for (const positions of cellsIn(marks, tile)) {
    const all = positions.flat();
    const [[{ x, y }]] = positions;
    if (all.length === 1) alone.push(...all);
    else
      clusters.push({
        x,
        y,
        ...countsOf(all.map(({ entry }) => entry)),
        place: onlyOne(all.map(({ entry }) => entry.where.place)),
      });
  }
  return { incidents: alone, clusters };
}

type Marked = Mark & { entry: IncidentSummary };

/** The cells of a tile, each as the positions that incidents have in it: the one that stands for the cell first. */
export function cellsIn(marks: readonly Marked[], tile: Tile): Joined<Joined<Marked>>[] {
  const anchorOf = ({ entry }: Marked) => entry.anchor;
  const positions = joinCells(
    marks,
    (mark) => ({ at: project(anchorOf(mark)), weight: 1 }),
    (mark) => anchorOf(mark).join(' '),
  );
  return joinCells(
    positions,
    (all) => ({ at: project(anchorOf(all[0])), weight: all.length }),
    ([mark]) => cellOf(mark, tile).join(' '),
  );
}

/**
 * The same of more incidents than are told one by one: cells as the store counts them.
 * @param entries by slug those that stand alone; one that is not among them is a cluster of one
 */
export function countedContent(cells: readonly Cell[], entries: ReadonlyMap<string, IncidentSummary>, tile: Tile): TileContent {
  const content: TileContent = { incidents: [], clusters: [] };
  for (const { anchor, slug, ...counts } of cells) {
    const mark = inTile(anchor, tile);
    const entry = slug === null ? undefined : entries.get(slug);
    if (mark && entry) content.incidents.push({ ...mark, entry });
    else if (mark) content.clusters.push({ ...mark, ...counts, place: null });
  }
  return content;
}

/** Column and row of the cell in which a mark lies; where nothing is clustered each position has its own. */
export const cellOf = ({ x, y }: Mark, { z }: Tile): [number, number] =>
  z > lastClusterZoom ? [x, y] : [cellAlong(x), cellAlong(y)];

/** How many cells the world has from west to east at a zoom: by it and its column and row a cell is named. */
export const cellsAcross = (z: number): number => 2 ** z * (z <= lastClusterZoom ? cellsPerSide : extent);

const cellAlong = (at: number): number => Math.min(Math.floor((at / extent) * cellsPerSide), cellsPerSide - 1);

export const countsOf = (entries: readonly IncidentSummary[]): Counts => ({
  count: entries.length,
  single: entries.filter(({ status }) => status === 'single').length,
  several: entries.filter(({ status }) => status === 'several').length,
  contested: entries.filter(({ contested }) => contested).length,
});

const onlyOne = (values: readonly (string | undefined)[]): string | null =>
  new Set(values).size === 1 ? (values[0] ?? null) : null;
