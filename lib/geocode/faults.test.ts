import { createGeocoder } from './index';
import { assertText, everywhere } from './testing/helpers';

/** Kinds of fault that press excerpts showed, several texts of each, in both languages; with every pack in use. */
const world = createGeocoder(everywhere);

describe.each<[string, readonly string[]]>([
  [
    'a prison with its quarter is one place',
    ['هاجموا [سجن الصناعة بحي غويران](sinaa-prison)', 'فرّوا من [سجن الصناعة بحي الزهور](sinaa-prison)'],
  ],
  [
    'a part of a name that a governorate shares with its capital is of the governorate',
    [
      'in [eastern Deir ez-Zor](part deir-ez-zor-governorate E)',
      'in [Raqqa province](raqqa-governorate) and [Deir Ezzor province](deir-ez-zor-governorate)',
      'في [محافظة إدلب](gn-169387) وفي [محافظة حماة](gn-170015)',
      'the [countryside of Idlib](countryside gn-169389)',
    ],
  ],
  [
    'but not where a word of the town says otherwise',
    [
      'in [northern quarters of Raqqa](part raqqa N)',
      'في [شمال مدينة الحسكة](part hasakah N)',
      '[حي غويران](ghuwayran): [جنوبي الحسكة](part hasakah S)',
    ],
  ],
  [
    'a kind word refers to what was called by it',
    [
      'They left the [town of Tell Tamr](tell-tamr) for [Qamishli](qamishli). Later [the town](tell-tamr) was shelled.',
      '[بلدة تل تمر](tell-tamr) ثم [القامشلي](qamishli)، وعادوا إلى [البلدة](tell-tamr)',
      'the [village of Kharbaqa](?), then [Tell Hamis](tell-hamis); [the village](?) burned',
    ],
  ],
  [
    'what does not lie where the text says is refused',
    [
      'the [Zuhour quarter](?) [north of Rafah](direction gn-281102 N)',
      'the [village of Derik](?) [near Azaz](near gn-172082)',
      'في [قرية تل حميس](?) [قرب صيدا](near gn-268064)',
      'في [حي الزهور](?) في [رفح](gn-281102)',
    ],
  ],
  [
    'short names count',
    ['to [Gaza](gn-281133), [Hama](gn-170017) and [Azaz](gn-172082)', 'إلى [غزة](gn-281133) و[رفح](gn-281102)'],
  ],
  [
    'a short name that is also a word is a town in a list of towns, and elsewhere the word',
    [
      'قُصفت [غزة](gn-281133) و[رفح](gn-281102) و[صور](gn-267008).',
      'قُصفت [غزة](gn-281133) و[صور](gn-267008) و[رفح](gn-281102) أمس',
      'في [صور](gn-267008) و[صيدا](gn-268064) و[بعلبك](gn-277130)',
      'وصلت من [غزة](gn-281133) و[رفح](gn-281102) وصور القصف',
      'من [تل تمر](tell-tamr)، والصور التي نُشرت',
      'Aid left [Diyarbakir](gn-316541), [Mardin](gn-304797) and [Batman](gn-321836) yesterday.',
      'The film shows Hasan and Batman.',
    ],
  ],
  [
    'a longer name that nobody knows wins over a shorter one',
    ['في [قرية تل شنان](?)', 'the [village of Tell Shanan](?)', 'the [town of Deir Abala](?)'],
  ],
  [
    'names that nobody knows are listed after a kind word and before it',
    [
      'in [Khrebat village](?)',
      '[al-Sukariya camp](?) burned',
      'في [قرية خربشان](?)',
      'في [جبل الزاوية](?) و[وادي الوالة](?) و[ناحية الصفصاف](?)',
      'أمام [معهد الأورام](?) في [شارع القصر](?) وقرب #[جامعة_القاهرة](?)',
      'on [Hamra Street](?) by the [Litani River](?)',
      'قالت جامعة الدول العربية ومعهد دراسات الحرب',
    ],
  ],
  [
    'facilities of a town are not the town',
    ['[Raqqa prison](?) and the [Azaz camp](?)', 'في [مطار حماة](?) و[سد الرستن](?)', 'the [Bab al-Hawa crossing](?)'],
  ],
  [
    'the neighbourhood of a town is not the town of that name',
    ['the neighbourhood of [Qamishlo city](qamishli)', 'a village of [Hama](gn-170017)'],
  ],
  [
    'regions of the press are places with the outlines of the units that hold them',
    [
      'attacks in [Sinai](sinai) and the [Sinai Peninsula](sinai)',
      'في [سيناء](sinai) و[شمال سيناء](gn-349401)',
      'عاد إلى [إقليم دارفور](darfur) و[كردفان](kordofan)',
      'the [Darfur region](darfur) and [North Darfur](gn-408666)',
      '[روجافا](rojava) و[الجزيرة السورية](syrian-jazira)',
      'in [Rojava](rojava), the [Jazira region](syrian-jazira) and [Hauran](hauran)',
      'قالت قناة الجزيرة، ونقلت الجزيرة عنه',
      'Al Jazeera reported it',
    ],
  ],
  [
    'bodies, adjectives, handles and persons are no places',
    [
      'a Syria-based group and the Euphrates Shield',
      'قوات سورية الديموقراطية وقوات سوريا الديموقراطية',
      'قال أحمد الشدادي',
      'Peter Derek left',
      'said @Raqqa_SL',
      'the Rojava Information Center and the Rojava Institute said so',
    ],
  ],
  [
    'old exonyms and words are no towns',
    [
      'Berea sang',
      'the Police court on Thursday',
      'خرطوم المياه',
      'Burma signed',
      'Ships crossed the Red Sea and the White Nile',
      'في البحر الأحمر وفي الجنوب',
      'the [Red Sea governorate](gn-361468) and [Upper Egypt](upper-egypt)',
    ],
  ],
  [
    'patterns of the press',
    [
      '[27 km (17 miles) east of Hama](offset gn-170017 E 27km)',
      '[بين «منبج» و«الباب»](between manbij gn-174018)',
      '[Hama](countryside gn-170017) and [Latakia countryside](countryside gn-173576)',
      '[شمالي](part aleppo-governorate N) و[شرقي حلب](part aleppo-governorate E)',
      'the southern [city of Rafah](gn-281102)',
      '[Raqqa city, Raqqa governorate, Syria](raqqa)',
    ],
  ],
  ['hashtags', ['#[تل_تمر](tell-tamr) #[DeirEzzor](deir-ez-zor) #[TellTamr](tell-tamr)']],
  [
    'spellings of one family',
    [
      '[Sheddadi](al-shaddadi), [Shadadi](al-shaddadi), [Ayn Issa](ain-issa), [Ein Essa](ain-issa), [Amouda](amuda), [Yaarubiyah](al-yarubiyah)',
    ],
  ],
  [
    'places of the theatre',
    [
      '[الفرات](euphrates) و[كوباني](kobani) و[الطبقة](tabqa) و[منبج](manbij) و[الميادين](mayadin) و[ذيبان](dhiban)',
      '[Hajin](hajin), [Abu Kamal](abu-kamal), [Shuhail](shuhail), [al-Omar field](al-omar-field) and the [M5 highway](m5-highway)',
      'تضررت الطبقة الوسطى',
    ],
  ],
])('%s', (_kind, texts) => {
  test.each(texts.map((text) => [text]))('%s', (text) => assertText(text, { using: world }));
});

test('a press region is drawn from the units that hold it', () => {
  const [sinai] = world.geocode('في سيناء');
  expect(sinai!.geometry?.type).toMatch(/Polygon/);
  expect(sinai!.drawing?.en).toMatch(/North Sinai governorate and South Sinai governorate together/);
  const [jazira] = world.geocode('in the Jazira region');
  expect(jazira!.drawing?.en).toMatch(/Hasakah governorate/);
  expect(jazira!.uncertaintyMeters).toBeGreaterThan(100_000);
});

test('what is refused says so in both languages, and names what it is not', () => {
  const [mention] = world.geocode('the Zuhour quarter north of Rafah');
  expect(mention!.explanation.en).toMatch(/al-Zuhour .* does not lie where the text says/);
  expect(mention!.explanation.ar).toMatch(/الزهور.*ليس حيث يقول النص/);
});

test('an address that holds no place of that name still counts itself', () => {
  const [village, unit, state] = world.geocode('Qahtani village, Raqqa governorate, Syria');
  expect([village!.placeId, unit!.placeId, state!.placeId]).toEqual([null, 'raqqa-governorate', 'syria']);
});
