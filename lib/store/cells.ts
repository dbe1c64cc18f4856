import { type Cell, cellOf, cellsIn, countsOf, inTile, type Tile } from '../publish/tiles/grid';
import type { AreaEntry, IncidentEntry } from '../record/model';
import type { IncidentSummary } from '../record/summary';
import { project } from '../scene/mercator';
import type { MarkerContent } from './store';

/** Incidents by the cells of a tile's grid, from north to south and west to east. */
export function cellsOf(incidents: readonly IncidentSummary[], tile: Tile): Cell[] {
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
    .map(({ anchor, all }) => ({
      ...countsOf(all.map(({ entry }) => entry)),
      anchor,
      slug: all.length === 1 ? all[0]!.entry.slug : null,
    }));
}

/** Whether an entry lies in one of the cells that a marker stands for. */
export function isInCells({ location }: IncidentEntry | AreaEntry, { cells }: MarkerContent): boolean {
  const [x, y] = project(location.anchor);
  return cells.some((cell) => Math.floor(x * cell.across) === cell.x && Math.floor(y * cell.across) === cell.y);
}
