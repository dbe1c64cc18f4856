import { tuned } from './corpus/tuned';
import { createGeocoder, toFeatureCollection } from './index';
import { patterns } from './relate/patterns';
import { assertText, gazetteer, geocoder } from './testing/helpers';

/** What each row of a table shows, in one line of text; both languages. */
const names: readonly string[] = [
  '[سجن الثانوية الصناعية](sinaa-prison) في [الحسكة](hasakah)',
  '[سجن المدرسة الصناعية بالحسكة](sinaa-prison)',
  'اقتحام ل[سجن الصناعة](sinaa-prison)',
  'في [الحسكه](hasakah) و[القامشلى](qamishli)',
  'إلى [الحَسَــكة](hasakah)',
  'إلى [تل\nتمر](tell-tamr)، ثم «[رأس العين](ras-al-ayn)»',
  '[مدينة الحسكة](hasakah) و[محافظة الحسكة](hasakah-governorate)',
  'وصل إلى [الشدادة](al-shaddadi) ثم [القامشلو](qamishli) و[تل تامر](tell-tamr) و[عامودة](amuda)',
  "[al-Sina'a prison](sinaa-prison) in [Hasakah](hasakah)",
  '[Hassakeh](hasakah), [Haseke](hasakah), [Hesekê](hasakah)',
  'in [Ghwayran](ghuwayran), [Gweiran](ghuwayran) and [Geweran](ghuwayran)',
  'from [Ash Shaddadah](al-shaddadi) to [el-Hol](al-hawl)',
  'the [city of Hasakah](hasakah) in [Hasakah governorate](hasakah-governorate)',
  'the [Khabur](khabur) and [Deir ez-Zor](deir-ez-zor)',
];

const clitics: readonly string[] = [
  'و[الحسكة](hasakah)',
  'ف[الحسكة](hasakah)',
  'ب[الحسكة](hasakah)',
  'ك[الحسكة](hasakah)',
  'ل[تل تمر](tell-tamr)',
  'لل[حسكة](hasakah)',
  'وب[الحسكة](hasakah)',
  'ول[تل تمر](tell-tamr)',
  'ولل[حسكة](hasakah)',
  'فب[الحسكة](hasakah)',
  'فلل[حسكة](hasakah)',
  'وب[محيط السجن](?)',
];

const notPlaces: readonly string[] = [
  'وزير الصناعة والثورة الصناعية',
  'صحيفة «الوطن» السورية',
  'الولايات المتحدة تقود التحالف',
  'قوات سوريا الديمقراطية',
  'التقدم نحو الهدف في الليلة الماضية',
  'مجلس دير الزور العسكري',
  'الجنسيات العربية والسورية',
  'المنطقة التي يتحصن فيها',
  'حُكم عليه بالسجن المؤبد',
  'المحافظة على الهدوء',
  'the Minister of Industry',
  'the Deir ez-Zor Military Council',
  'the United States',
  'Syrian Democratic Forces',
  'a prison sentence',
  'the quarter ended',
  'Industrial output',
  'أبو بكر البغدادي',
  '25 – 40 عنصراً',
  '700 children',
];

const relations: readonly string[] = [
  '[سجن الصناعة](sinaa-prison) و[محيط السجن](surroundings sinaa-prison)',
  'داخل وفي [محيط سجن المدرسة الصناعية بالحسكة](surroundings sinaa-prison)',
  '[سجن الصناعة](sinaa-prison): [المباني المحيطة بالسجن](surroundings sinaa-prison)',
  '[ريف الحسكة الجنوبي](direction hasakah S) أو [الشرقي](direction hasakah E)',
  'من [ريف الحسكة الجنوبي الشرقي](direction hasakah SE)',
  '[الريف الغربي](direction hasakah W) و[الشمالي للحسكة](direction hasakah N)',
  'في [ريف دير الزور](countryside deir-ez-zor)',
  '[الحسكة](hasakah): [شمال المدينة](part hasakah N)',
  '[المدخل الجنوبي للحسكة](part hasakah S)',
  'على بعد [10 كم جنوب الحسكة](offset hasakah S 10km)',
  'على بعد [عشرة كيلومترات إلى الجنوب الغربي من تل تمر](offset tell-tamr SW 10km)',
  '[جنوب القامشلي بنحو 15 كيلومتراً](offset qamishli S 15km)',
  'على بعد [٥٠٠ متر عن الهول](offset al-hawl 0.5km)',
  '[ثلاثة أميال شرق عامودا](offset amuda E 4.828032km)',
  '[بين الحسكة وتل تمر](between hasakah tell-tamr)',
  '[طريق الحسكة – تل تمر](between hasakah tell-tamr)',
  '[على ضفاف نهر الخابور](along khabur)',
  '[سجن الصناعة](sinaa-prison): لا تزيد مساحتها عن [3 – 4 كم مربع](sized-area sinaa-prison 3-4km2)',
  '[سجن الصناعة](sinaa-prison): مساحة [خمسة هكتارات](sized-area sinaa-prison 0.05-0.05km2)',
  '[سجن الصناعة](sinaa-prison): مساحة [كيلومترين مربعين على الأكثر](sized-area sinaa-prison 2-2km2)',
  "[al-Sina'a prison](sinaa-prison) and the [surroundings of the prison](surroundings sinaa-prison)",
  "[al-Sina'a prison](sinaa-prison), [the prison's surroundings](surroundings sinaa-prison), the [buildings around the prison](surroundings sinaa-prison)",
  'the [southern](direction hasakah S) or [eastern countryside of Hasakah](direction hasakah E)',
  '[southern](direction hasakah S) and [eastern Hasakah countryside](direction hasakah E)',
  "[Hasakah's southern countryside](direction hasakah S)",
  '[10 km south-east of Hasakah](offset hasakah SE 10km)',
  '[twenty-five kilometres to the north of Hasakah](offset hasakah N 25km)',
  '[two miles north-northeast of Amuda](offset amuda NNE 3.218688km)',
  "in [northern Hasakah](part hasakah-governorate N), [the city's northern quarters](part hasakah N)",
  '[between Hasakah and Tell Tamr](between hasakah tell-tamr), the [Hasakah–Tell Tamr road](between hasakah tell-tamr)',
  '[along the Khabur between Hasakah and Tell Tamr](along khabur)',
  "[al-Sina'a prison](sinaa-prison): an area of [no more than 5–7 km²](sized-area sinaa-prison 5-7km2)",
  "[al-Sina'a prison](sinaa-prison): [three square miles](sized-area sinaa-prison 7.769964-7.769964km2)",
  'talk of the [eastern region](eastern-region)',
];

const references: readonly string[] = [
  'داخل [السجن](?)',
  '[سجن الصناعة](sinaa-prison) ثم [سجن الحسكة المركزي](hasakah-central-prison) وحراس [السجن](hasakah-central-prison)',
  '[حي غويران](ghuwayran) في جنوب، و[المدينة](hasakah) هادئة',
  'in [Amuda](amuda) [the town](amuda) and then [the prison](?)',
  '[مخيم الهول](al-hol-camp): قالت إدارة [المخيم](al-hol-camp)',
];

const lists: readonly string[] = [
  '[حيي غويران](ghuwayran) و[الزهور](al-zuhour)',
  '[أحياء الصناعة](sinaa-quarter)، [التقدم](al-taqaddum)، و[النشوة](al-nashwa)',
  'the [Ghuwayran](ghuwayran) and [al-Thawra quarters](al-thawra-quarter)',
];

describe.each([
  ['names', names],
  ['clitics', clitics],
  ['relations', relations],
  ['references', references],
  ['lists', lists],
])('%s', (_group, rows) => {
  test.each(rows.map((row) => [row]))('%s', (row) => assertText(row));
});

describe('no mention', () => {
  test.each(notPlaces.map((row) => [row]))('%s', (row) => {
    expect(geocoder.geocode(row).map((mention) => mention.text)).toEqual([]);
  });
});

test.each(tuned.map(({ id, text }) => [id, text] as const))('corpus %s', (_id, text) => assertText(text));

test('every pattern has an example that yields a mention', () => {
  for (const { example, relation } of patterns) {
    for (const one of example.split(';')) {
      // A reference needs something to go back to; a size needs a place that the text was at.
      const mentions = geocoder.geocode(one, { context: ['hasakah', 'sinaa-prison'] });
      expect([
        one,
        mentions.length > 0 && mentions.some((mention) => mention.relation === relation || relation === 'part'),
      ]).toEqual([one, true]);
    }
  }
});

describe('two prisons of one name', () => {
  const [mention] = geocoder.geocode('اشتباكات في سجن غويران');
  test('both are candidates', () => {
    expect(mention!.candidates.map((candidate) => candidate.placeId).sort()).toEqual(['hasakah-central-prison', 'sinaa-prison']);
  });
  test('the uncertainty covers both, and the explanation says so in both languages', () => {
    expect(mention!.uncertaintyMeters).toBeGreaterThan(2000);
    expect(mention!.explanation.en).toContain('covers both');
    expect(mention!.explanation.ar).toContain('الموضعين');
    expect(mention!.drawing?.en).toContain('2.8 km around the point also takes in Hasakah central prison');
    expect(mention!.drawing?.ar).toContain('2.8 كم حول النقطة سجن الحسكة المركزي أيضًا');
  });
  test('a text that names one of them means that one', () => {
    expect(geocoder.geocode('سجن الصناعة، أو سجن غويران').map((one) => one.placeId)).toEqual(['sinaa-prison', 'sinaa-prison']);
    expect(geocoder.geocode('سجن الحسكة المركزي، أو سجن غويران').map((one) => one.placeId)).toEqual([
      'hasakah-central-prison',
      'hasakah-central-prison',
    ]);
  });
});

test('a name of two words that the gazetteer does not hold is listed whole', () => {
  const unheld = (text: string) => geocoder.geocode(text).map(({ text: words, geometry }) => [words, geometry]);
  expect(unheld('هوجم حاجز في بلدة كفر نمرة.')).toEqual([['بلدة كفر نمرة', null]]);
  expect(unheld('A checkpoint in the town of Kafr Nimra was hit.')).toEqual([['town of Kafr Nimra', null]]);
  expect(unheld('They left the village of Tell, he said.')).toEqual([['village of Tell', null]]);
});

describe('several villages of one name', () => {
  test('stay open without context', () => {
    const [mention] = geocoder.geocode('قُصفت قرية أبو خشب');
    expect([mention!.placeId, mention!.geometry, mention!.candidates.length]).toEqual([null, null, 3]);
  });
  test('are decided by what the text is about', () => {
    expect(geocoder.geocode('في دير الزور وفي ريف دير الزور الغربي قُصفت قرية أبو خشب').at(-1)!.placeId).toBe(
      'abu-khashab-deir-ez-zor',
    );
    expect(geocoder.geocode('تل حميس وبعدها أبو خشب').at(-1)!.placeId).toBe('abu-khashab-tell-hamis');
  });
});

test('a place whose coordinate no source gives is named, and drawn nowhere', () => {
  const [mention] = geocoder.geocode('حي العزيزية');
  expect([mention!.placeId, mention!.geometry, mention!.uncertaintyMeters]).toEqual(['al-aziziyah', null, null]);
});

test('a context given from outside is an antecedent', () => {
  expect(geocoder.geocode('the prison', { context: ['sinaa-prison'] })[0]!.placeId).toBe('sinaa-prison');
});

test('GeoJSON: a feature for each mention with the properties of the contract', () => {
  const [feature] = toFeatureCollection(geocoder.geocode("al-Sina'a prison")).features;
  expect(feature).toMatchObject({
    type: 'Feature',
    geometry: { type: 'Point' },
    properties: {
      text: "al-Sina'a prison",
      start: 0,
      end: 16,
      placeId: 'sinaa-prison',
      name: "al-Sina'a prison",
      kind: 'PRN',
      relation: 'at',
      uncertaintyMeters: 1000,
    },
  });
  expect(typeof feature!.properties.explanation).toBe('string');
  expect(typeof feature!.properties.explanationAr).toBe('string');
  expect(feature!.properties.candidates).toHaveLength(1);
});

test('an empty gazetteer and an empty text give nothing', () => {
  expect(geocoder.geocode('')).toEqual([]);
  expect(createGeocoder({ ...gazetteer, places: [], get: () => undefined }).geocode('في الحسكة')).toEqual([]);
});

test('what another recogniser proposes is listed, unresolved, where nothing was found', () => {
  const text = 'Troops left Qalbiya for Hasakah and camped at Umm Rish.';
  const span = (part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length });
  const proposed = [span('Umm Rish'), span('Qalbiya '), span('Qalbiya'), span('Hasakah'), span('for Hasakah')];
  const wrong = [
    { start: -1, end: 3 },
    { start: 5, end: 900 },
    { start: 6, end: 7 },
    { start: 4, end: 2 },
    { start: 0.5, end: 3 },
  ];
  const mentions = geocoder.geocode(text, { proposed: [...proposed, ...wrong] });
  expect(mentions.map(({ text: span, placeId }) => [span, placeId])).toEqual([
    ['Qalbiya', null],
    ['Hasakah', 'hasakah'],
    ['Umm Rish', null],
  ]);
  for (const { start, end, text: own, geometry } of mentions)
    expect([own, geometry === null]).toEqual([text.slice(start, end), own !== 'Hasakah']);
  expect(mentions[0]!.explanation.en).toMatch(/looks like the name of a place/);
});
