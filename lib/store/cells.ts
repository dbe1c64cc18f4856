import { type Cell, cellOf, cellsIn, countsOf, inTile, type Tile, type TileBlock } from '../publish/tiles/grid';
import type { AreaEntry, IncidentEntry } from '../record/model';
import type { IncidentSummary } from '../record/summary';
import { project } from '../scene/mercator';
import type { MarkerContent } from './store';

/** Incidents by the cells of the grid of tiles, from north to south and west to east. */
export function cellsOf(incidents: readonly IncidentSummary[], { z, x, y, across = 1, down = 1 }: TileBlock): Cell[] {
  const column = (_: unknown, i: number) => x + i;
  const rows = Array.from({ length: down }, (_, i) => y + i);
  return rows.flatMap((row) => {
    const cells = Array.from({ length: across }, column).flatMap((tile) => cellsOfTile(incidents, { z, x: tile, y: row }));
    return cells.sort((a, b) => a.at - b.at).map(({ cell }) => cell);
  });
}

function cellsOfTile(incidents: readonly IncidentSummary[], tile: Tile): { at: number; cell: Cell }[] {
  const marks = incidents.flatMap((entry) => {
    const mark = inTile(entry.anchor, tile);
    return mark ? [{ ...mark, entry }] : [];
  });
  return cellsIn(marks, tile)
    .map((positions) => ({
      at: cellOf(positions[0][0], tile),
      anchor: positions[0][0].entry.anchor,
      all: positions.flat(),
    }))
    .sort((a, b) => a.at[1] - b.at[1] || a.at[0] - b.at[0])
    .map(({ at: [, row], anchor, all }) => ({
      at: row,
      cell: {
        ...countsOf(all.map(({ entry }) => entry)),
        anchor,
        slug: all.length === 1 ? all[0]!.entry.slug : null,
      },
    }));
}

/** Whether an entry lies in one of the cells that a marker stands for. */
export function isInCells({ location }: IncidentEntry | AreaEntry, { cells }: MarkerContent): boolean {
  // The antimeridian and the edge belong to the last cell.
  const [x, y] = project(location.anchor).map((part) => Math.min(Math.max(part, 0), 1 - Number.EPSILON)) as [number, number];
  return cells.some((cell) => Math.floor(x * cell.across) === cell.x && Math.floor(y * cell.across) === cell.y);
}
