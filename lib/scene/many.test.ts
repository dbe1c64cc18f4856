import fc from 'fast-check';
import { inTile, maxZoom } from '../publish/tiles/grid';
import { type Cluster, clusters, markOf } from './cluster';
import { cellNameOf, cellSpot, markerQuery, readMarkerQuery, tileSpots, tilesOf, tileZoom } from './many';
import { project, unproject } from './mercator';

const cell = (lon: number, lat: number, count: number) => ({
  anchor: [lon, lat] as [number, number],
  count,
  several: 0,
  contested: 1,
});

test('what tiles count is joined as incidents are, and nothing is lost', () => {
  const spots = [cell(30, 15, 4_000), cell(30.1, 15, 20), cell(36, 15, 1)].map((each) => cellSpot(each, 5));
  const joined = clusters(spots, 5);
  expect(joined.map((each) => markOf(each).count)).toEqual([4_020, 1]);
  expect(joined[0]!.spots[0].anchor).toEqual([30, 15]);
});

test('a marker asks for what it stands for, and the server reads just that', () => {
  const spots = [cellSpot(cell(30, 15, 4), 5), cellSpot(cell(30.4, 15, 2), 5)];
  const cluster = { id: 'x', spots } as unknown as Cluster;
  const read = readMarkerQuery(markerQuery(cluster))!;
  expect(read.cells.map(({ across, x, y }) => [across, x, y].join('.'))).toEqual(spots.map(({ id }) => id));
  expect(read.units).toEqual([]);
});

test.each([[''], ['cell=1.2'], ['cell=a.b.c'], [Array.from({ length: 61 }, () => 'cell=64.1.1').join('&')]])(
  'no marker asks for %s',
  (query) => expect(readMarkerQuery(new URLSearchParams(query))).toBeNull(),
);

test('a position that a tile has rounded lies in the cell in which the store counts it', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -179, max: 179, noNaN: true }),
      fc.double({ min: -80, max: 80, noNaN: true }),
      fc.integer({ min: 0, max: maxZoom }),
      (lon, lat, z) => {
        const [x, y] = project([lon, lat]);
        const tile = { z, x: Math.floor(x * 2 ** z), y: Math.floor(y * 2 ** z) };
        const mark = inTile([lon, lat], tile);
        if (!mark) return;
        const side = 2 ** z;
        const anchor = unproject([(tile.x + mark.x / 4096) / side, (tile.y + mark.y / 4096) / side]);
        const [spot] = tileSpots([{ anchor, properties: { count: 2 } }], z, 'en');
        expect(spot?.id).toBe(cellNameOf([lon, lat], z));
      },
    ),
  );
});

test('a cell that two tiles hold is one; incidents at one position are counted together', () => {
  const at: [number, number] = [30, 15];
  const cluster = { anchor: at, properties: { count: 7, several: 1, contested: 2 } };
  expect(tileSpots([cluster, cluster], 5, 'en').map(({ many }) => many?.count)).toEqual([7]);
  const incident = (id: string) => ({
    anchor: at,
    properties: { id, title_en: id, category: 'attack', symbol: 'diamond', origins: 2 },
  });
  expect(tileSpots([incident('a'), incident('b'), incident('b')], 13, 'en')[0]?.many).toMatchObject({ count: 2, several: 2 });
  expect(markOf({ id: 'x', spots: [tileSpots([incident('a')], 13, 'en')[0]!] }).only).toMatchObject({ slug: 'a', title: 'a' });
});

test('tiles of a view hold all of it', () => {
  expect(tilesOf([0.49, 0.49, 0.51, 0.51], 3)).toEqual({ z: 3, x: 3, y: 3, across: 2, down: 2 });
  expect(tilesOf([-0.2, 0.1, 0.1, 0.11], 2)).toEqual({ z: 2, x: 0, y: 0, across: 1, down: 1 });
  expect([tileZoom(-1), tileZoom(5.9), tileZoom(17)]).toEqual([0, 5, 14]);
});
