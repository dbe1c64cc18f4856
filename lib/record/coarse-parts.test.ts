import { join } from 'node:path';
import { loadGazetteer } from '@/server/gazetteer/load';
import { gridDegrees } from '../geometry/generalise';
import type { Where } from '../geometry/where';
import { coarseWhere } from './coarse-parts';
import type { Coarseness } from './desk-only';

const gazetteer = loadGazetteer(join(process.cwd(), 'data'));
const coarse = (where: object, to: Coarseness): Where => {
  const made = coarseWhere(where, to, gazetteer);
  if ('lacks' in made) throw new Error(made.lacks);
  return made.value;
};
const placeOf = (where: object, to: Coarseness) => (coarse(where, to) as { place?: string }).place;

const points = gazetteer.places.filter(
  (place) => place.coordinates && !place.bbox && !place.outline && !place.members && !place.line && !place.footprintMeters,
);

test.each(gridDegrees)('at a grid of %s° no place of which only a point is known stands for itself or for another', (to) => {
  const known = new Set(points.map(({ id }) => id));
  const named = points.map(({ id }) => placeOf({ relation: 'at', place: id }, to));
  expect(named.filter((id) => id !== undefined && known.has(id))).toEqual([]);
  expect(placeOf({ relation: 'at', place: 'sinaa-prison' }, to)).toBe('hasakah-nahiya');
});

const offset = { relation: 'offset', distancePrecisionMeters: 1000 };
test.each<[string, object, string | undefined]>([
  ['inside a unit', { relation: 'at', place: 'qamishli' }, 'qamishli-nahiya'],
  ['a part of it', { relation: 'part', place: 'qamishli', heading: 'N' }, 'qamishli-nahiya'],
  ['beside a town', { ...offset, place: 'tell-tamr', heading: 'S', distanceMeters: 9000 }, 'hasakah-governorate'],
  ['over the boundary of a governorate', { relation: 'between', place: 'hasakah', other: 'deir-ez-zor' }, 'syria'],
  ['around a unit', { relation: 'surroundings', place: 'raqqa-governorate' }, undefined],
  ['near a unit', { relation: 'near', place: 'hasakah-nahiya' }, undefined],
  ['over a border', { ...offset, place: 'qamishli', heading: 'N', distanceMeters: 20_000 }, undefined],
])('%s: the unit and the place that are told hold all that is meant', (_, where, unit) => {
  const made = coarseWhere(where, 'unit', gazetteer);
  if ('value' in made) expect(made.value).toEqual({ relation: 'at', place: unit, generalizedTo: 'unit' });
  else expect([unit, made.lacks]).toEqual([undefined, expect.stringContaining('crosses the boundary')]);
  // The circle of readers is wider than the spot, and so its place may be a larger one, or none.
  const around = [undefined, 'syria', 'hasakah-governorate', 'qamishli-nahiya'];
  expect(around.slice(0, around.indexOf(unit) + 1)).toContain(placeOf(where, 0.1));
});

test('coordinates beside a boundary are told to the unit that their circle does not leave, whatever place stands beside them', () => {
  const point = { relation: 'point', place: 'qamishli', uncertaintyMeters: 500, precision: 'site', source: 'a witness' };
  expect(placeOf({ ...point, coordinates: [41.2, 36.8] }, 'unit')).toBe('hasakah-governorate');
  expect(coarseWhere({ ...point, coordinates: [41.2, 37.2] }, 'unit', gazetteer)).toHaveProperty('lacks');
});
