import fc from 'fast-check';
import type { AreaEntry } from '../../record/model';
import type { IncidentSummary } from '../../record/summary';
import { isInCells } from '../../store/cells';
import { maxZoom, tileContent } from './grid';

test('one tile of a zoom shows a point, and what is asked for by its place in the grid is what it shows', () => {
  const degrees = (most: number) =>
    fc.oneof(fc.double({ min: -most, max: most, noNaN: true }), fc.constantFrom(-most, 0, most, most / 2, -most / 4));
  fc.assert(
    fc.property(degrees(180), degrees(85), fc.integer({ min: 0, max: maxZoom }), (lon, lat, z) => {
      const sin = Math.sin((lat * Math.PI) / 180);
      const [column = 0, row = 0] = [(lon + 180) / 360, 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)].map((part) =>
        Math.floor(part * 2 ** z),
      );
      const tiles = [column - 1, column, column + 1].flatMap((x) => [row - 1, row, row + 1].map((y) => ({ z, x, y })));
      const showing = tiles.filter((tile) => {
        const { incidents, clusters } = tileContent([{ anchor: [lon, lat] } as IncidentSummary], tile);
        return incidents.length + clusters.length > 0;
      });
      expect(showing).toHaveLength(1);
      const area = { location: { anchor: [lon, lat] } } as unknown as AreaEntry;
      const asked = tiles.filter(({ x, y }) => isInCells(area, { cells: [{ across: 2 ** z, x, y }], units: [] }));
      expect(asked).toEqual(showing);
    }),
  );
});
