import { loadStillBasemap } from '../../../server/scene/still/load';
import { project } from '../mercator';
import { gazetteerFixture, sceneFixture } from '../testing/fixture';
import { betweenTools, fitView, frameOf, pixelOf } from '../view';
import { pagePicture } from './page';

const basemap = loadStillBasemap(gazetteerFixture);
const scene = sceneFixture('en');
const options = { locale: 'en', selection: null, box: scene.box, outline: null, name: undefined, id: 'ground' } as const;

/** Where CSS puts a part of a scaled drawing in a map of that size: the drawing is fitted and centred between the buttons. */
function inPage(
  { width, height }: { width: number; height: number },
  drawing: { width: number; height: number },
  x: number,
  y: number,
) {
  const free = height - betweenTools.top - betweenTools.bottom;
  const scale = Math.min(width / drawing.width, free / drawing.height);
  return [
    (width - drawing.width * scale) / 2 + x * drawing.width * scale,
    betweenTools.top + (free - drawing.height * scale) / 2 + y * drawing.height * scale,
  ];
}

test.each([
  { width: 845, height: 748 },
  { width: 390, height: 354 },
  { width: 1500, height: 500 },
  { width: 700, height: 1100 },
])('in a map of any size every mark stands where the live map puts it: %j', (size) => {
  const picture = pagePicture(scene, { ...options, view: undefined }, basemap);
  const live = frameOf(fitView(scene.box, size, betweenTools), size);
  for (const { item, x, y } of picture.marks) {
    const [lx, ly] = pixelOf(live, project(item.cluster.spots[0].anchor));
    const [sx, sy] = inPage(size, picture, x, y);
    expect(Math.hypot(lx - sx!, ly - sy!)).toBeLessThan(0.01);
  }
});

it('lays out marks for a wide and a narrow map, and what is equal once', () => {
  const { marks } = pagePicture(scene, { ...options, view: undefined }, basemap);
  const ids = (set: string) =>
    marks.filter((mark) => mark.set === set).map(({ item }) => item.cluster.spots.map(({ id }) => id).join('+'));
  expect(ids('both')).toEqual(expect.arrayContaining(['single', 'several']));
  for (const other of ['narrow', 'wide']) {
    const shown = marks.filter(({ set }) => set !== other).flatMap(({ item }) => item.cluster.spots.map(({ id }) => id));
    // The region's name lies beyond what any map of this box shows.
    expect(shown.sort()).toEqual(['prison', 'quarter', 'several', 'single']);
  }
});

it('is not scaled where the address names a view', () => {
  const view = { zoom: 12, lat: 36.48, lon: 40.75 };
  const picture = pagePicture(scene, { ...options, view }, basemap);
  expect(picture.isScaled).toBe(false);
  expect(picture.scales).toHaveLength(1);
  expect(picture.marks.every(({ set }) => set === 'both')).toBe(true);
});

it('writes the name of what the page is about at its outline, unless its mark says it', () => {
  const ring = [
    [40.72, 36.48],
    [40.76, 36.48],
    [40.76, 36.51],
    [40.72, 36.51],
    [40.72, 36.48],
  ];
  const outline = { type: 'Polygon' as const, coordinates: [ring] };
  const written = (name: string) =>
    pagePicture(scene, { ...options, view: undefined, outline, name }, basemap).lines.filter(
      ({ item }) => item.tone === 'focus' && item.lines.join(' ') === name,
    ).length;
  expect(written('A camp')).toBeGreaterThan(0);
  expect(written('Prison')).toBe(0);
});
