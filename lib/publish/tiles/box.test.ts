import fc from 'fast-check';
import type { IncidentSummary } from '../../record/summary';
import { maxZoom, tileBox, tileContent } from './grid';

const at = (anchor: [number, number]) => ({ anchor }) as IncidentSummary;

test('the box of a tile holds whatever the tile shows, also on its edges', () => {
  const degrees = (most: number) =>
    fc.oneof(fc.double({ min: -most, max: most, noNaN: true }), fc.constantFrom(-most, 0, most, most / 2, -most / 4));
  fc.assert(
    fc.property(degrees(180), degrees(85), fc.integer({ min: 0, max: maxZoom }), (lon, lat, z) => {
      const sin = Math.sin((lat * Math.PI) / 180);
      const near = [(lon + 180) / 360, 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)].map((part) =>
        Math.floor(part * 2 ** z),
      );
      const [column = 0, row = 0] = near;
      const tiles = [column - 1, column, column + 1].flatMap((x) => [row - 1, row, row + 1].map((y) => ({ z, x, y })));
      const showing = tiles.filter((tile) => {
        const { incidents, clusters } = tileContent([at([lon, lat])], tile);
        return incidents.length + clusters.length > 0;
      });
      expect(showing).toHaveLength(1);
      const [west, south, east, north] = tileBox(showing[0] as (typeof tiles)[number]);
      expect(west <= lon && lon <= east && south <= lat && lat <= north).toBe(true);
    }),
  );
});
