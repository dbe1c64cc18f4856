import type { Polygon } from 'geojson';
import { createGazetteer } from '../gazetteer';
import type { FeatureCode, Place } from '../gazetteer/schema';
import type { PointPrecision } from '../geometry/where';
import { createPlacer } from './imported-place';

const square = (west: number, south: number, size: number): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [west + size, south],
      [west + size, south + size],
      [west, south + size],
      [west, south],
    ],
  ],
});
const unit = (id: string, featureCode: FeatureCode, name: string, ar = name) =>
  ({
    id,
    featureCode,
    outline: id,
    names: [
      { text: name, lang: 'en', primary: true },
      { text: ar, lang: 'ar', primary: true },
    ],
  }) as Place;

const shapes: [Place, Polygon][] = [
  [unit('land', 'PCLI', 'Anselia', 'أنسيليا'), square(0, 0, 10)],
  [unit('west', 'ADM1', 'West Anselia Governorate', 'محافظة أنسيليا الغربية'), square(0, 0, 5)],
  [unit('east', 'ADM1', 'East Anselia', 'أنسيليا الشرقية'), square(5, 0, 5)],
  [unit('hills', 'ADM2', 'Hills'), square(1, 1, 2)],
  [unit('far-hills', 'ADM2', 'Far Hills'), square(7, 7, 2)],
];
const gazetteer = createGazetteer(
  shapes.map(([place]) => place),
  shapes.map(([{ id }, geometry]) => ({ code: id, geometry })),
);
const placeOf = createPlacer(gazetteer);

test.each<[string, PointPrecision, [number, number], string[], string | undefined]>([
  ['a point in the smallest unit', 'site', [2, 2], [], 'hills'],
  ['a point at the border, just outside the unit that is named', 'near', [4.9, -0.1], ['A village', 'East Anselia'], 'east'],
  ['a point in no district', 'settlement', [4, 4], [], 'west'],
  ['a point whose town has the name of a unit elsewhere', 'near', [2, 2], ['Far Hills', 'Anselia'], 'hills'],
  ['a district', 'district', [2, 2], ['Hills'], 'hills'],
  ['a governorate by its coordinates', 'governorate', [2, 2], [], 'west'],
  ['a governorate by its name with another word for it', 'governorate', [2, 2], ['West Anselia province', 'Anselia'], 'west'],
  ['a governorate by its name in Arabic', 'governorate', [2, 2], ['أنسيليا الغربية'], 'west'],
  ['a governorate whose coordinates lie just outside', 'governorate', [4.9, 2], ['East Anselia', 'Anselia'], 'east'],
  ['a name far from the coordinates', 'district', [2, 2], ['Far Hills'], 'hills'],
  ['a country', 'country', [4, 9], ['Anselia'], 'land'],
  ['a line, named by its governorate', 'linear', [2, 2], ['Hills'], 'west'],
  ['a unit of another kind only by its name', 'unit', [2, 2], ['Somewhere'], undefined],
  ['a named unit of whatever kind', 'unit', [2, 2], ['Hills'], 'hills'],
  ['what lies nowhere', 'site', [40, 40], ['Anselia'], undefined],
  ['a district where none holds it', 'district', [4, 9], [], undefined],
])('%s', (_what, precision, coordinates, names, expected) => {
  expect(placeOf({ precision, coordinates, names, uncertaintyMeters: 1_000 })).toBe(expected);
  expect(placeOf({ precision, coordinates, names, uncertaintyMeters: 1_000 })).toBe(expected);
});
