import type { CorpusText } from './read';

/** Texts to tune on: what fails here changes the code. */
export const tuned: readonly CorpusText[] = [
  {
    id: 't-ar-01',
    lang: 'ar',
    text: 'وصلت تعزيزات إلى [محيط سجن الصناعة](surroundings sinaa-prison) [جنوبي الحسكة](part hasakah S)، وحلّقت المروحيات فوق [السجن](sinaa-prison).',
  },
  {
    id: 't-ar-02',
    lang: 'ar',
    text: 'قُتل أربعة في [حي غويران](ghuwayran) و[حي الزهور](al-zuhour)، ونزح السكان إلى وسط [المدينة](hasakah).',
  },
  {
    id: 't-ar-03',
    lang: 'ar',
    text: 'قال وزير الصناعة إن المدن الصناعية ستعمل بكامل طاقتها، فيما نشرت صحيفة «الوطن» تفاصيل القرار.',
  },
  {
    id: 't-ar-04',
    lang: 'ar',
    text: 'انفجر لغم على بعد [15 كم جنوب الحسكة](offset hasakah S 15km @melabiyah-regiment)، وأصيب راعيان من [قرية العجلونية](?).',
  },
  {
    id: 't-ar-05',
    lang: 'ar',
    text: 'سيطرت القوات على [حيي غويران](ghuwayran) و[النشوة](al-nashwa)، وعلى [المباني المحيطة بالسجن](?) الذي لم يُسمَّ.',
  },
  {
    id: 't-ar-06',
    lang: 'ar',
    text: 'تحرك رتل من [القامشلي](qamishli) باتجاه [ريف الحسكة الشمالي](direction hasakah N) مروراً ب[عامودا](amuda).',
  },
  {
    id: 't-ar-07',
    lang: 'ar',
    text: 'أعلنت «قوات سوريا الديمقراطية» مقتل عنصرين من مجلس دير الزور العسكري في [بلدة البصيرة](al-busayrah).',
  },
  {
    id: 't-ar-08',
    lang: 'ar',
    text: 'اندلعت اشتباكات [بين الشدادي ومركدة](between al-shaddadi markada)، وقُطعت [طريق الحسكة – دير الزور](between hasakah deir-ez-zor).',
  },
  { id: 't-ar-09', lang: 'ar', text: 'دار الحديث عن كوكب جديد رصده مرصد، وعن مركبة ستهبط عليه بعد عام.' },
  { id: 't-ar-10', lang: 'ar', text: 'أصبحت [المدينة](?) هادئة، ولم يذكر البيان اسمها.' },
  {
    id: 't-ar-11',
    lang: 'ar',
    text: 'في [تل تامر](tell-tamr) و[رأس العين](ras-al-ayn) و[الدرباسيّة](al-darbasiyah) هدوء حذر، وفي [محافظة الرقة](raqqa-governorate) قصف متقطع.',
  },
  {
    id: 't-ar-12',
    lang: 'ar',
    text: 'تقع القاعدة [قرب بلدة الشدادي](near al-shaddadi)، وتبعد [خمسين كيلومتراً عن الحسكة](offset hasakah 50km @al-shaddadi).',
  },
  {
    id: 't-ar-13',
    lang: 'ar',
    text: 'يتحصن المسلحون في جيب داخل [حي غويران](ghuwayran) لا تتجاوز مساحته [كيلومترين مربعين](sized-area ghuwayran 2-2km2).',
  },
  { id: 't-ar-14', lang: 'ar', text: 'التقدم في المفاوضات بطيء، والعسكري المتقاعد قال إن الصور التي نُشرت قديمة.' },
  {
    id: 't-ar-15',
    lang: 'ar',
    text: 'هاجم التنظيم صهريجاً في [بادية دير الزور الشمالية](direction deir-ez-zor N) وآخر على الطريق.',
  },
  {
    id: 't-ar-16',
    lang: 'ar',
    text: 'نُقل المصابون إلى [المالكية](al-malikiyah) ([ديرك](al-malikiyah)) بعد قصف استهدف محطة كهرباء.',
  },
  {
    id: 't-ar-17',
    lang: 'ar',
    text: 'قرر المجلس فرض حظر تجول في [شمال المدينة](?) بعد حادثة [القامشلي](qamishli).',
  },
  {
    id: 't-ar-18',
    lang: 'ar',
    text: 'أغارت طائرة على [الشدّادي](al-shaddadi) وبـ[القحطانية](al-qahtaniyah)، ولل[هول](al-hawl) طريق واحد مفتوح.',
  },
  {
    id: 't-ar-19',
    lang: 'ar',
    text: 'شدد المجتمعون على ضرورة المحافظة على وحدة البلاد، وأشار أبو بكر إلى أن الليلة الماضية كانت هادئة.',
  },
  {
    id: 't-ar-20',
    lang: 'ar',
    text: 'نزح الأهالي من [سجن الحسكة المركزي](hasakah-central-prison) القديم ومن [حي الليلية](al-layliyah) المجاور لل[سجن](near hasakah-central-prison|hasakah-central-prison).',
  },
  {
    id: 't-en-01',
    lang: 'en',
    text: "Fighters attacked [al-Sina'a prison](sinaa-prison) in [Hasakah](hasakah); by dusk [the prison](sinaa-prison) was surrounded and the [surroundings of the prison](surroundings sinaa-prison) were empty.",
  },
  {
    id: 't-en-02',
    lang: 'en',
    text: 'They could flee toward the [southern](direction hasakah S) or [eastern countryside of Hasakah](direction hasakah E), a source said.',
  },
  {
    id: 't-en-03',
    lang: 'en',
    text: 'Besieged [buildings near Geweran prison](near sinaa-prison|near hasakah-central-prison) cover an area of [no more than 5–7 km²](sized-area sinaa-prison|sized-area hasakah-central-prison).',
  },
  {
    id: 't-en-04',
    lang: 'en',
    text: 'The Deir ez-Zor Military Council denied the report, and the minister of industry said nothing.',
  },
  {
    id: 't-en-05',
    lang: 'en',
    text: 'A convoy passed [ten miles southeast of Qamishli](offset qamishli SE 16.09344km) on its way to [Tell Hamis](tell-hamis).',
  },
  {
    id: 't-en-06',
    lang: 'en',
    text: 'The [Khabur](khabur) has dried up, and [Hesekê](hasakah) depends on tankers from [Serê Kaniyê](ras-al-ayn).',
  },
  {
    id: 't-en-07',
    lang: 'en',
    text: "In [northern Hasakah](part hasakah-governorate N), [the city's eastern neighbourhoods](part hasakah E) lost power.",
  },
  {
    id: 't-en-08',
    lang: 'en',
    text: "Talk of a threat to the [eastern region](eastern-region) went on while troops left the [buildings around al-Sina'a prison](surroundings sinaa-prison).",
  },
  {
    id: 't-en-09',
    lang: 'en',
    text: 'The revolution in farming has changed the region; Industrial output rose and the quarter ended well.',
  },
  {
    id: 't-en-10',
    lang: 'en',
    text: "[Hasakah](hasakah)'s governor met the mayor of [Amuda](amuda) [near the Security Box](near hasakah-security-box).",
  },
  { id: 't-en-11', lang: 'en', text: 'The [village of Abu Khashab](?) was shelled; nobody knows which.' },
  {
    id: 't-en-12',
    lang: 'en',
    text: 'Shelling was reported [along the Khabur between Tell Tamr and Hasakah](along khabur) and in [Ras al Ain](ras-al-ayn).',
  },
  {
    id: 't-en-13',
    lang: 'en',
    text: 'Buses left [Kamichli](qamishli) for [Derbasiyeh](al-darbasiyah), [Tal Tamar](tell-tamr) and [al-Malkiya](al-malikiyah); the Market reopened, the Governor said.',
  },
  {
    id: 't-en-14',
    lang: 'en',
    text: 'Clashes in [al-Hasaka](hasakah) and [Guwayran](ghuwayran) went on. Mexico, Khobar, Russia and Kuwait sent aid; Hussein and Ahmed spoke.',
  },
  {
    id: 't-ar-21',
    lang: 'ar',
    text: 'أُصيب طفل في [حي غويران بمدينة الحسكة](ghuwayran)، ومقاتل من حرس الخابور على مدخل [مدينة «الشدادي»](al-shaddadi) [جنوب الحسكة](direction hasakah S).',
  },
  {
    id: 't-ar-22',
    lang: 'ar',
    text: 'يشهد [ريفا الحسكة](countryside hasakah) و[دير الزور](countryside deir-ez-zor) هدوءاً، وفي [المناطق الشرقية من القامشلي](part qamishli E) حركة عادية.',
  },
  {
    id: 't-ar-23',
    lang: 'ar',
    text: 'انتشر الجنود على [أطراف بلدة تل براك](surroundings tell-brak) ب[الريف الشرقي للحسكة](direction hasakah E) و[على ضفاف الخابور](along khabur).',
  },
  {
    id: 't-ar-24',
    lang: 'ar',
    text: 'بحثت أنقرة ودمشق ملف الحدود، وقال مسؤول في واشنطن إن بيروت مطّلعة على المحادثات بين بغداد وعمّان.',
  },
  { id: 't-en-15', lang: 'en', text: 'Tehran and Moscow welcomed the deal that Damascus and Baghdad had signed.' },
  {
    id: 't-ar-25',
    lang: 'ar',
    text: 'قُصفت [تل تمر](tell-tamr)، والصور التي نُشرت تُظهر الدمار، وإن كانت غير مؤكدة. وفي [مركدة](markada) والصناعة هناك متوقفة.',
  },
  {
    id: 't-ar-26',
    lang: 'ar',
    text: 'انفجرت دراجة في [حي الثورة](?) في [القامشلي](qamishli)، وأُغلق المربع الأمني في [القامشلي](qamishli)، وبقي [المربع الأمني في الحسكة](hasakah-security-box) مفتوحاً.',
  },
  {
    id: 't-ar-27',
    lang: 'ar',
    text: 'انتقلوا من [غويران](ghuwayran) إلى [النشوة](al-nashwa) ومنها إلى [جنوب مدينة الحسكة](part hasakah S)، ثم إلى نقطة في [سجن غويران](sinaa-prison).',
  },
  {
    id: 't-en-16',
    lang: 'en',
    text: 'Fighters held positions within [3 km of Tell Tamr](offset tell-tamr 3km), and riots broke out at [Ghwayran prison](sinaa-prison).',
  },
  {
    id: 't-en-21',
    lang: 'en',
    text: 'Checkpoints went up on the [Raqqa to Ain Issa road](between raqqa ain-issa); elsewhere in [Al-Raqqa province](raqqa-governorate) nothing moved.',
  },
  {
    id: 't-ar-31',
    lang: 'ar',
    text: 'وصل الأهالي إلى [الضفة الغربية لنهر الجغجغ](along jaghjagh) وعادوا إلى [الضفة الغربية من النهر](along jaghjagh)، وفرّ آخرون من [ضفة الخابور](along khabur).',
  },
  {
    id: 't-en-22',
    lang: 'en',
    text: 'Sappers cleared the [eastern bank of the Khabur](along khabur) on Monday.',
  },
  { id: 't-en-23', lang: 'en', text: 'Mr. Amuda and Dr Raqqa left the board; Mrs Markada stayed.' },
  { id: 't-ar-32', lang: 'ar', text: 'استقبل السيد الشدادي ضيوفه، والتقى الدكتور القامشلي بوفد من الأطباء.' },
  {
    id: 't-ar-401',
    lang: 'ar',
    text: 'أعلن مكتب وزير الدفاع في حكومة دمشق أن موسكو وأنقرة اتفقتا على تسيير دورية مشتركة، تنطلق من [مطار القامشلي](?) وتمر ب[قرى الدرباسية](al-darbasiyah|part al-darbasiyah|surroundings al-darbasiyah) قبل أن تعود لل[قامشلي](qamishli).',
  },
  {
    id: 't-ar-402',
    lang: 'ar',
    text: 'فرّ نحو ثلاثين سجيناً من [سجن «الصناعة»](sinaa-prison) باتجاه [حي الزهور](al-zuhour) ومقبرة [جنوب شرقي المدينة](part hasakah SE).',
  },
  {
    id: 't-ar-403',
    lang: 'ar',
    text: 'وكان أبو عمر الشدادي، أحد قادة الفصيل، قد قُتل الشهر الماضي في غارة على سيارته. وذكرت شبكة «الحسكة الآن» أن جامعة الفرات علّقت الدوام، وأن نادي الجهاد ألغى مباراته.',
  },
  {
    id: 't-en-404',
    lang: 'en',
    text: 'Mazloum al-Hasakawi, a spokesman, said fighters had slipped out of the [Gweran\nneighbourhood](ghuwayran) and reached [Tel Hamees](tell-hamis) and [Til Koçer](al-yarubiyah) by dawn, while the Raqqa Civil Council and the Deir ez-Zor Military Council met in [Ain Issa](ain-issa).',
  },
  {
    id: 't-en-405',
    lang: 'en',
    text: 'The Ministry of Industry denied reports that Raqqawi, its envoy, had visited [Hasaka Central Prison](hasakah-central-prison); an aide said he had only gone to the [town of al-Houl](al-hawl), about [40km east of Hassakeh city](offset hasakah E 40km @al-hawl).',
  },
  {
    id: 't-en-406',
    lang: 'en',
    text: "[Shaddadi](al-shaddadi)-born commander Ahmad al-Deiri told Al Jazeera that the Syrian Defence Ministry would not enter [Rmelan](rumaylan)'s oil fields.",
  },
  {
    id: 't-ar-411',
    lang: 'ar',
    text: 'اشتبك الطرفان في [محيط تل براك](surroundings tell-brak) وفي [ريف تل حميس الجنوبي](direction tell-hamis S) أو [الغربي](direction tell-hamis W)، ثم هدأت الجبهة قبل وصول تعزيزات من [ديرالزور](deir-ez-zor).',
  },
  {
    id: 't-ar-412',
    lang: 'ar',
    text: 'ارتفع عدد الضحايا إلى ستة بعد انفجار صهريج [بين بلدتي الشدادي والعريشة](between al-shaddadi al-arishah)، ونُقل المصابون إلى [المشفى الوطني بالحسكة](al-watani-quarter).',
  },
  {
    id: 't-en-413',
    lang: 'en',
    text: 'Commander Rojda Qamishlo said the convoy crossed the [M4 highway](m4-highway) [west of Tal Tamer](direction tell-tamr W|part tell-tamr W) at 9 a.m..',
  },
  {
    id: 't-en-414',
    lang: 'en',
    text: 'Trucks were stopped on the [M4](m4-highway) [near Tal Tamr](near tell-tamr), and patrols ran [along the M4 between Tal Tamr and Ain Issa](along m4-highway); by noon shells had cut the [M4](m4-highway). The [M4](m4-highway) linking [Ain Issa](ain-issa) with the east stayed closed.',
  },
  {
    id: 't-en-415',
    lang: 'en',
    text: 'They carried M4 rifles. Recruits in [Hasakah](hasakah) trained on the M4; one put a sight on the M4 carbine, another on the M4A1, and the M4 jammed twice. A grip went onto the M4 rifle.',
  },
  {
    id: 't-ar-414',
    lang: 'ar',
    text: 'أوقفت دورية شاحنات على [الطريق M4](m4-highway) [قرب تل تمر](near tell-tamr) وأغلقت [الأوتوستراد M4](m4-highway)، وعثرت على بنادق M4 وبندقية من طراز M4.',
  },
];
