import { figureWords, rangeWords } from './figure-words';
import { quantitiesOf } from './figures';
import type { ClaimEntry } from './model';
import type { Figure } from './schema';
import { chains } from './testing/chains';

const figure = (min: number | null, max: number | null, approximate?: boolean): Figure => ({
  quantity: 'dead',
  label: { en: 'dead', ar: 'قتلى' },
  min,
  max,
  unit: 'people',
  ...(approximate && { approximate }),
});

test.each([
  [figure(23, 23), '23', '23'],
  [figure(700, 700, true), 'about 700', 'نحو 700'],
  [figure(425, null), 'at least 425', '425 على الأقل'],
  [figure(null, 45000), 'up to 45,000', '45,000 على الأكثر'],
  [figure(25, 40), '25–40', '25–40'],
  [{ ...figure(5, 7), unit: 'km2' as const }, '5–7 km²', '5–7 كم²'],
])('%j is %s', (value, en, ar) => {
  expect(figureWords(value, 'en')).toBe(en);
  expect(figureWords(value, 'ar')).toBe(ar);
});

/** The range of figures by different speakers. */
function range(...figures: Figure[]): string | null {
  const short = Object.fromEntries(figures.map((value, i) => [`c${i}`, { chain: `speaker-${i}`, figure: value }]));
  const [quantity] = quantitiesOf(Object.values(chains(short)) as ClaimEntry[]);
  return quantity?.ranges.map((one) => rangeWords(one, 'en')).join(', ') || null;
}

test.each([
  ['one figure is no range', [figure(23, 23)], null],
  ['nor the same one twice', [figure(23, 23), figure(23, 23)], null],
  ['lowest to highest', [figure(28, 28), figure(23, 23)], 'from 23 to 28 (no day given)'],
  ['an open top stays open', [figure(374, 374), figure(346, 346), figure(425, null)], 'from 346 to at least 425 (no day given)'],
  ['about stays about', [figure(1000, 1000, true), figure(6000, 6000, true)], 'from about 1,000 to about 6,000 (no day given)'],
  ['an upper bound opens the bottom', [figure(null, 45000), figure(40000, 40000)], 'up to 45,000 (no day given)'],
])('%s', (_, figures, expected) => expect(range(...figures)).toBe(expected));

test('a figure that its own speaker replaced is shown and not in the range', () => {
  const { a, b, c } = chains({
    a: { chain: 'army', figure: figure(300, 300), replacedBy: 'b' },
    b: { chain: 'army', figure: figure(550, 550) },
    c: { chain: 'monitor', figure: figure(500, 500) },
  });
  const [quantity] = quantitiesOf([a, b, c]);
  expect(quantity?.rows.map(({ superseded }) => superseded)).toEqual([true, false, false]);
  expect(quantity?.ranges.map((one) => rangeWords(one, 'en'))).toEqual(['from 500 to 550 (no day given)']);
});

test('figures of different days are never joined; what no source dates to a day is joined with no day', () => {
  const { a, b, c, d, e } = chains({
    a: { chain: 'army', happened: '2022-01-24', figure: figure(9, 9) },
    b: { chain: 'monitor', happened: '2022-01-26', figure: figure(23, 23) },
    c: { chain: 'paper', happened: '../2022-01-26', figure: figure(20, 20) },
    d: { chain: 'site', figure: figure(400, 400) },
    e: { chain: 'agency', figure: figure(500, 500) },
  });
  const ranges = (claims: ClaimEntry[]) => quantitiesOf(claims)[0]?.ranges.map((one) => rangeWords(one, 'en'));
  expect(ranges([a, b])).toEqual([]);
  expect(ranges([a, b, c, d])).toEqual(['from 20 to 23 (up to 26 January 2022)']);
  expect(ranges([d, e, a])).toEqual(['from 400 to 500 (no day given)']);
});
