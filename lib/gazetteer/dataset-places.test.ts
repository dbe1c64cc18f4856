import { geocoderOf } from '../geocode';
import { withDatasetPlaces } from './dataset-places';
import { createGazetteer } from './index';
import type { Place } from './schema';

const place = (id: string, en: string, ar: string, more: Partial<Place> = {}): Place => ({
  id,
  names: [
    { text: en, lang: 'en', primary: true },
    { text: ar, lang: 'ar', primary: true },
  ],
  featureCode: 'PPL',
  coordinates: [-30.1, -20.2],
  uncertaintyMeters: 500,
  coordinateSource: { kind: 'published', citation: 'Invented for tests' },
  confidence: 'B',
  parent: null,
  ...more,
});
const base = createGazetteer([place('port-ansel', 'Port Ansel', 'بورت أنسل')], []);
const file = (...places: object[]) => ({ path: 'harbour/places.json', json: { places } });

test('places of a dataset are found by id, name and in a text, in a gazetteer that stays the same for the same file', () => {
  const files = [file(place('salt-quay', 'Salt Quay', 'رصيف الملح', { parent: 'port-ansel' }))];
  const { gazetteer, problems } = withDatasetPlaces(base, files);
  expect(problems).toEqual([]);
  expect([gazetteer.get('salt-quay')?.parent, gazetteer.name('salt-quay', 'ar'), gazetteer.name('port-ansel', 'en')]).toEqual([
    'port-ansel',
    'رصيف الملح',
    'Port Ansel',
  ]);
  expect(withDatasetPlaces(base, files).gazetteer).toBe(gazetteer);
  const found = geocoderOf(gazetteer).geocode('They met at Salt Quay in Port Ansel.');
  expect(found.map(({ placeId }) => placeId)).toEqual(['salt-quay', 'port-ansel']);
});

test.each([
  ['an id that another place has', [place('port-ansel', 'A', 'ب')], 'places[0].id'],
  ['an id twice', [place('a', 'A', 'ب'), place('a', 'C', 'د')], 'places[1].id'],
  ['a parent that nothing is', [place('a', 'A', 'ب', { parent: 'nowhere' })], 'places[0].parent'],
  ['coordinates without a source', [place('a', 'A', 'ب', { coordinateSource: null })], 'places[0].coordinateSource'],
])('%s is told with file and path', (_, places, path) => {
  expect(withDatasetPlaces(base, [file(...places)]).problems).toMatchObject([{ file: 'data/harbour/places.json', path }]);
});

test('places that lie in each other are all told and left out, so that whoever walks along parents comes to an end', () => {
  const circle = [
    place('a', 'A', 'ا', { parent: 'b' }),
    place('b', 'B', 'ب', { parent: 'a' }),
    place('c', 'C', 'ج', { parent: 'a' }),
    place('d', 'D', 'د', { parent: 'd' }),
  ];
  const { gazetteer, problems } = withDatasetPlaces(base, [file(...circle)]);
  expect(problems.map(({ path, expected }) => [path, expected.split('; ')[1]])).toEqual([
    ['places[0].parent', 'these come back to "a"'],
    ['places[1].parent', 'these come back to "b"'],
    ['places[2].parent', 'these come back to "a"'],
    ['places[3].parent', 'these come back to "d"'],
  ]);
  expect(['a', 'b', 'c', 'd'].map((id) => gazetteer.get(id))).toEqual([undefined, undefined, undefined, undefined]);
});
