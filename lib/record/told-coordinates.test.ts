import { tellsCoordinate } from './told-coordinates';

/** [longitude, latitude] that the desk alone has. */
const exact = [40.75533, -36.50794];

test.each([
  ['cut to the next digit', 0.1, '36.50 S'],
  ['rounded to the next digit', 0.1, '36.51 S'],
  ['cut to a digit more than the grid', 0.01, '36.507'],
  ['rounded to a digit more than the grid', 0.01, '36.508'],
  ['all digits', 0.05, 'at -36.50794, 40.75533'],
  ['without spaces', 0.05, '@-36.9,40.7553z'],
  ['more digits, a few metres off', 0.01, '40.755371'],
  ['a decimal comma', 0.01, '36,5079 S'],
  ['Arabic-Indic digits', 0.01, 'عند ٣٦٫٥٠٨ جنوبًا'],
  ['Persian digits', 0.01, '۳۶٫۵۰۸'],
  ['degrees, minutes and seconds', 0.01, '36°30′28″S'],
  ['decimal minutes', 0.01, "36° 30.47' S"],
  ['minutes beside a coarse grid', 0.1, '40°45′'],
  ['words', 0.01, '36 degrees 30 minutes 28 seconds south'],
  ['Arabic words', 0.01, '٣٦ درجة و٣٠ دقيقة و٢٨ ثانية جنوبًا'],
  ['no nearer than a unit', 'unit', '36.51'],
] as const)('%s, where readers get %s: "%s" tells', (_, to, text) => {
  expect(tellsCoordinate(text, exact, to)).toBe(true);
});

test.each([
  ['as coarse as the grid', 0.1, '36.5'],
  ['as coarse as the grid', 0.01, '36.51'],
  ['another place', 0.01, '36.518, 40.765'],
  ['degrees alone', 0.1, '36° S'],
  ['minutes coarser than the grid', 0.01, '36°30′'],
  ['a number of something else', 0.01, '36,100 people, 40.7 per cent, 2022-01-20'],
] as const)('%s, where readers get %s: "%s" does not', (_, to, text) => {
  expect(tellsCoordinate(text, exact, to)).toBe(false);
});
