import fc from 'fast-check';
import { focusOf } from '../../server/publish/focus';
import { curatedHere } from '../../server/store/testing/curated';
import type { LonLat } from '../gazetteer/schema';
import { aroundTools, clearOfTools, type Extent, extentOf, firstView } from './extent';
import { markRadius } from './marker-size';
import { project } from './mercator';
import { sceneOf } from './scene';
import { layMarks } from './still/marks';
import { betweenTools, fitView, frameOf, phoneMap, pixelOf } from './view';

/** A circle of so many km around a point, `[lon, lat]`, at the equator. */
const circle = (lon: number, lat: number, km: number): Extent => {
  const degrees = km / 111.32;
  return { box: [lon - degrees, lat - degrees, lon + degrees, lat + degrees], anchor: [lon, lat] };
};
const many = (count: number, extent: Extent): Extent[] => Array.from({ length: count }, () => extent);
/** km from west to east. */
const widthOf = (extents: readonly Extent[]): number => {
  const box = firstView(extents);
  if (!box) throw new Error('no view');
  return Math.round((box[2] - box[0]) * 111.32);
};

/** A city of places 3 to 4 km apart. */
const city = [...many(10, circle(0, 0, 1)), ...many(10, circle(0.03, 0, 1)), ...many(10, circle(0, 0.03, 4))];
const road = circle(-0.2, 0.1, 19);

test('one that is wider than all others together is left out, as it would join them to one marker', () => {
  expect(widthOf([...city, road])).toBe(widthOf(city));
  expect(widthOf(city)).toBe(8);
});

test('so are several of them, and one within another', () => {
  expect(widthOf([...city, road, circle(0.4, 0.1, 60)])).toBe(8);
  expect(widthOf([...city, road, road])).toBe(8);
  expect(widthOf([...city, circle(0, 0, 50)])).toBe(8);
});

test('nothing is left out where that is more than a few', () => {
  expect(widthOf([...city, ...many(5, road)])).toBeGreaterThan(40);
  expect(widthOf([circle(0, 0, 1), circle(0.03, 0, 1), road])).toBeGreaterThan(38);
});

test('nothing is left out where that tells no more apart', () => {
  expect(widthOf([...many(30, circle(0, 0, 1)), road])).toBeGreaterThan(38);
  expect(widthOf([...many(25, circle(0, 0, 1)), circle(0.03, 0.03, 8)])).toBe(16);
});

test('points all over a country have a view of all, however wide some are', () => {
  const towns = Array.from({ length: 100 }, (_, i) => circle((i % 10) * 0.5, Math.floor(i / 10) * 0.5, 5));
  expect(widthOf([...towns, circle(2, 2, 100), circle(4.4, 2, 60)])).toBeGreaterThan(501 + 10);
});

test('points far from the others stay in view: they are not wide', () => {
  expect(widthOf([...city, circle(5, 0, 1)])).toBe(Math.round(5 * 111.32 + 5));
});

test('nothing, one, and all alike', () => {
  expect(firstView([])).toBeNull();
  expect(firstView([road])).toEqual(road.box);
  expect(firstView(many(50, road))).toEqual(road.box);
});

test('the view holds at least nine tenths of whatever there is', () => {
  const extent = fc
    .tuple(
      fc.double({ min: -5, max: 5, noNaN: true }),
      fc.double({ min: -5, max: 5, noNaN: true }),
      fc.integer({ min: 1, max: 300 }),
    )
    .map(([lon, lat, km]) => circle(lon, lat, km));
  fc.assert(
    fc.property(fc.array(extent, { minLength: 1, maxLength: 40 }), (extents) => {
      const [west, south, east, north] = firstView(extents) ?? [0, 0, 0, 0];
      const held = extents.filter(({ box }) => box[0] >= west && box[1] >= south && box[2] <= east && box[3] <= north);
      expect(held.length).toBeGreaterThanOrEqual(0.9 * extents.length);
    }),
  );
});

test('the record’s overview: the town, in which most happened; a single incident is shown whole, however wide', () => {
  const { curated } = curatedHere();
  const entries = [...curated.incidents.values(), ...curated.areas.values()];
  const isIn = ([west, south, east, north]: readonly number[], [lon, lat]: LonLat) =>
    lon >= west! && lon <= east! && lat >= south! && lat <= north!;
  const all = extentOf(entries);
  const seen = entries.filter(({ location }) => all && isIn(all, location.anchor));
  expect(all && (all[2] - all[0]) * 89.5).toBeLessThan(12);
  expect(seen.length).toBeGreaterThan(0.9 * entries.length);
  const wide = entries.filter((entry) => 'geoPrecision' in entry && entry.location.uncertaintyMeters > 15_000);
  expect(wide.length).toBeGreaterThan(0);
  for (const entry of wide) expect((extentOf([entry])?.[2] ?? 0) - (extentOf([entry])?.[0] ?? 0)).toBeGreaterThan(0.3);
});

describe('clearOfTools', () => {
  const box = circle(0, 0, 1).box;

  it('takes in what would lie under the buttons, and keeps it clear of them', () => {
    const near: LonLat = [0, 0.0121];
    const wider = clearOfTools(box, [[0, 0], near]);
    expect(wider[3]).toBe(near[1]);
    expect(wider.slice(0, 3)).toEqual(box.slice(0, 3));
    const frame = frameOf(fitView(wider, phoneMap, betweenTools), phoneMap);
    expect(pixelOf(frame, project(near))[1]).toBeGreaterThan(betweenTools.top + markRadius);
  });

  it('leaves a view as it is where nothing lies there, or where that would cost much', () => {
    expect(
      clearOfTools(box, [
        [0, 0],
        [0, 0.2],
        [0.01, 0.003],
      ]),
    ).toEqual(box);
    const chain = Array.from({ length: 40 }, (_, i): LonLat => [0, 0.0115 + i * 0.0015]);
    expect(clearOfTools(box, chain)).toEqual(box);
  });

  it('asks for no marker beyond a box that depends on the view alone', () => {
    const near = fc.tuple(fc.integer({ min: -90, max: 90 }), fc.integer({ min: -90, max: 90 }));
    fc.assert(
      fc.property(fc.array(near, { maxLength: 60 }), fc.integer({ min: 1, max: 20 }), (points, radius) => {
        const own = circle(0, 0, radius / 2).box;
        const [west, south, east, north] = aroundTools(own);
        const anchors = points.map(([x, y]): LonLat => [(x * radius) / 300, (y * radius) / 300]);
        const inside = anchors.filter(([lon, lat]) => lon >= west && lon <= east && lat >= south && lat <= north);
        expect(clearOfTools(own, inside)).toEqual(clearOfTools(own, anchors));
      }),
    );
  });

  it('no marker lies under the buttons of any page of the record, on a phone', async () => {
    const { curated: record, opened } = curatedHere();
    const incidents = [...record.incidents.values()];
    const scene = sceneOf(incidents, [...record.areas.values()], record, 'en', await opened.store.siteExtent());
    const covered: string[] = [];
    for (const entry of [...incidents, ...record.areas.values()]) {
      const kind = 'eventType' in entry ? ('incidents' as const) : ('areas' as const);
      const focus = await focusOf({ kind, slug: entry.slug }, opened, 'en');
      const frame = frameOf(fitView(focus?.box ?? scene.box, phoneMap, betweenTools), phoneMap);
      for (const { at, cluster } of layMarks(scene, frame, 'en')) {
        const [x, y] = at;
        const isCovered = x > 0 && x < frame.width && y > -markRadius && y < betweenTools.top + markRadius;
        if (isCovered) covered.push(`${entry.slug}: ${cluster.id}`);
      }
    }
    expect(covered).toEqual([]);
  });
});
