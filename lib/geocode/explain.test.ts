import { heldApart } from './corpus/held-apart';
import { readCorpusText } from './corpus/read';
import { tuned } from './corpus/tuned';
import { geocoder } from './testing/helpers';

const last = (text: string) => geocoder.geocode(text).at(-1)!.explanation;

test.each<[string, string, string]>([
  [
    'في الحسكة',
    '“الحسكة” names Hasakah, and can mean no other place in the gazetteer.',
    'تدل عبارة «الحسكة» على الحسكة، ولا تحتمل العبارة مكانًا آخر في معجم الأماكن.',
  ],
  [
    'ريف الحسكة الجنوبي أو الشرقي',
    '“الشرقي” means the countryside east of Hasakah, and can mean no other place in the gazetteer.',
    'تدل عبارة «الشرقي» على ريف الحسكة جهة الشرق، ولا تحتمل العبارة مكانًا آخر في معجم الأماكن.',
  ],
  [
    'between Amuda and\nDarbasiyah',
    '“between Amuda and Darbasiyah” means what lies between Amuda and al-Darbasiyah, both of which the words name.',
    'تدل عبارة «between Amuda and Darbasiyah» على ما يقع بين عامودا والدرباسية، والعبارة تسمّي المكانين.',
  ],
  [
    'سجن غويران',
    "“سجن غويران” names al-Sina'a prison; the same name is used for Hasakah central prison, so the uncertainty covers both; the point of al-Sina'a prison is inferred, as no source gives it.",
    'تدل عبارة «سجن غويران» على سجن الصناعة؛ ويُطلق الاسم نفسه على سجن الحسكة المركزي، ولذلك يشمل هامش الشك الموضعين؛ ونقطة سجن الصناعة مستنتَجة، إذ لا يذكرها أي مصدر.',
  ],
  [
    'على الطريق الدولي M4',
    '“الطريق الدولي M4” names the M4 highway, and can mean no other place in the gazetteer; no source gives a coordinate to draw it from.',
    'تدل عبارة «الطريق الدولي M4» على الطريق الدولي M4، ولا تحتمل العبارة مكانًا آخر في معجم الأماكن؛ ولا يذكر أي مصدر إحداثيات يُرسم الموضع منها.',
  ],
  ['the prison', '“the prison” refers to a place that the text has not named.', 'تشير عبارة «the prison» إلى مكان لم يسمّه النص.'],
])('%s', (text, en, ar) => {
  expect(last(text)).toEqual({ en, ar });
});

test('every mention of the corpus is explained in one sentence in each language', () => {
  const all = [...tuned, ...heldApart].flatMap((one) => geocoder.geocode(readCorpusText(one).text));
  expect(all.length).toBeGreaterThan(200);
  for (const { explanation } of all) {
    for (const sentence of [explanation.en, explanation.ar!])
      expect(sentence).toMatch(/^(?:(?![.] |undefined|null|[.][.]|\n).)+[.]$/u);
    // A preposition written onto a name with its article: "لـالطريق".
    expect(explanation.ar!.replace(/«[^»]*»/g, '')).not.toContain('ـ');
  }
});
