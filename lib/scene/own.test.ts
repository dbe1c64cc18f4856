import { clusters, isChosen, markOf } from './cluster';
import type { Own } from './focus';
import { circlesAt } from './halo';
import { cellSpot } from './many';
import { withOwn } from './own';
import type { Scene, SceneEntry, Spot } from './scene';
import { layMarks } from './still/marks';
import { frameOf } from './view';

const entry = (slug: string, more: Partial<SceneEntry> = {}): SceneEntry => ({
  kind: 'incidents',
  slug,
  title: slug,
  category: 'attack',
  categoryName: 'Attack',
  symbol: 'diamond',
  origins: 1,
  contested: false,
  date: '1 May 2020',
  ...more,
});
const spot = (id: string, anchor: [number, number], entries: SceneEntry[], more: Partial<Spot> = {}): Spot => ({
  id,
  anchor,
  name: 'Town',
  place: undefined,
  caption: '',
  isRegion: false,
  haloMeters: 25_000,
  haloLabel: '±25 km',
  entries,
  ...more,
});
const zoom = 9;
const at: [number, number] = [40.21, 35.32];
const cell = (count: number, more: { slug?: string } = {}) => ({
  anchor: at,
  count,
  several: 0,
  contested: 0,
  slug: null,
  ...more,
});
const scene = (...spots: Spot[]): Pick<Scene, 'spots' | 'areas' | 'many'> => ({ spots, areas: [], many: 3_000 });
const own = (...spots: Spot[]): Own => ({ spots, areas: [] });
const selection = { kind: 'incidents', slug: 'a' } as const;

test('of many the one that a page is about has its marker and its circle, and is counted once', () => {
  const found = withOwn(scene(cellSpot(cell(841), zoom)), own(spot('a', at, [entry('a')])));
  const [cluster, ...others] = clusters(found.spots, zoom);
  expect(others).toEqual([]);
  expect(markOf(cluster!).count).toBe(841);
  expect(cluster!.spots[0]).toMatchObject({ anchor: at, isOwn: true });
  expect(isChosen(cluster!, selection)).toBe(true);
  expect(circlesAt(found.spots, [], zoom, { isOpen: ({ isOwn }) => isOwn === true }).map(({ haloMeters }) => haloMeters)).toEqual(
    [25_000],
  );
});

test('its marker stands at its own place, however many stand a step away', () => {
  const beside = { ...cell(500), anchor: [40.22, 35.33] as [number, number] };
  const found = withOwn(scene(cellSpot(beside, zoom)), own(spot('a', at, [entry('a')])));
  expect(clusters(found.spots, zoom).map((each) => [each.spots[0].anchor, markOf(each).count])).toEqual([[at, 500]]);
});

test('one that stands alone takes the place of its marker; another that stands there alone stays', () => {
  const spots = (slug: string) => withOwn(scene(cellSpot(cell(1, { slug }), zoom)), own(spot('a', at, [entry('a')]))).spots;
  expect(spots('a').map(({ entries }) => entries.length)).toEqual([1]);
  expect(spots('b').map(({ many, entries }) => many?.count ?? entries.length)).toEqual([1, 1]);
});

test('of a unit it is among those that are placed to it, and the unit is named however little room there is', () => {
  const unit = (key: string, count: number, more: Partial<Spot> = {}) =>
    spot(`region:${key}`, at, [], {
      isRegion: true,
      haloMeters: null,
      many: { count, several: 0, contested: 0, unit: key },
      ...more,
    });
  const around = Array.from({ length: 12 }, (_, i) =>
    unit(`unit ${i}`, 900 - i, { place: `unit-${i}`, name: `Another unit ${i}` }),
  );
  const circle = 'circle 40.21,35.32 50000';
  const given = scene(...around, unit(circle, 3, { name: '35.320, 40.210' }));
  const mine = spot(`region:${circle}`, at, [entry('a', { contested: true })], {
    isRegion: true,
    haloMeters: null,
    name: 'Along the river',
  });
  const found = withOwn(given, own(mine));
  expect(found.spots).toHaveLength(13);
  const laid = layMarks(found, frameOf({ zoom, lon: at[0], lat: at[1] }, { width: 400, height: 300 }), 'en');
  const [marked] = laid.filter(({ cluster }) => isChosen(cluster, selection));
  expect(marked).toMatchObject({ isShort: false, cluster: { spots: [{ name: 'Along the river' }] } });
  expect(markOf(marked!.cluster)).toMatchObject({ count: 3, contested: true });
});

test('where all are there, nothing is added; an area that was not sent is', () => {
  const small = { ...scene(spot('x', at, [entry('a')])), many: null };
  expect(withOwn(small, own(spot('y', at, [entry('a')])))).toEqual(small);
  const area = { slug: 'pocket' } as Scene['areas'][number];
  expect(withOwn(small, { spots: [], areas: [area] }).areas).toEqual([area]);
  expect(withOwn(small, undefined)).toBe(small);
});
