import { createGazetteer } from '../gazetteer';
import { comparedClaims } from './compared-claims';

const gazetteer = createGazetteer([], []);
const figure = (min: number, max = min) => ({
  quantity: 'dead',
  label: { en: 'the dead', ar: 'القتلى' },
  min,
  max,
  unit: 'people' as const,
});
const time = (edtf: string) => ({ edtf, basis: 'stated' as const });
const told = (figures: ReturnType<typeof figure>[], edtf: string | null) => ({
  figures,
  happened: edtf === null ? null : time(edtf),
  where: null,
});

test('figures of one quantity and times that differ are offered in both languages, and so is what agrees', () => {
  expect(comparedClaims(told([figure(23)], '2022-01-20'), told([figure(7, 9)], '2022-01-20'), gazetteer)).toEqual({
    differ: { en: 'the dead: 23 or 7–9', ar: 'القتلى: 23 أم 7–9' },
    agree: { en: 'the time: Thursday, 20 January 2022', ar: 'الوقت: الخميس، 20 كانون الثاني 2022' },
  });
});

test('several differences stand in one text; of what is told in one claim alone nothing is said', () => {
  const other = told([{ ...figure(4), quantity: 'wounded' }], '2022-01-21');
  expect(comparedClaims(told([figure(23)], '2022-01-20'), other, gazetteer)).toEqual({
    differ: { en: 'the time: Thursday, 20 January 2022 or Friday, 21 January 2022', ar: expect.stringContaining(' أم ') },
    agree: {},
  });
  expect(comparedClaims(told([figure(23)], null), told([], '2022-01-21'), gazetteer)).toEqual({ differ: {}, agree: {} });
});
