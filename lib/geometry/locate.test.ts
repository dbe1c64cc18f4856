import { join } from 'node:path';
import { booleanValid } from '@turf/turf';
import fc from 'fast-check';
import { loadGazetteer } from '../../server/gazetteer/load';
import { MaydanError } from '../errors';
import type { LonLat } from '../gazetteer/schema';
import { unionOf } from './disc';
import { areaSquareMeters, contains, metersBetween, type Shape, verticesOf } from './geodesy';
import { locate } from './locate';
import { type Where, type Wind, winds } from './where';

const gazetteer = loadGazetteer(join(process.cwd(), 'data'));

const point = (id: string): LonLat => {
  const coordinates = gazetteer.get(id)?.coordinates;
  if (!coordinates) throw new Error(`the test needs a coordinate of "${id}"`);
  return coordinates;
};
const shapeOf = (where: Where): Shape => {
  const { geometry } = locate(where, gazetteer);
  if (geometry.type === 'Point') throw new Error(`expected an area for ${JSON.stringify(where)}, got a point`);
  return geometry;
};
/** The ids among `ids` whose point lies in the shape. */
const within = (shape: Shape, ...ids: string[]) => ids.filter((id) => contains(shape, point(id)));
const outlineOf = (id: string): Shape => shapeOf({ relation: 'at', place: id });

describe('at', () => {
  it('is the point of a place, with its uncertainty, and says that the prison’s is derived', () => {
    const prison = locate({ relation: 'at', place: 'sinaa-prison' }, gazetteer);
    expect(prison).toMatchObject({
      geometry: { type: 'Point', coordinates: [40.7552, 36.4756] },
      anchor: [40.7552, 36.4756],
      uncertaintyMeters: 1000,
    });
    expect(prison.explanation.en).toMatch(/within 1 km.*No public source gives the prison's own coordinate/);
    expect(prison.explanation.ar).toMatch(/لا يذكر أي مصدر علني إحداثيات السجن نفسه/);
  });

  it('is the outline of a governorate, which holds its towns', () => {
    const towns = ['hasakah', 'qamishli', 'al-malikiyah', 'ras-al-ayn', 'markada'];
    expect(within(outlineOf('hasakah-governorate'), ...towns, 'raqqa', 'deir-ez-zor')).toEqual(towns);
  });

  it('is one area for a region made of members', () => {
    const region = outlineOf('eastern-region');
    expect(region.type).toBe('Polygon');
    expect(within(region, 'hasakah', 'deir-ez-zor', 'raqqa')).toHaveLength(3);
    const members = ['hasakah-governorate', 'deir-ez-zor-governorate', 'raqqa-governorate'];
    expect(areaSquareMeters(region) / members.reduce((sum, id) => sum + areaSquareMeters(outlineOf(id)), 0)).toBeCloseTo(1, 3);
  });

  it('is a broad band for a river that nobody surveyed', () => {
    expect(within(shapeOf({ relation: 'at', place: 'khabur' }), 'tell-tamr', 'al-shaddadi', 'qamishli')).toEqual([
      'tell-tamr',
      'al-shaddadi',
    ]);
  });
});

describe('direction and countryside', () => {
  const governorate = outlineOf('hasakah-governorate');
  const south = locate({ relation: 'direction', place: 'hasakah', heading: 'S' }, gazetteer);
  const towns = [
    'al-shaddadi',
    'al-arishah',
    'markada',
    'qamishli',
    'al-hawl',
    'tell-tamr',
    'ras-al-ayn',
    'hasakah',
    'sinaa-prison',
    'raqqa',
    'as-suwar',
  ];

  it('south of Hasakah reaches Markada, but neither the city nor another governorate', () => {
    expect(within(south.geometry as Shape, ...towns)).toEqual(['al-shaddadi', 'al-arishah', 'markada']);
  });

  it('east of Hasakah holds al-Hawl', () => {
    const east = shapeOf({ relation: 'direction', place: 'hasakah', heading: 'E' });
    // Qamishli lies 37° from north: north and east both hold it, as writers draw that line differently.
    expect(within(east, ...towns)).toEqual(['qamishli', 'al-hawl']);
  });

  it('east of Deir ez-Zor goes down the Euphrates, where the press means it', () => {
    const east = shapeOf({ relation: 'direction', place: 'deir-ez-zor', heading: 'E' });
    const mayadin = [40.45, 35.02];
    const abuKamal = [40.92, 34.453];
    expect([contains(east, mayadin), contains(east, abuKamal)]).toEqual([true, true]);
    expect(contains(east, [39.6, 35.4])).toBe(false);
  });

  it('stays inside the governorate and 4 km from the centre of the city', () => {
    for (const vertex of verticesOf(south.geometry)) expect(metersBetween(vertex, point('hasakah'))).toBeGreaterThan(3990);
    const { anchor, uncertaintyMeters } = south;
    expect(contains(governorate, anchor)).toBe(true);
    for (const vertex of verticesOf(south.geometry)) expect(metersBetween(anchor, vertex)).toBeLessThan(uncertaintyMeters + 1);
    expect(contains(south.geometry as Shape, anchor)).toBe(true);
  });

  it('four directions cover the countryside, each half as wide again as a quarter', () => {
    const all = areaSquareMeters(shapeOf({ relation: 'countryside', place: 'hasakah' }));
    const parts = (['N', 'E', 'S', 'W'] as const).map((heading) =>
      areaSquareMeters(shapeOf({ relation: 'direction', place: 'hasakah', heading })),
    );
    expect(parts.reduce((sum, part) => sum + part, 0) / all).toBeCloseTo(1.5, 1);
    const joined = unionOf(
      (['N', 'E', 'S', 'W'] as const).map((heading) => shapeOf({ relation: 'direction', place: 'hasakah', heading })),
    );
    expect(areaSquareMeters(joined!) / all).toBeCloseTo(1, 3);
  });

  it('of a town that heads a subdistrict ends with its subdistrict', () => {
    const { geometry, explanation } = locate({ relation: 'countryside', place: 'tell-tamr' }, gazetteer);
    expect(within(geometry as Shape, 'tell-tamr', 'hasakah', 'ras-al-ayn')).toEqual(['tell-tamr']);
    expect(explanation.en).toMatch(/Tell Tamr subdistrict only the bounding box is held/);
  });

  it('says in whole sentences how it was made', () => {
    expect(south.explanation).toEqual({
      en: 'The southern countryside of Hasakah: everything within 45° of due south from its centre, as far as Hasakah governorate reaches. The words set no limit, so this is the most that they can mean. The built-up area of Hasakah is left out, as a disc of 4 km around its centre.',
      ar: 'ريف الحسكة جهة الجنوب: كل ما يقع ضمن 45° على جانبي هذا الاتجاه من المركز، حتى أطراف محافظة الحسكة. لا يضع النص حدودًا، وهذا أقصى ما تحتمله العبارة. واستُثنيت الرقعة المبنية في الحسكة، ممثَّلةً بقرص نصف قطره 4 كم حول المركز.',
    });
  });
});

describe('around a place', () => {
  it('surroundings take the place in', () => {
    const { geometry, uncertaintyMeters } = locate({ relation: 'surroundings', place: 'sinaa-prison' }, gazetteer);
    expect(uncertaintyMeters).toBe(2000); // the ±1 km of the prison and 1 km around
    expect(within(geometry as Shape, 'sinaa-prison', 'al-zuhour', 'al-taqaddum', 'mushayrifah')).toEqual([
      'sinaa-prison',
      'al-zuhour',
      'al-taqaddum',
    ]);
  });

  it('near a city leaves the city out, near a place known only by its circle does not', () => {
    expect(within(shapeOf({ relation: 'near', place: 'hasakah' }), 'hasakah')).toEqual([]);
    expect(within(shapeOf({ relation: 'near', place: 'tell-tamr' }), 'tell-tamr')).toEqual(['tell-tamr']);
  });

  it('the northern part of the city holds its northern quarters', () => {
    expect(
      within(
        shapeOf({ relation: 'part', place: 'hasakah', heading: 'N' }),
        'mushayrifah',
        'al-mufti',
        'ghuwayran',
        'sinaa-prison',
      ),
    ).toEqual(['mushayrifah', 'al-mufti']);
  });

  it('an area of 5–7 km² is the disc of the larger, as uncertain as disc and anchor together', () => {
    const { geometry, anchor, uncertaintyMeters, explanation } = locate(
      { relation: 'sized-area', place: 'sinaa-prison', areaKm2: [5, 7], atMost: true },
      gazetteer,
    );
    expect(areaSquareMeters(geometry as Shape) / 1e6).toBeCloseTo(7, 1);
    expect([anchor, uncertaintyMeters]).toEqual([[40.7552, 36.4756], 2493]);
    expect(explanation.en).toMatch(/7 km².*5 km².*Neither its centre nor its outline is given/);
    expect(explanation.ar).toMatch(/7 كم².*5 كم².*لا يُذكر مركزه ولا حدوده/);
  });
});

describe('offset, between, along', () => {
  it('10 km south of Hasakah is a point, uncertain by heading, distance and the size of the city', () => {
    const { geometry, uncertaintyMeters } = locate(
      { relation: 'offset', place: 'hasakah', heading: 'S', distanceMeters: 10_000, distancePrecisionMeters: 5000 },
      gazetteer,
    );
    expect(geometry.type).toBe('Point');
    expect(uncertaintyMeters).toBe(13_881);
    const [position] = verticesOf(geometry);
    expect(position && metersBetween(position, point('hasakah'))).toBeCloseTo(10_000, -1);
  });

  it('10 km from Hasakah, no direction given, is a ring', () => {
    const shape = shapeOf({
      relation: 'offset',
      place: 'hasakah',
      heading: null,
      distanceMeters: 10_000,
      distancePrecisionMeters: 1000,
    });
    expect(within(shape, 'hasakah')).toEqual([]);
    expect(shape.coordinates).toHaveLength(2);
  });

  it('between two towns lies neither', () => {
    const { geometry, anchor } = locate({ relation: 'between', place: 'hasakah', other: 'tell-tamr' }, gazetteer);
    expect(within(geometry as Shape, 'hasakah', 'tell-tamr', 'qamishli')).toEqual([]);
    expect(contains(geometry as Shape, anchor)).toBe(true);
  });

  it('between two towns is wide enough for a road that is not straight, and no wider than their distance allows', () => {
    const towns = ['amuda', 'tell-hamis', 'hasakah', 'tell-tamr'];
    expect(within(shapeOf({ relation: 'between', place: 'qamishli', other: 'al-darbasiyah' }), ...towns)).toEqual(['amuda']);
    expect(within(shapeOf({ relation: 'between', place: 'hasakah', other: 'ras-al-ayn' }), ...towns)).toEqual(['tell-tamr']);
    const { uncertaintyMeters } = locate({ relation: 'between', place: 'hasakah', other: 'ras-al-ayn' }, gazetteer);
    // Half of 71 km, from the midpoint (GQG, p. 25).
    expect(Math.abs(uncertaintyMeters / (metersBetween(point('hasakah'), point('ras-al-ayn')) / 2) - 1)).toBeLessThan(0.01);
  });

  it('along the Khabur between two towns stays beside the river', () => {
    const shape = shapeOf({ relation: 'along', place: 'khabur', between: ['hasakah', 'tell-tamr'] });
    expect(contains(shape, [40.5565, 36.5649])).toBe(true); // Tal Hermez, a settlement on it
    expect(within(shape, 'al-shaddadi', 'ras-al-ayn')).toEqual([]);
  });

  it('along a road of unknown course falls back to a straight band and says so', () => {
    const { explanation } = locate({ relation: 'along', place: 'm4-highway', between: ['tell-tamr', 'qamishli'] }, gazetteer);
    expect(explanation.en).toMatch(/The course of the M4 highway is not known/);
    expect(explanation.ar).toMatch(/مسار الطريق الدولي M4 غير معروف/);
  });
});

describe('what cannot be located', () => {
  it('is a typed error, never a made-up coordinate', () => {
    expect(() => locate({ relation: 'at', place: 'nowhere' }, gazetteer)).toThrow(
      expect.objectContaining({ code: 'PLACE_UNKNOWN' }),
    );
    expect(() => locate({ relation: 'near', place: 'al-aziziyah' }, gazetteer)).toThrow(
      expect.objectContaining({ code: 'PLACE_WITHOUT_COORDINATE' }),
    );
    expect(() => locate({ relation: 'along', place: 'm4-highway', between: null }, gazetteer)).toThrow(
      /"m4-highway" has no coordinate/,
    );
  });
});

describe('every place and relation', () => {
  const id = fc.constantFrom(...gazetteer.places.map((place) => place.id), 'nowhere');
  const heading = fc.constantFrom(...(Object.keys(winds) as Wind[]));
  const distance = fc.double({ min: 10, max: 200_000, noNaN: true });
  const km2 = fc.double({ min: 0.1, max: 500, noNaN: true });
  const where: fc.Arbitrary<Where> = fc.oneof(
    fc.record({ relation: fc.constantFrom('at', 'surroundings', 'near', 'countryside'), place: id }),
    fc.record({ relation: fc.constantFrom('part', 'direction'), place: id, heading }),
    fc.record({
      relation: fc.constant('offset'),
      place: id,
      heading: fc.option(heading),
      distanceMeters: distance,
      distancePrecisionMeters: distance,
    }),
    fc.record({ relation: fc.constant('between'), place: id, other: id }),
    fc.record({
      relation: fc.constant('along'),
      place: fc.oneof(fc.constant('khabur'), id),
      between: fc.option(fc.tuple(id, id)),
    }),
    fc.record({ relation: fc.constant('sized-area'), place: id, areaKm2: fc.tuple(km2, km2), atMost: fc.boolean() }),
  ) as fc.Arbitrary<Where>;

  it('gives a valid geometry within its uncertainty, or a typed error', () => {
    fc.assert(
      fc.property(where, (asked) => {
        let located: ReturnType<typeof locate>;
        try {
          located = locate(asked, gazetteer);
        } catch (error) {
          expect(error).toBeInstanceOf(MaydanError);
          expect(['PLACE_UNKNOWN', 'PLACE_WITHOUT_COORDINATE']).toContain((error as MaydanError).code);
          return;
        }
        const { geometry, anchor, uncertaintyMeters, explanation } = located;
        expect(booleanValid(geometry)).toBe(true);
        expect(verticesOf(geometry).flat().every(Number.isFinite)).toBe(true);
        expect(uncertaintyMeters).toBeGreaterThan(0);
        for (const vertex of verticesOf(geometry))
          expect(metersBetween(anchor, vertex)).toBeLessThanOrEqual(uncertaintyMeters + 1);
        for (const text of [explanation.en, explanation.ar]) expect(text).not.toMatch(/[{}]|undefined|NaN/);
        expect(explanation.ar).toMatch(/[.]$/);
      }),
      { numRuns: 100 },
    );
  });
});

describe('coordinates that a dataset brings', () => {
  const where = { relation: 'point', place: 'hasakah-governorate', coordinates: [40.5, 36.7], uncertaintyMeters: 800 } as const;
  const source = 'Invented events 1.0';

  test.each(['site', 'settlement', 'near'] as const)('known to the %s: the point and its own doubt', (precision) => {
    const location = locate({ ...where, coordinates: [40.5, 36.7], precision, source }, gazetteer);
    expect(location).toMatchObject({ geometry: { type: 'Point', coordinates: [40.5, 36.7] }, uncertaintyMeters: 800 });
    for (const text of [location.explanation.en, location.explanation.ar]) expect(text).toContain(source);
  });

  test('known to the unit only: the unit, never a pin', () => {
    const location = locate({ ...where, coordinates: [40.5, 36.7], precision: 'unit', source }, gazetteer);
    expect(location).toEqual(locate({ relation: 'at', place: 'hasakah-governorate' }, gazetteer));
    expect(location.geometry.type).not.toBe('Point');
  });

  test.each(['linear', 'district', 'governorate', 'country', 'unit'] as const)(
    'known to the %s, of which no outline is held: a circle in true metres, never a pin',
    (precision) => {
      for (const place of [undefined, 'hasakah']) {
        const { geometry, anchor, uncertaintyMeters, explanation } = locate(
          { ...where, place, coordinates: [40.5, 36.7], uncertaintyMeters: 40_000, precision, source },
          gazetteer,
        );
        expect(geometry.type).toBe('Polygon');
        expect(anchor).toEqual([40.5, 36.7]);
        expect(uncertaintyMeters).toBe(40_000);
        for (const vertex of verticesOf(geometry as Shape)) expect(metersBetween(anchor, vertex)).toBeCloseTo(40_000, -2);
        for (const text of [explanation.en, explanation.ar]) expect(text).toContain(source);
      }
    },
  );

  test('a line is not its unit: drawn as a circle also where the outline of the unit is held', () => {
    const location = locate({ ...where, coordinates: [40.5, 36.7], precision: 'linear', source }, gazetteer);
    expect(location.uncertaintyMeters).toBe(800);
    expect(location.geometry.type).toBe('Polygon');
  });
});
