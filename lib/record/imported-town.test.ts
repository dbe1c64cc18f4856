import { createGazetteer } from '../gazetteer';
import type { FeatureCode, LonLat, Place } from '../gazetteer/schema';
import type { PointPrecision } from '../geometry/where';
import { createTownFinder } from './imported-town';

const place = (id: string, featureCode: FeatureCode, coordinates: LonLat, names: string[]) =>
  ({ id, featureCode, coordinates, names: names.map((text) => ({ text, lang: 'en' })) }) as Place;
const own = [
  place('harbour', 'PPL', [0, 0], ['Harbourton', 'Al Harbourton']),
  place('harbour-district', 'ADM2', [0, 0], ['Harbourton']),
  place('white-hill', 'PPL', [1, 1], ['Tell Abiad']),
  place('east-mill', 'PPL', [2, 2], ['Mill']),
  place('west-mill', 'PPL', [2.05, 2], ['Mill']),
  place('mill-prison', 'PRN', [3, 3], ['Mill']),
];
const ofPack = place('upland', 'PPL', [4, 4], ['Upland']);
const gazetteer = {
  ...createGazetteer(own, []),
  background: { ...createGazetteer([], []).background, headed: (head: string) => (head === 'upland' ? [ofPack] : []) },
};
const townOf = createTownFinder(gazetteer);

test.each<[string, PointPrecision, LonLat, string[], string | undefined]>([
  ['a town, not the unit of its name', 'settlement', [0, 0], ['Harbourton town', 'Harbourton district'], 'harbour'],
  ['with an article', 'near', [0.1, 0], ['Al-Harbourton'], 'harbour'],
  ['in another spelling', 'settlement', [1, 1], ['Tall Abyad town'], 'white-hill'],
  ['of a pack', 'site', [4, 4], ['Upland village'], 'upland'],
  ['far away', 'settlement', [0.2, 0], ['Harbourton'], undefined],
  ['two of one name', 'settlement', [2, 2], ['Mill town'], undefined],
  ['no town, but the only one of the name', 'settlement', [3, 3], ['Mill'], 'mill-prison'],
  ['only the unit behind it', 'settlement', [0, 0], ['Nowhere', 'Harbourton'], undefined],
  ['known to a unit', 'district', [0, 0], ['Harbourton'], undefined],
  ['no name', 'site', [0, 0], [], undefined],
])('%s', (_what, precision, coordinates, names, expected) => {
  expect(townOf({ precision, coordinates, names, uncertaintyMeters: 1_000 })).toBe(expected);
});
