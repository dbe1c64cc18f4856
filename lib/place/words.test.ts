import { createGazetteer } from '../gazetteer';
import type { Place } from '../gazetteer/schema';
import type { Where } from '../geometry/where';
import { placeWords, whereWords } from './words';

const district = {
  id: 'north-district',
  names: [
    { text: 'North district', lang: 'en', primary: true },
    { text: 'المنطقة الشمالية', lang: 'ar', primary: true },
  ],
} as Place;
const gazetteer = createGazetteer([district], []);
const point = {
  relation: 'point',
  coordinates: [-30.125, -20.25],
  uncertaintyMeters: 1000,
  precision: 'settlement',
  source: 'Events 1.0',
} satisfies Where;

test.each<[Partial<Where>, string, string]>([
  [{ place: 'north-district', names: ['Tell X', 'North'] }, 'In Tell X, North district', 'في Tell X، المنطقة الشمالية'],
  [{ place: 'north-district' }, 'In North district', 'في المنطقة الشمالية'],
  [{ names: ['Tell X', 'North', 'Anselia'] }, 'In Tell X, North, Anselia', 'في Tell X، North، Anselia'],
  [{ named: 'north-district', names: ['Nord', 'Anselia'] }, 'In North district, Anselia', 'في المنطقة الشمالية، Anselia'],
  [{}, 'In -20.250, -30.125', 'في -20.250, -30.125'],
  [
    { place: 'north-district', names: ['Tell X'], precision: 'district' },
    'Somewhere in North district',
    'في موضع غير محدد من المنطقة الشمالية',
  ],
])('coordinates of a dataset in words: %j', (more, en, ar) => {
  const where = { ...point, ...more } as Where;
  expect([whereWords(where, gazetteer, 'en'), whereWords(where, gazetteer, 'ar')]).toEqual([en, ar]);
  expect(whereWords(where, gazetteer, 'en')).toContain(placeWords(where, gazetteer, 'en'));
});
