import { captionOf, clusters, markOf } from './cluster';
import { project } from './mercator';
import { sceneFixture } from './testing/fixture';
import { frameOf, pixelOf } from './view';

const { spots } = sceneFixture('en');
const at = (zoom: number) => {
  const frame = frameOf({ zoom, lat: 36.48, lon: 40.75 }, { width: 800, height: 600 });
  return clusters(spots, ({ anchor }) => pixelOf(frame, project(anchor)));
};
const ids = (zoom: number) => at(zoom).map((cluster) => cluster.spots.map(({ id }) => id));

it('joins spots whose marks would overlap; the fullest keeps its point', () => {
  expect(ids(12)).toEqual([['prison', 'quarter'], ['region:east'], ['several'], ['single']]);
  expect(ids(14)).toEqual([['prison'], ['quarter'], ['region:east'], ['several'], ['single']]);
});

it('never joins a region to a point', () => {
  expect(ids(5)).toEqual([['prison', 'quarter', 'several', 'single'], ['region:east']]);
});

it('loses no incident at any zoom', () => {
  for (let zoom = 4; zoom < 17; zoom += 0.5) expect(at(zoom).reduce((sum, cluster) => sum + markOf(cluster).count, 0)).toBe(6);
});

it('does not depend on the order of the spots', () => {
  const frame = frameOf({ zoom: 11, lat: 36.48, lon: 40.75 }, { width: 800, height: 600 });
  const find = (list: typeof spots) => clusters(list, ({ anchor }) => pixelOf(frame, project(anchor)));
  expect(find([...spots].reverse())).toEqual(find(spots));
});

it('tells of a mark what is true of all, or of any', () => {
  const [prison, ...others] = at(14);
  expect(markOf(prison!)).toEqual({ count: 2, areas: 0, only: null, single: false, contested: true });
  expect(markOf(others[0]!)).toMatchObject({ count: 1, only: { slug: 'c' }, single: true, contested: false });
});

it('is captioned with the place that most is told of, unless a town that the ground names is in it', () => {
  const captions = (zoom: number) => Object.fromEntries(at(zoom).map((cluster) => [cluster.id, captionOf(cluster)]));
  expect(captions(12)).toMatchObject({ prison: 'Prison', several: 'Southern part of the town', single: '' });
  expect(captions(5)).toMatchObject({ prison: '', 'region:east': '' });
});
