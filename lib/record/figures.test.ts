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
  return quantity?.range ? rangeWords(quantity.range, 'en') : null;
}

test.each([
  ['one figure is no range', [figure(23, 23)], null],
  ['nor the same one twice', [figure(23, 23), figure(23, 23)], null],
  ['lowest to highest', [figure(28, 28), figure(23, 23)], 'from 23 to 28'],
  ['an open top stays open', [figure(374, 374), figure(346, 346), figure(425, null)], 'from 346 to at least 425'],
  ['about stays about', [figure(1000, 1000, true), figure(6000, 6000, true)], 'from about 1,000 to about 6,000'],
  ['an upper bound opens the bottom', [figure(null, 45000), figure(40000, 40000)], 'up to 45,000'],
])('%s', (_, figures, expected) => expect(range(...figures)).toBe(expected));

test('a figure that its own speaker replaced is shown and not in the range', () => {
  const { a, b, c } = chains({
    a: { chain: 'army', figure: figure(300, 300), replacedBy: 'b' },
    b: { chain: 'army', figure: figure(550, 550) },
    c: { chain: 'monitor', figure: figure(500, 500) },
  });
  const [quantity] = quantitiesOf([a, b, c]);
  expect(quantity?.rows.map(({ superseded }) => superseded)).toEqual([true, false, false]);
  expect(quantity?.range && rangeWords(quantity.range, 'en')).toBe('from 500 to 550');
});
