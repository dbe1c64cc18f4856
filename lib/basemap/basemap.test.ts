import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { booleanPointInPolygon, booleanValid } from '@turf/turf';
import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Point, Polygon } from 'geojson';
import { destination } from '../../lib/geometry/geodesy';
import { loadGazetteer } from '../../server/gazetteer/load';
import { chain, innerSegments, type Outline, type Segment, sharedSegments, smooth } from './lines';
import { arabicName, minZoom } from './towns';

const winds = [0, 45, 90, 135, 180, 225, 270, 315];
const folder = join(process.cwd(), 'data/basemap');
const names = ['countries', 'borders', 'governorates', 'towns'] as const;
const read = <G extends Polygon | MultiPolygon | MultiLineString | Point>(name: (typeof names)[number]) =>
  (JSON.parse(readFileSync(join(folder, `${name}.geojson`), 'utf8')) as FeatureCollection<G>).features;

describe('the basemap of the site', () => {
  const gazetteer = loadGazetteer(join(process.cwd(), 'data'));
  const countries = read<Polygon | MultiPolygon>('countries');
  const governorates = read<Polygon | MultiPolygon>('governorates');
  const towns = read<Point>('towns');

  it('is small enough to be read at once', () => {
    const bytes = names.reduce((sum, name) => sum + statSync(join(folder, `${name}.geojson`)).size, 0);
    expect(bytes).toBeLessThan(400_000);
  });

  it('has valid polygons, named in both languages', () => {
    for (const feature of [...countries, ...governorates]) {
      expect([feature.properties?.code, booleanValid(feature)]).toEqual([feature.properties?.code, true]);
      expect(feature.properties).toMatchObject({ name_en: expect.any(String), name_ar: expect.stringMatching(/[ء-ي]/) });
    }
    expect(governorates).toHaveLength(14);
  });

  it('puts every town of the gazetteer once, at its own point and under its own name', () => {
    const placed = towns.filter((town) => town.properties?.place);
    const known = gazetteer.places.filter((place) => /^PPL(A\d?)?$/.test(place.featureCode) && place.coordinates);
    expect(placed.map((town) => town.properties?.place).sort()).toEqual(known.map((place) => place.id).sort());
    for (const { properties, geometry } of placed) {
      expect(geometry.coordinates).toEqual(gazetteer.get(properties?.place)?.coordinates);
      expect([properties?.name_en, properties?.name_ar]).toEqual([
        gazetteer.name(properties?.place, 'en'),
        gazetteer.name(properties?.place, 'ar'),
      ]);
    }
  });

  it('puts every place of the gazetteer inside the governorate that it names', () => {
    const outside = gazetteer.places.filter((place) => {
      let unit = gazetteer.get(place.parent ?? '');
      while (unit && unit.featureCode !== 'ADM1') unit = gazetteer.get(unit.parent ?? '');
      const outline = governorates.find((each) => each.properties?.code === unit?.outline);
      const { coordinates, uncertaintyMeters } = place;
      if (!outline || !coordinates) return false;
      // A border town's point may stand beyond an outline at 1:10 million; its circle does not.
      const around = winds.map((bearing) => destination(coordinates, uncertaintyMeters ?? 0, bearing));
      return ![coordinates, ...around].some((point) => booleanPointInPolygon(point, outline));
    });
    expect(outside.map((place) => place.id)).toEqual([]);
  });

  it('marks the lines that are not agreed borders', () => {
    const between = new Map(
      read<MultiLineString>('borders').map(({ properties }: Feature) => [properties?.between, properties?.disputed ?? false]),
    );
    expect([between.get('SY-TR'), between.get('IL-SY'), between.get('IL-PS')]).toEqual([false, true, true]);
  });
});

describe('lines shared by outlines', () => {
  const square = (x: number): Outline => ({
    type: 'Polygon',
    coordinates: [
      [
        [x, 0],
        [x + 1, 0],
        [x + 1, 1],
        [x, 1],
        [x, 0],
      ],
    ],
  }); // prettier-ignore

  it('are found whichever way round they run', () => {
    expect(sharedSegments(square(0), square(1))).toHaveLength(1);
    expect(sharedSegments(square(0), square(5))).toHaveLength(0);
  });

  it('are joined from junction to junction', () => {
    const parts: Segment[] = [
      [
        [0, 0],
        [1, 0],
      ],
      [
        [2, 0],
        [1, 0],
      ],
      [
        [2, 0],
        [3, 0],
      ],
      [
        [2, 0],
        [2, 1],
      ],
    ]; // prettier-ignore
    expect(
      chain(parts)
        .map((line: unknown[]) => line.length)
        .sort(),
    ).toEqual([2, 2, 3]);
  });

  it('are found once among many outlines, and not what only one of them has', () => {
    expect(innerSegments([square(0), square(1), square(2)])).toHaveLength(2);
  });

  it('keep their ends where corners are cut, and stay between their vertices', () => {
    const line = [
      [0, 0],
      [4, 0],
      [4, 4],
    ];
    const rounded = smooth(line);
    expect([rounded[0], rounded.at(-1)]).toEqual([line[0], line[2]]);
    expect(rounded).toContainEqual([3, 0]);
    expect(rounded).not.toContainEqual([4, 0]);
  });
});

describe('names and ranks of towns', () => {
  it.each([
    [{ name: 'Mosul', ascii: 'Mosul', alternates: ['mwsڵ', 'الموصل', 'موسڵ', 'موصل'] }, 'الموصل'],
    [{ name: 'Aleppo', ascii: 'Aleppo', alternates: ['Halab', 'حلب'] }, 'حلب'],
    [{ name: 'Karbala', ascii: 'Karbala', alternates: ['كةربالا', 'كربلاء', 'محافظة كربلاء'] }, 'كربلاء'],
    [{ name: 'Dihok', ascii: 'Dihok', alternates: ['دهوک', 'دَهُکْ'] }, null],
    [{ name: 'Habboûch', ascii: 'Habbouch', alternates: ['Habbouch', 'حبّوش'] }, 'حبوش'],
  ])('%j is %s', (row, name) => {
    expect(arabicName(row)).toBe(name);
  });

  it('a capital is labelled from farther than a village', () => {
    expect(minZoom({ code: 'PPLC', population: 1_500_000 })).toBeLessThan(minZoom({ code: 'PPLA', population: 80_000 }));
    expect(minZoom({ code: 'PPLA3', population: 0 })).toBeLessThan(minZoom({ code: 'PPL', population: 0 }));
  });
});
