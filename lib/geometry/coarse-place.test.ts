import fc from 'fast-check';
import { createGazetteer } from '../gazetteer';
import type { LonLat, Place } from '../gazetteer/schema';
import { coarsePlace } from '../record/coarse-parts';
import { gridDegrees } from './generalise';
import { contains, destination, metersBetween, verticesOf } from './geodesy';
import { locate } from './locate';
import type { Where } from './where';

const placeAt = (id: string, coordinates: LonLat, more: Partial<Place> = {}): Place => ({
  id,
  names: [
    { text: id, lang: 'en', primary: true },
    { text: 'اسم', lang: 'ar', primary: true },
  ],
  featureCode: 'PPL',
  coordinates,
  uncertaintyMeters: 400,
  coordinateSource: { kind: 'published', citation: 'A survey' },
  confidence: 'A',
  parent: null,
  ...more,
});

const anywhere = fc.tuple(
  fc.integer({ min: -170_000, max: 170_000 }).map((one) => one / 1000),
  fc.integer({ min: -70_000, max: 70_000 }).map((one) => one / 1000),
);
const extents = fc.record(
  { uncertaintyMeters: fc.integer({ min: 10, max: 5000 }), footprintMeters: fc.integer({ min: 100, max: 8000 }) },
  { requiredKeys: ['uncertaintyMeters'] },
);
const bearings = fc.integer({ min: 0, max: 359 });
const house = { place: 'house' } as const;
const wheres: Where[] = [
  { relation: 'part', ...house, heading: 'N' },
  { relation: 'direction', ...house, heading: 'E' },
  { relation: 'countryside', ...house },
  { relation: 'between', ...house, other: 'town' },
  { relation: 'between', place: 'town', other: 'house' },
  { relation: 'near', ...house },
  { relation: 'surroundings', ...house },
];

describe.each(['without a unit', 'in a district'])('%s', (unit) => {
  test.each(wheres)('%j of a coarse place holds all that it held of the true one, wherever on Earth', (where) => {
    fc.assert(
      fc.property(
        anywhere,
        extents,
        fc.constantFrom(...gridDegrees),
        bearings,
        fc.integer({ min: 500, max: 90_000 }),
        (at, extent, to, bearing, away) => {
          const town = placeAt('town', destination(at, away, bearing), { footprintMeters: 1500 });
          const [west, south, east, north] = [at[0] - 0.4, at[1] - 0.3, at[0] + 0.7, at[1] + 0.5];
          const district = placeAt('district', at, {
            featureCode: 'ADM2',
            bbox: [west, south, east, north],
            uncertaintyMeters: 90_000,
          });
          const surveyed = placeAt('house', at, { ...extent, ...(unit === 'in a district' && { parent: 'district' }) });
          const known = createGazetteer([surveyed, town, district], []);
          const made = coarsePlace(surveyed, to, known);
          if ('lacks' in made) throw new Error(made.lacks);
          const exact = locate(where, known);
          const coarse = locate(where, createGazetteer([made.value as Place, town, district], []));
          if (coarse.geometry.type === 'Point') throw new Error('got a point, expected an area');
          for (const vertex of verticesOf(exact.geometry)) {
            expect(metersBetween(coarse.anchor, vertex)).toBeLessThanOrEqual(coarse.uncertaintyMeters + 1);
            // A step inwards, as a boundary that both are cut to is held by neither.
            const [lon = 0, lat = 0] = vertex;
            const inwards = [lon + (at[0] - lon) * 1e-3, lat + (at[1] - lat) * 1e-3];
            if (where.relation !== 'near' && where.relation !== 'surroundings')
              expect(contains(coarse.geometry, inwards)).toBe(true);
          }
        },
      ),
      { numRuns: 15 },
    );
  });
});
