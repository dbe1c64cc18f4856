import { type Cell, cellOf, countsOf, inTile, type Tile } from '../publish/tiles/grid';
import type { IncidentEntry } from '../record/model';

/** Incidents by the cells of a tile's grid. Each cell stands where most of it stands; of equals at the westernmost, then the southernmost. */
export function cellsOf(incidents: readonly IncidentEntry[], tile: Tile): Cell[] {
  const cells = new Map<string, { at: [number, number]; positions: Map<string, IncidentEntry[]> }>();
  for (const incident of incidents) {
    const { anchor } = incident.location;
    const mark = inTile(anchor, tile);
    if (!mark) continue;
    const at = cellOf(mark, tile);
    const cell = cells.get(at.join()) ?? { at, positions: new Map<string, IncidentEntry[]>() };
    cells.set(at.join(), cell);
    cell.positions.set(anchor.join(), [...(cell.positions.get(anchor.join()) ?? []), incident]);
  }
  return [...cells.values()]
    .sort((a, b) => a.at[1] - b.at[1] || a.at[0] - b.at[0])
    .map(({ positions }) => {
      const [most] = [...positions.values()].sort((a, b) => b.length - a.length || byAnchor(a, b)) as [IncidentEntry[]];
      const all = [...positions.values()].flat();
      const [first] = most as [IncidentEntry];
      return { ...countsOf(all), anchor: first.location.anchor, slug: all.length === 1 ? first.slug : null };
    });
}

function byAnchor([a]: readonly IncidentEntry[], [b]: readonly IncidentEntry[]): number {
  const [[lon, lat], [otherLon, otherLat]] = [a?.location.anchor ?? [0, 0], b?.location.anchor ?? [0, 0]];
  return lon - otherLon || lat - otherLat;
}
