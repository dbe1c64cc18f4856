import { readFileSync } from 'node:fs';
import { geocoder } from './testing/helpers';

/**
 * The first article, which the repository does not hold: give its path in MAYDAN_SEED_ARTICLE to run this.
 * The mentions are the ones that a careful reading lists, in text order.
 */
const file = process.env.MAYDAN_SEED_ARTICLE;
const prison = 'sinaa-prison';

const expected: readonly (readonly [text: string, relation: string, placeId: string])[] = [
  ['سجن الثانوية الصناعية', 'at', prison],
  ['الحسكة', 'at', 'hasakah'],
  ['سجن الثانوية الصناعية', 'at', prison],
  ['محيط السجن', 'surroundings', prison],
  ['سجن الثانوية الصناعية', 'at', prison],
  ['السجن', 'at', prison],
  ['سجن الصناعة', 'at', prison],
  ['السجن', 'at', prison],
  ['محيط سجن المدرسة الصناعية بالحسكة', 'surroundings', prison],
  ['محيط السجن', 'surroundings', prison],
  ['السجن', 'at', prison],
  ['السجن', 'at', prison],
  ['السجن', 'at', prison],
  ['محيط السجن', 'surroundings', prison],
  ['السجن', 'at', prison],
  ['السجن', 'at', prison],
  ['5 – 7 كم مربع', 'sized-area', prison],
  ['ريف الحسكة الجنوبي', 'direction', 'hasakah'],
  ['الشرقي', 'direction', 'hasakah'],
  ['المباني المحيطة بالسجن', 'surroundings', prison],
  ['المنطقة الشرقية', 'at', 'eastern-region'],
];

(file ? describe : describe.skip)('the first article (MAYDAN_SEED_ARTICLE)', () => {
  const text = file ? readFileSync(file, 'utf8') : '';
  test('exactly the mentions of the careful reading', () => {
    expect(geocoder.geocode(text).map((mention) => [mention.text, mention.relation, mention.placeId])).toEqual(expected);
  });
  test('the besieged area keeps its range, and is not drawn sharper than it is known', () => {
    const area = geocoder.geocode(text).find((mention) => mention.relation === 'sized-area')!;
    expect(area.where).toMatchObject({ areaKm2: [5, 7], atMost: true });
    expect(area.uncertaintyMeters).toBeGreaterThan(2_400);
  });
});
