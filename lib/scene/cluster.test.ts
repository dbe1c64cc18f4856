import { captionOf, clusters, markOf } from './cluster';
import { sceneFixture } from './testing/fixture';

const { spots } = sceneFixture('en');
const at = (zoom: number) => clusters(spots, zoom);
const ids = (zoom: number) => at(zoom).map((cluster) => cluster.spots.map(({ id }) => id));

it('joins spots whose marks would overlap; the fullest keeps its point', () => {
  expect(ids(12)).toEqual([['prison', 'quarter'], ['single'], ['several'], ['region:east']]);
  expect(ids(14)).toEqual([['prison'], ['single'], ['quarter'], ['several'], ['region:east']]);
});

it('never joins a region to a point', () => {
  expect(ids(5)).toEqual([['prison', 'single', 'quarter', 'several'], ['region:east']]);
});

it('loses no incident at any zoom', () => {
  for (let zoom = 4; zoom < 17; zoom += 0.5) expect(at(zoom).reduce((sum, cluster) => sum + markOf(cluster).count, 0)).toBe(6);
});

it('does not depend on the order of the spots', () => {
  const find = (list: typeof spots) => clusters(list, 11);
  expect(find([...spots].reverse())).toEqual(find(spots));
});

it('tells of a mark what is true of all, or of any', () => {
  const [prison, ...others] = at(14);
  expect(markOf(prison!)).toEqual({ count: 2, areas: 0, only: null, symbol: null, single: false, contested: true });
  expect(markOf(others[0]!)).toMatchObject({ count: 1, only: { slug: 'd' }, single: true, contested: false });
});

it('is captioned with the place that most is told of, unless a town that the ground names is in it', () => {
  const captions = (zoom: number) => Object.fromEntries(at(zoom).map((cluster) => [cluster.id, captionOf(cluster)]));
  expect(captions(12)).toMatchObject({ prison: 'Prison', several: 'Southern part of the town', single: '' });
  expect(captions(5)).toMatchObject({ prison: '', 'region:east': '' });
});
