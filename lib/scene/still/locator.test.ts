import { loadStillBasemap } from '../../../server/scene/still/load';
import { locales } from '../../i18n/locales';
import { project } from '../mercator';
import { pagePaint } from '../palette';
import { gazetteerFixture } from '../testing/fixture';
import { frameOf } from '../view';
import type { Rect } from './clip';
import { locatorOf } from './locator';
import { locatorSize, viewMark, viewOfFrame } from './locator-view';

const basemap = loadStillBasemap(gazetteerFixture);
const size = locatorSize.wide;
const viewAt = (lon: number, lat: number, zoom: number): Rect =>
  viewOfFrame(frameOf({ zoom, lat, lon }, { width: 845, height: 748 }));
const wordsAt = (lon: number, lat: number, zoom: number, locale: 'en' | 'ar' = 'en') =>
  locatorOf(basemap, viewAt(lon, lat, zoom), size, pagePaint, locale).words;

test.each([
  [40.75, 36.5, 12, 'Where this is: the map shows a part of the north-east of Syria.', 'من شمال شرق سوريا'],
  [32.53, 15.6, 9, 'Where this is: the map shows a part of the east of Sudan.', 'من شرق السودان'],
  [2.5, 46.8, 8, 'Where this is: the map shows a part of the middle of France.', 'من وسط فرنسا'],
  [-30, -20, 8, 'Where this is: the mark shows the map’s place in the world.', 'مكان الخريطة من العالم'],
])('says in both languages where %f, %f is', (lon, lat, zoom, en, ar) => {
  expect(wordsAt(lon, lat, zoom)).toBe(en);
  expect(wordsAt(lon, lat, zoom, 'ar')).toContain(ar);
});

test('its mark is where the map is, large enough to be seen, and gone where the map has left the region', () => {
  const { frame, svg } = locatorOf(basemap, viewAt(40.75, 36.5, 12), size, pagePaint, 'en');
  const mark = viewMark(viewAt(40.75, 36.5, 12), frame, size)!;
  const [x, y] = project([40.75, 36.5]);
  expect(mark.x + mark.width / 2).toBeCloseTo(frame.origin[0] + x * frame.world, 3);
  expect(mark.y + mark.height / 2).toBeCloseTo(frame.origin[1] + y * frame.world, 3);
  expect(Math.min(mark.width, mark.height)).toBeGreaterThanOrEqual(8);
  expect(svg).toContain('data-view');
  expect(viewMark(viewAt(-70, -30, 8), frame, size)).toBeNull();
});

test.each(locales())('is not needed where the map shows as much itself (%s)', (locale) => {
  expect(locatorOf(basemap, viewAt(40, 36, 1), size, pagePaint, locale).isNeeded).toBe(false);
  expect(locatorOf(basemap, viewAt(40, 36, 4), size, pagePaint, locale).isNeeded).toBe(true);
});

test("names the site's own country where a map of it has its middle across a border", () => {
  const view = viewAt(34.8, 31.6, 8);
  const words = (home: string[]) => locatorOf({ ...basemap, home }, view, size, pagePaint, 'en').words;
  expect(words([])).toContain('Israel');
  expect(words(['PS'])).toContain('Palestinian Territories');
});
