import { curatedHere } from '../../server/store/testing/curated';
import { markOf } from './cluster';
import { siteExtent } from './extent';
import { fanOf, fanPlaces, fanZoom, legOf, mostInFan } from './fan';
import { markerSpacing } from './marker-size';
import { metersToPixels } from './mercator';
import { sceneOnMap } from './on-map';
import { type SceneEntry, type Spot, sceneOf } from './scene';
import { layMarks } from './still/marks';
import { sceneFixture } from './testing/fixture';
import { frameOf, phoneMap } from './view';

const [prison] = sceneFixture('en').spots as [Spot];
const entry = (i: number, category: string): SceneEntry => ({
  ...(prison.entries[0] as SceneEntry),
  slug: `${category}-${i}`,
  category,
});
const spotOf = (...categories: string[]): Spot => ({ ...prison, entries: categories.map((category, i) => entry(i, category)) });
const fan = (spot: Spot, zoom = fanZoom) => fanOf({ id: spot.id, spots: [spot] }, zoom);

test('a place of several categories is taken apart by them from a zoom on, and nothing is lost', () => {
  const spot = spotOf('attack', 'escape', 'attack', 'toll', 'escape');
  expect(fan(spot, fanZoom - 0.1)).toBeNull();
  const parts = fan(spot) ?? [];
  expect(parts.map(({ id, fanOf: of }) => [id, of])).toEqual([
    ['prison/attack', 'prison'],
    ['prison/escape', 'prison'],
    ['prison/toll', 'prison'],
  ]);
  expect(parts.flatMap(({ spots }) => spots[0].entries.map(({ slug }) => slug)).sort()).toEqual(
    spot.entries.map(({ slug }) => slug).sort(),
  );
  expect(parts.map(({ spots }) => spots[0].caption)).toEqual([prison.caption, '', '']);
});

test('few stay one marker, and so do those of one category', () => {
  expect(fan(spotOf('attack', 'escape', 'toll'))).toBeNull();
  expect(fan(spotOf('attack', 'attack', 'attack', 'attack'))).toBeNull();
});

test('what is more of a category than a marker stands for is parted by time', () => {
  const parts = fan(spotOf(...Array.from({ length: 30 }, () => 'attack'), 'escape')) ?? [];
  expect(parts.map((part) => markOf(part).count)).toEqual([10, 10, 10, 1]);
  expect(parts.flatMap(({ spots }) => spots[0].entries.map(({ slug }) => slug))[10]).toBe('attack-10');
});

test.each([2, 5, 12, 20])('of %i markers none touches another or the point', (count) => {
  for (const places of fanPlaces([100, 50], count)) {
    for (const [i, at] of places.entries()) {
      const next = places[(i + 1) % count] as [number, number];
      expect(Math.hypot(at[0] - next[0], at[1] - next[1])).toBeGreaterThan(markerSpacing * 0.85);
      const { length, angle } = legOf(at, [100, 50]);
      expect(at[0] + length * Math.cos(angle)).toBeCloseTo(100);
      expect(at[1] + length * Math.sin(angle)).toBeCloseTo(50);
      expect(length).toBeGreaterThan(markerSpacing);
    }
  }
});

const { curated: record } = curatedHere();
const whole = siteExtent(record);
const scene = sceneOf([...record.incidents.values()], [...record.areas.values()], record, 'en', whole);

describe.each([
  ['a desk', { width: 845, height: 748 }],
  ['a phone', phoneMap],
])('where the kilometre around the fullest place fills the map of %s', (_, size) => {
  const fullest = scene.spots.reduce((a, b) => (b.entries.length > a.entries.length ? b : a));
  const [lon, lat] = fullest.anchor;
  const view = { lon, lat, zoom: Math.log2(Math.min(size.width, size.height) / metersToPixels(1000, lat, 0)) };
  const frame = frameOf(view, size);
  const marks = layMarks(sceneOnMap(scene, null), frame, 'en');

  test('no marker stands for more than a fan’s may', () => {
    expect(view.zoom).toBeGreaterThan(fanZoom);
    expect(Math.max(...marks.map(({ cluster }) => markOf(cluster).count))).toBeLessThanOrEqual(mostInFan);
  });

  test('every incident of it is at a marker in sight, but for what was only said', () => {
    const own = marks.filter(({ cluster }) => cluster.fanOf === fullest.id);
    for (const { at } of own) {
      expect(at[0]).toBeGreaterThan(0);
      expect(at[0]).toBeLessThan(size.width);
      expect(at[1]).toBeGreaterThan(0);
      expect(at[1]).toBeLessThan(size.height);
    }
    const shown = own.flatMap(({ cluster }) => cluster.spots[0].entries.map(({ slug }) => slug));
    expect(shown.sort()).toEqual(
      fullest.entries
        .filter(({ isAside }) => !isAside)
        .map(({ slug }) => slug)
        .sort(),
    );
    expect(shown.length).toBeGreaterThan(mostInFan);
  });
});

test('what was only said is on the map of its own page, or where it is chosen, or nothing else is there', () => {
  const said = [...record.incidents.values()].find(({ statement }) => statement);
  const slugsIn = ({ spots }: { spots: readonly Spot[] }) => spots.flatMap(({ entries }) => entries.map(({ slug }) => slug));
  const slug = said?.slug ?? '';
  expect(slugsIn(scene)).toContain(slug);
  expect(slugsIn(sceneOnMap(scene, null))).not.toContain(slug);
  expect(slugsIn(sceneOnMap(scene, { kind: 'incidents', slug }))).toContain(slug);
  const all = [...record.incidents.values()];
  expect(slugsIn(sceneOnMap(sceneOf(all, [], record, 'en', whole, [said?.category ?? '']), null))).toContain(slug);
  expect(
    slugsIn(
      sceneOnMap(
        sceneOf(
          all.filter(({ statement }) => statement),
          [],
          record,
          'en',
          whole,
        ),
        null,
      ),
    ),
  ).toContain(slug);
});
