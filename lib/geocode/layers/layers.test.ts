import { loadPacks, packsHeld } from '../../../server/gazetteer/load';
import { createGeocoder } from '../index';
import { normalise } from '../normalise';
import { keysOf } from '../recognise/latin';
import { headsOf, headsOfWords, phraseOf, withoutBrackets, wordsOf } from '../recognise/name-words';
import { gazetteer as theatre } from '../testing/helpers';
import { tokenise } from '../tokenise';
import { parseNamedPoints } from './geojson';
import { parseGeoNames } from './geonames';
import { markCommon, noWords } from './plain-names';
import { widen } from './widen';

const data = `${__dirname}/../../../data`;

/** Rows in GeoNames' 19 columns, made for the test; the places are real, the ids are not GeoNames'. */
const row = (id: number, name: string, alternates: string, lat: number, lon: number, code: string, population = 0) =>
  [id, name, name, alternates, lat, lon, 'P', code, 'SY', '', '01', '', '', '', population, '', '', '', '2020-05-01'].join('\t');
const table = [
  row(1, 'Al Ḩasakah', 'Hasakeh,الحسكة,хасеке', 36.5, 40.74, 'PPLA', 81_539),
  row(2, 'Al Bāb', 'Al-Bab,الباب', 36.37, 37.51, 'PPLA2', 63_000),
  row(3, 'Jarabulus', 'Jarablus,جرابلس,jrbls', 36.82, 38.01, 'PPLA2', 24_997),
  row(4, 'Of', '', 36.9, 40.9, 'PPL'),
].join('\n');
const { places: parsed, problems } = parseGeoNames(table, new Map([['SY.01', 'hasakah-governorate']]));
const places = parsed.map((place) => ({ ...place, names: markCommon(place, noWords) }));
const gazetteer = widen(theatre, [{ places }]);
const geocoder = createGeocoder(gazetteer);
const ids = (text: string) => geocoder.geocode(text).map((mention) => mention.placeId);

test('a row becomes a place: names by script, its source, an honest radius', () => {
  expect(problems).toEqual([]);
  expect(places[2]).toMatchObject({
    id: 'gn-3',
    featureCode: 'PPLA2',
    coordinates: [38.01, 36.82],
    uncertaintyMeters: 2500,
    parent: 'hasakah-governorate',
    coordinateSource: { kind: 'published', citation: 'GeoNames 3 (https://www.geonames.org/3), CC BY 4.0' },
  });
  expect(places[2]!.names.map((name) => [name.lang, name.text, name.primary ?? false])).toEqual([
    ['en', 'Jarabulus', true],
    ['en', 'Jarablus', false],
    ['ar', 'جرابلس', true],
  ]);
});

test.each([
  ['a\tb', 'got 2 columns'],
  [row(1, 'X', '', 91, 40, 'PPL'), 'got the latitude "91"'],
  [row(1, 'X', '', 36, 181, 'PPL'), 'got the longitude "181"'],
  [row(1, '', '', 36, 40, 'PPL'), 'got an empty name'],
  [row(1, 'X', '', 36, 40, 'PPL', -5), 'got the population "-5"'],
])('a wrong row is told by its line: %#', (wrong, got) => {
  const layer = parseGeoNames(`${row(9, 'Right', '', 36, 40, 'PPL')}\n${wrong}`);
  expect(layer.problems.map((problem) => `${problem.line}: got ${problem.got}`)).toEqual([`2: ${got}`]);
  expect(layer.places).toHaveLength(1);
});

test('what the theatre has already is left to it', () => {
  expect(gazetteer.get('gn-1')).toBeUndefined();
  expect(ids('في الحسكة')).toEqual(['hasakah']);
});

test('a wide layer is known by its names, and yields where a name is also a word', () => {
  expect(ids('من جرابلس إلى الحسكة')).toEqual(['gn-3', 'hasakah']);
  expect(ids('فُتح الباب')).toEqual([]);
  expect(ids('مدينة الباب')).toEqual(['gn-2']);
  expect(ids('Of course, said Jarabulus')).toEqual(['gn-3']);
});

test('a GeoJSON of named points', () => {
  const point = (properties: object, coordinates: number[] = [40, 36]) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates },
    properties,
  });
  const layer = parseNamedPoints(
    { type: 'FeatureCollection', features: [point({ name: 'A' }), point({}), point({ name: 'B' }, [400, 0])] },
    (i) => i + 10,
    'mine',
  );
  expect(layer.places.map((place) => [place.id, place.uncertaintyMeters])).toEqual([['mine-1', 5000]]);
  expect(layer.problems).toEqual([
    { line: 11, got: 'features[1].properties = {}', expected: 'a name as "name", "name:en" or "name:ar"' },
    { line: 12, got: 'features[2].geometry.coordinates[0] = 400', expected: 'a number of at most 180' },
  ]);
  expect(parseNamedPoints([], () => 1, 'mine').problems).toHaveLength(1);
});

test('the short way to a name’s words gives what the long way gives', () => {
  for (const { names } of loadPacks(data, packsHeld(data)).flatMap((pack) => pack.places))
    for (const { text } of names) expect([text, ...phraseOf(text)]).toEqual([text, ...keysOf(tokenise(normalise(text)))]);
});

test('a name in two scripts is two names, and a unit without an outline is as wide as such units are', () => {
  const cells = [
    7,
    'Khartún - الخرطوم',
    'Khartun - alkhrtwm',
    '',
    15.5,
    32.5,
    'A',
    'ADM1',
    'SD',
    '',
    '29',
    '',
    '',
    '',
    5_000_000,
  ];
  const [place] = parseGeoNames([...cells, '', '', '', '2020-05-01'].join('\t')).places;
  expect(place!.names.filter((name) => name.primary).map((name) => [name.lang, name.text])).toEqual([
    ['en', 'Khartún'],
    ['ar', 'الخرطوم'],
  ]);
  expect(place!.uncertaintyMeters).toBe(139_000);
});

const imported = (feature: object) => parseNamedPoints({ type: 'FeatureCollection', features: [feature] }, () => 7, 'mine');
const named = (properties: unknown, geometry: unknown = { type: 'Point', coordinates: [40, 36] }) => ({
  type: 'Feature',
  id: null,
  geometry,
  properties,
});

test('a height is dropped, and a property that is null is not there, as programs write them', () => {
  const { places, problems } = imported(
    named(
      { id: null, name: 'A', 'name:ar': 'أ', 'name:ku': null, kind: null, uncertaintyMeters: null, source: null },
      { type: 'Point', coordinates: [40.5, 36.25, 312.7] },
    ),
  );
  expect(problems).toEqual([]);
  expect(places[0]).toMatchObject({
    id: 'mine-1',
    coordinates: [40.5, 36.25],
    featureCode: 'PPL',
    names: [{ text: 'A' }, { text: 'أ' }],
  });
});

test.each([
  [named({ name: null, 'name:ar': null }), 'features[0].properties = {"name":null,"name:ar":null}', /^a name as "name"/],
  [named(null), 'features[0].properties = null', /^an object with a name$/],
  [named({ name: 5 }), 'features[0].properties.name = 5', /^a string$/],
  [named({ name: '  ' }), 'features[0].properties.name = "  "', /^a text that is not empty$/],
  [named({ name: 'A', kind: 'HUT' }), 'features[0].properties.kind = "HUT"', /^one of "PPL/],
  [named({ name: 'A' }, null), 'features[0].geometry = null', /^a Point$/],
  [named({ name: 'A' }, { type: 'Polygon', coordinates: [] }), 'features[0].geometry.type = "Polygon"', /^one of "Point"$/],
  [named({ name: 'A' }, { type: 'Point', coordinates: [40, 36, null] }), /^features\[0\]\.geometry\.coordinates/, /./],
  [named({ name: 'A' }, { type: 'Point', coordinates: [40, 'x'] }), 'features[0].geometry.coordinates[1] = "x"', /number/],
])('a wrong feature is told in a whole sentence: %#', (feature, got, expected) => {
  const { places, problems } = imported(feature);
  expect(places).toEqual([]);
  expect(problems).toEqual([
    { line: 7, got: typeof got === 'string' ? got : expect.stringMatching(got), expected: expect.stringMatching(expected) },
  ]);
  expect(problems[0]?.expected).not.toMatch(/Invalid|received|undefined/);
});

test('every name of the packs is filed under its first word, and without its article once more', () => {
  const missed = loadPacks(data, packsHeld(data)).flatMap(({ rows }) =>
    Array.from({ length: rows.size }, (_, row) => rows.texts(row)).flatMap((texts) => {
      const heads = new Set(headsOf(texts));
      const expected = texts.flatMap((text) => headsOfWords(wordsOf(withoutBrackets(text)).keys));
      return expected.filter((head) => !heads.has(head)).map((head) => `${texts[0]}: ${head}`);
    }),
  );
  expect(missed).toEqual([]);
});

test('places that are made when they are asked for are found as those that are made at once', () => {
  const packs = loadPacks(data, packsHeld(data));
  const atOnce = createGeocoder(
    widen(
      theatre,
      packs.map(({ places, outlines }) => ({ places, outlines })),
    ),
  );
  const whenAsked = createGeocoder(widen(theatre, packs));
  const read = ({ geocode }: typeof atOnce, text: string) => geocode(text).map((mention) => [mention.text, mention.placeId]);
  for (const { rows } of packs) {
    const names = Array.from({ length: Math.min(60, rows.size) }, (_, row) => rows.texts(row)[0]);
    const text = `Fighting in ${names.join(', then near ')}.`;
    expect(read(whenAsked, text)).toEqual(read(atOnce, text));
  }
});
