import type { CorpusText } from './read';

/**
 * Texts modelled on the faults that press excerpts showed: sentences of our own, in both languages, of the theatre and of
 * other wars. Labelled before the geocoder was run on them. Places of packs go by their GeoNames id ("gn-281102" is Rafah).
 * The first half was looked at to tune; the other half is for figures alone.
 */
export const newsTuned: readonly CorpusText[] = [
  // A prison with its quarter, facilities of known towns.
  { id: 'n-ar-01', lang: 'ar', text: 'نُقل الجرحى من [سجن الصناعة بحي غويران](sinaa-prison) إلى [مدينة القامشلي](qamishli).' },
  { id: 'n-en-01', lang: 'en', text: 'Guards at [Azaz prison](?) refused to speak, and [Manbij](manbij) stayed calm.' },
  { id: 'n-ar-02', lang: 'ar', text: 'أغلقت السلطات [معبر السلامة](?) وفتحت [معبر اليعربية](?) أمام الشاحنات.' },
  { id: 'n-en-02', lang: 'en', text: 'Engineers inspected the [Tishrin dam](?) after shells landed close by.' },
  // A part of what a governorate shares with its capital.
  {
    id: 'n-en-03',
    lang: 'en',
    text: 'Patrols were doubled in [western Raqqa](part raqqa-governorate W) and in [Hasakah province](hasakah-governorate).',
  },
  {
    id: 'n-ar-03',
    lang: 'ar',
    text: 'تجددت الغارات على [محافظة دير الزور](deir-ez-zor-governorate)، ولا سيما [ريف دير الزور الشرقي](direction deir-ez-zor E).',
  },
  {
    id: 'n-en-04',
    lang: 'en',
    text: 'Harvest was late in the [countryside of Hama](countryside gn-170017) and in [Idlib province](gn-169387).',
  },
  {
    id: 'n-ar-04',
    lang: 'ar',
    text: 'نزحت عائلات من [شمال مدينة الرقة](part raqqa N) إلى [ريف حلب الشمالي](direction gn-170063 N).',
  },
  // References.
  {
    id: 'n-en-05',
    lang: 'en',
    text: 'The [town of Markada](markada) lost its bakery. Flour came from [Hasakah](hasakah). [The town](markada) waits.',
  },
  { id: 'n-ar-05', lang: 'ar', text: 'دخلوا [قرية عكيرشان](?) ثم مرّوا بـ[تل حميس](tell-hamis)، ولم يبق أحد في [القرية](?).' },
  // Namesakes elsewhere, distance.
  { id: 'n-ar-06', lang: 'ar', text: 'قُصف [حي الثورة](?) [شمال نابلس](part gn-282615 N|direction gn-282615 N) مساء أمس.' },
  { id: 'n-en-06', lang: 'en', text: 'A farm in [Kawkab](?) [near Khan Younis](near gn-281124) burned down.' },
  { id: 'n-ar-07', lang: 'ar', text: 'سقطت قذيفة على [حي النشوة](?) في [الموصل](gn-99072).' },
  {
    id: 'n-en-07',
    lang: 'en',
    text: 'Three people drowned in the [village of Tell Hamis](?) [south of Sidon](direction gn-268064 S).',
  },
  // Short names.
  { id: 'n-en-08', lang: 'en', text: 'Aid reached [Gaza](gn-281133) and [Rafah](gn-281102) but not [Tyre](gn-267008).' },
  { id: 'n-ar-08', lang: 'ar', text: 'عاد السكان إلى [حماة](gn-170017) و[حمص](gn-169577) و[أعزاز](gn-172082).' },
  { id: 'n-en-09', lang: 'en', text: 'Convoys drove from [Homs](gn-169577) through [Hama](gn-170017) to [Idlib](gn-169389).' },
  // Longer unknown names.
  { id: 'n-ar-09', lang: 'ar', text: 'سيطر المسلحون على [قرية تل الصفا](?) و[بلدة عين الحصى](?).' },
  { id: 'n-en-10', lang: 'en', text: 'The [village of Kafr Dibyan](?) and the [town of Deir Hassan](?) were evacuated.' },
  // Unknown names after and before a kind word.
  { id: 'n-en-11', lang: 'en', text: 'Troops entered [Qalbiya village](?) at dawn, and [al-Sayyala camp](?) by noon.' },
  { id: 'n-ar-10', lang: 'ar', text: 'احترقت خيام في [مخيم الركبان](?) وانهار سقف في [بلدة خشام](gn-167899).' },
  { id: 'n-en-12', lang: 'en', text: 'People in the [Sabil neighbourhood](?) of [Daraa](gn-170905) had no water.' },
  // Organisations, adjectives, persons.
  { id: 'n-ar-11', lang: 'ar', text: 'نفت قوات سورية الديموقراطية الخبر، وكذلك مجلس سورية الديموقراطية.' },
  { id: 'n-en-13', lang: 'en', text: 'A Syria-based monitor and an Iraq-backed group disagreed, Aleppo Today reported.' },
  { id: 'n-ar-12', lang: 'ar', text: 'قال خالد الشدادي إن أحمد الحسكاوي لم يحضر.' },
  { id: 'n-en-14', lang: 'en', text: 'Peter Derik told reporters that John Hama had resigned.' },
  // Exonyms and common words.
  { id: 'n-en-15', lang: 'en', text: 'Police said on Thursday that the court would sit by the side of the lake.' },
  { id: 'n-ar-13', lang: 'ar', text: 'نشر صورًا من الباب إلى الشارع، ثم قطع خرطوم المياه.' },
  // Patterns.
  { id: 'n-en-16', lang: 'en', text: 'The base lies [40 km (25 miles) south of Hasakah](offset hasakah S 40km).' },
  { id: 'n-ar-14', lang: 'ar', text: 'انقطعت الطريق [بين «تل تمر» و«رأس العين»](between tell-tamr ras-al-ayn).' },
  {
    id: 'n-en-17',
    lang: 'en',
    text: 'Fires spread in the [Hama](countryside gn-170017) and [Latakia countryside](countryside gn-173576).',
  },
  { id: 'n-en-18', lang: 'en', text: 'In the southern [city of Daraa](gn-170905) shops opened again.' },
  // Hashtags.
  { id: 'n-ar-15', lang: 'ar', text: 'عاجل: انفجار في #[تل_تمر](tell-tamr) و#[رأس_العين](ras-al-ayn) @الحسكة_الآن' },
  { id: 'n-en-19', lang: 'en', text: 'Smoke over #[TellTamr](tell-tamr) and #[Raqqa](raqqa), says @Hasakah_24' },
  // Spellings.
  { id: 'n-en-20', lang: 'en', text: 'Buses linked [Sheddadeh](al-shaddadi), [Amouda](amuda) and [Ayn Issa](ain-issa).' },
  // Other wars.
  {
    id: 'n-en-21',
    lang: 'en',
    text: 'Shelling hit [Omdurman](gn-365137) and [El Fasher](gn-379555), while [Port Sudan](gn-377039) was quiet.',
  },
  { id: 'n-ar-16', lang: 'ar', text: 'وصلت السفينة إلى [الحديدة](gn-79415) ومنها إلى [تعز](gn-70225) في [اليمن](country-ye).' },
  {
    id: 'n-en-22',
    lang: 'en',
    text: 'Displaced families from [Mosul](gn-99072) camped in [Nineveh province](gn-92877), [Iraq](country-iq).',
  },
];

export const newsApart: readonly CorpusText[] = [
  { id: 'm-ar-01', lang: 'ar', text: 'أُعيد خمسة موقوفين إلى [سجن الصناعة بحي غويران](sinaa-prison) بعد محاكمتهم.' },
  { id: 'm-en-01', lang: 'en', text: 'Fire broke out at [Afrin camp](?) while [Kobani](kobani) celebrated.' },
  { id: 'm-ar-02', lang: 'ar', text: 'أُغلق [مطار حماة](?) أسبوعًا، وبقي [سد تشرين](?) يعمل.' },
  { id: 'm-en-02', lang: 'en', text: 'Lorries queued at the [Nasib crossing](?) for a second day.' },
  {
    id: 'm-en-03',
    lang: 'en',
    text: 'Doctors left [eastern Hasakah](part hasakah-governorate E) for [Raqqa province](raqqa-governorate).',
  },
  {
    id: 'm-ar-03',
    lang: 'ar',
    text: 'وُزعت البذور في [محافظة الرقة](raqqa-governorate) وفي [ريف الرقة الغربي](direction raqqa W).',
  },
  {
    id: 'm-en-04',
    lang: 'en',
    text: 'Rain ruined crops across the [countryside of Homs](countryside gn-169577) and [Daraa province](gn-170903).',
  },
  {
    id: 'm-ar-04',
    lang: 'ar',
    text: 'افتُتحت مدرسة [شرق مدينة القامشلي](part qamishli E) وأخرى في [ريف إدلب الجنوبي](direction gn-169389 S).',
  },
  {
    id: 'm-en-05',
    lang: 'en',
    text: 'Workers came to the [town of Amuda](amuda) from [Qamishli](qamishli). They liked [the town](amuda).',
  },
  { id: 'm-ar-05', lang: 'ar', text: 'غادروا [قرية جربوعيات](?) نحو [الدرباسية](al-darbasiyah)، وبقيت [القرية](?) خالية.' },
  { id: 'm-ar-06', lang: 'ar', text: 'انهار مبنى في [حي الصالحية](?) في [بعلبك](gn-277130).' },
  { id: 'm-en-06', lang: 'en', text: 'Cattle were stolen in [Maabada](?) [near Fallujah](near gn-99454).' },
  { id: 'm-ar-07', lang: 'ar', text: 'عُثر على لغم في [حي الزهور](?) [قرب جباليا](near gn-281129).' },
  { id: 'm-en-07', lang: 'en', text: 'A bridge fell in the [village of Abu Khashab](?) [west of Taiz](direction gn-70225 W).' },
  { id: 'm-en-08', lang: 'en', text: 'Surgeons from [Hama](gn-170017) went to [Azaz](gn-172082), then to [Afrin](gn-174186).' },
  { id: 'm-ar-08', lang: 'ar', text: 'تدفقت المساعدات إلى [غزة](gn-281133) و[رفح](gn-281102) و[خان يونس](gn-281124).' },
  { id: 'm-en-09', lang: 'en', text: 'A new line links [Homs](gn-169577) with [Latakia](gn-173576).' },
  { id: 'm-ar-09', lang: 'ar', text: 'هُجّر أهالي [قرية خربة الجوز](?) و[قرية دير سنبل](?).' },
  { id: 'm-en-10', lang: 'en', text: 'Looters stripped the [village of Tell Rumman](?) and the [town of Ain Dakar](?).' },
  { id: 'm-en-11', lang: 'en', text: 'Elders of [Sayhat village](?) met at [al-Mahmudli camp](?).' },
  { id: 'm-ar-10', lang: 'ar', text: 'نُصبت خيام في [مخيم أطمة](?) وفي [بلدة الشحيل](shuhail).' },
  { id: 'm-en-12', lang: 'en', text: 'The [Mashlab neighbourhood](?) of [Raqqa](raqqa) got its power back.' },
  { id: 'm-ar-11', lang: 'ar', text: 'رحّب مجلس سوريا الديموقراطية بالبيان، ولم تعلق قوات سورية الديمقراطية.' },
  { id: 'm-en-13', lang: 'en', text: 'A Turkey-backed council and a Yemen-based charity signed, Raqqa TV said.' },
  { id: 'm-ar-12', lang: 'ar', text: 'أكد محمود القامشلي أن سعيد الديري سافر.' },
  { id: 'm-en-14', lang: 'en', text: 'Omar Tabqa said he had never met Ahmed Rafah.' },
  { id: 'm-en-15', lang: 'en', text: 'On Friday the judge read a report about water, wheat and a hole in the road.' },
  { id: 'm-ar-13', lang: 'ar', text: 'وقف أمام الباب وحمل صور أولاده وكتاب الحصن.' },
  { id: 'm-en-16', lang: 'en', text: 'Their car broke down [15 miles (24 km) east of Raqqa](offset raqqa E 24.14016km).' },
  { id: 'm-ar-14', lang: 'ar', text: 'رُممت السكة [بين «القامشلي» و«اليعربية»](between qamishli al-yarubiyah).' },
  {
    id: 'm-en-17',
    lang: 'en',
    text: 'Hail fell on the [Homs](countryside gn-169577) and [Idlib countryside](countryside gn-169389).',
  },
  { id: 'm-en-18', lang: 'en', text: 'In the northern [city of Mosul](gn-99072) a library reopened.' },
  { id: 'm-ar-15', lang: 'ar', text: 'تحديث: هدوء في #[دير_الزور](deir-ez-zor) و#[عين_عيسى](ain-issa) @الرقة_بوست' },
  { id: 'm-en-19', lang: 'en', text: 'Power is back in #[RasAlAyn](ras-al-ayn) and #[Qamishli](qamishli) via @Kobani_News' },
  {
    id: 'm-en-20',
    lang: 'en',
    text: 'Trains stopped at [Derbassiyeh](al-darbasiyah), [Qahtaniyeh](al-qahtaniyah) and [Ras al-Ain](ras-al-ayn).',
  },
  {
    id: 'm-en-21',
    lang: 'en',
    text: 'Cholera spread from [Khartoum](gn-379252) to [Nyala](gn-369004) and [Kassala](gn-372753) in [Sudan](country-sd).',
  },
  { id: 'm-ar-16', lang: 'ar', text: 'تظاهر العشرات في [البصرة](gn-99532) و[كركوك](gn-94787) و[الفلوجة](gn-99454).' },
  { id: 'm-en-22', lang: 'en', text: 'Fishermen of [Sidon](gn-268064) and [Tyre](gn-267008) sailed to [Beirut](gn-276781).' },
];
