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
    'a longer name that nobody knows wins over a shorter one',
    ['في [قرية تل شنان](?)', 'the [village of Tell Shanan](?)', 'the [town of Deir Abala](?)'],
  ],
  [
    'names that nobody knows are listed after a kind word and before it',
    ['in [Khrebat village](?)', '[al-Sukariya camp](?) burned', 'في [قرية خربشان](?)'],
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
    'bodies, adjectives, handles and persons are no places',
    [
      'a Syria-based group and the Euphrates Shield',
      'قوات سورية الديموقراطية وقوات سوريا الديموقراطية',
      'قال أحمد الشدادي',
      'Peter Derek left',
      'said @Raqqa_SL',
    ],
  ],
  ['old exonyms and words are no towns', ['Berea sang', 'the Police court on Thursday', 'خرطوم المياه', 'Burma signed']],
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
    ['[Sheddadi](al-shaddadi), [Shadadi](al-shaddadi), [Ayn Issa](ain-issa), [Amouda](amuda), [Yaarubiyah](al-yarubiyah)'],
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

test('what is refused says so in both languages, and names what it is not', () => {
  const [mention] = world.geocode('the Zuhour quarter north of Rafah');
  expect(mention!.explanation.en).toMatch(/al-Zuhour .* does not lie where the text says/);
  expect(mention!.explanation.ar).toMatch(/الزهور.*ليس حيث يقول النص/);
});

test('an address that holds no place of that name still counts itself', () => {
  const [village, unit, state] = world.geocode('Qahtani village, Raqqa governorate, Syria');
  expect([village!.placeId, unit!.placeId, state!.placeId]).toEqual([null, 'raqqa-governorate', 'syria']);
});
