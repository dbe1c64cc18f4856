/**
 * What keeps a name from being a place. Every table is in newspaper spelling, a reason or an example beside it.
 */

/** Names of organisations that hold a place's name inside: the whole phrase is consumed, no mention arises. */
export const organisations: readonly string[] = [
  // Each word is spelt in two ways.
  ...['قوات', 'مجلس'].flatMap((body) =>
    ['سوريا', 'سورية'].flatMap((country) => [`${body} ${country} الديمقراطية`, `${body} ${country} الديموقراطية`]),
  ),
  'الدفاع المدني السوري',
  'درع الفرات',
  'غضب الفرات',
  'بركان الفرات',
  'عاصفة الجزيرة',
  'حلب اليوم',
  'الدولة الإسلامية في سوريا',
  'حزب سوريا المستقبل',
  'حزب سوريا المستقبلي',
  'الدولة الإسلامية في العراق والشام',
  'الدولة الإسلامية في العراق وسوريا',
  'تنظيم القاعدة',
  'جامعة الفرات',
  'قسد والحسكة الآن',
  'الولايات المتحدة',
  'Syrian Democratic Forces',
  'Syria Democratic Forces',
  'Democratic Forces of Syria',
  'Syrian Democratic Council',
  'Islamic State in Syria',
  'Islamic State of Iraq and Sham',
  'Islamic State of Iraq and al-Sham',
  'Islamic State in Iraq and the Levant',
  'Euphrates Shield',
  'Euphrates Wrath',
  'Wrath of Euphrates',
  'Wrath of the Euphrates',
  'Euphrates Volcano',
  'Jazeera Storm',
  'Al Jazeera',
  'Aleppo Today',
  'Syria Direct',
  'Syria Daily Report',
  'Syria Civil Defence',
  'Syria Civil Defense',
  'Islamic State of Iraq and Syria',
  'Islamic State in Iraq and Syria',
  'Islamic State of Iraq and the Levant',
  'Future Syria Party',
  'Syria Future Party',
  'United States',
  'Syrian Observatory',
];

/** Immediately before a name: the name belongs to an office, a paper, a firm or a unit, not to the ground. */
export const organisationHeads: readonly { example: string; forms: readonly string[] }[] = [
  { example: 'وزير الصناعة', forms: ['وزير', 'وزيرة', 'وزارة', 'وزراء', 'نائب وزير'] },
  {
    example: 'صحيفة الثورة',
    forms: ['صحيفة', 'جريدة', 'مجلة', 'وكالة', 'قناة', 'إذاعة', 'موقع', 'شبكة', 'منصة', 'مؤسسة', 'تلفزيون', 'راديو', 'مرصد'],
  },
  { example: 'غرفة صناعة الحسكة', forms: ['غرفة', 'شركة', 'بنك', 'مصرف', 'اتحاد', 'نقابة', 'جمعية', 'منظمة'] },
  {
    example: 'لواء ثوار الرقة',
    forms: [
      'لواء',
      'كتيبة',
      'ثوار',
      'جبهة',
      'تجمع',
      'حركة',
      'حزب',
      'فصيل',
      'جيش',
      'أحرار',
      'أسود',
      'فرقة',
      'حرس',
      'فيلق',
      'ميليشيا',
      'مليشيا',
      'هيئة',
      'عملية',
    ],
  },
  { example: 'اتفاق أستانا', forms: ['اتفاق', 'اتفاقية', 'مسار', 'إعلان', 'بروتوكول'] },
  { example: 'نادي الجزيرة', forms: ['نادي', 'فريق', 'منتخب', 'ديربي'] },
  { example: 'فندق القصور', forms: ['فندق', 'مطعم', 'مقهى', 'شارع', 'مدرسة', 'مسجد', 'جامع'] },
  { example: 'أمير قطر', forms: ['أمير', 'ملك', 'سفير', 'سفارة'] },
  {
    example: 'minister of industry',
    forms: ['minister of', 'ministry of', 'newspaper', 'bank of', 'university of', 'emir of', 'ambassador to', 'daily'],
  },
];

/** A name that is also a word, before what makes it that word: "الطبقة الوسطى" is the middle class. */
export const wordBefore: readonly { example: string; name: string; next: readonly string[] }[] = [
  {
    example: 'الطبقة الوسطى',
    name: 'الطبقة',
    next: ['الوسطى', 'العاملة', 'الحاكمة', 'السياسية', 'الفقيرة', 'الغنية', 'المتوسطة', 'الأولى', 'الثانية', 'الاجتماعية'],
  },
  { example: 'هجين جديد', name: 'هجين', next: ['جديد', 'من', 'بين'] },
];

/** Immediately after a name: the name belongs to a body named after the place. */
export const organisationTails: readonly {
  example: string;
  forms: readonly string[];
  /** Only with a capital: "in Raqqa news spread" is of the city. */
  capital?: boolean;
  /** Only joined to the name by a hyphen. */
  hyphen?: boolean;
}[] = [
  { example: 'مجلس دير الزور العسكري', forms: ['العسكري', 'المدني', 'التشريعي'] },
  {
    example: 'Raqqa TV',
    capital: true,
    forms: [
      ...[
        'tv',
        'radio',
        'news',
        'times',
        'post',
        'tribune',
        'channel',
        'network',
        'observatory',
        'army',
        'division',
        'battalion',
      ],
      ...['information center', 'information centre', 'institute', 'foundation', 'press', 'gazette'],
      ...['battalions', 'shield', 'airlines', 'accord', 'accords', 'agreement', 'declaration', 'protocol', 'democratic'],
    ],
  },
  {
    example: 'Syria-based',
    hyphen: true,
    forms: [
      ...['based', 'backed', 'led', 'allied', 'aligned', 'linked', 'trained', 'affiliated', 'funded', 'supported'],
      ...['sponsored', 'made', 'bound', 'focused', 'wide'],
    ],
  },
  {
    example: 'Deir ez-Zor Military Council',
    forms: [
      'military council',
      'civil council',
      'newspaper',
      'university',
      'fc',
      'sports club',
      'brigade',
      'brigades',
      'daily',
      'shield forces',
      'chamber of commerce',
    ],
  },
];
/** Only with this word before the name does a tail in Arabic count: "مجلس دير الزور العسكري". */
export const tailHeads: readonly string[] = ['مجلس', 'المجلس', 'درع', 'قوات'];

/**
 * A road's bare number is often something else ("the M4": a rifle). With the article it is the road after one of these
 * words or before one, unless the word that stands before those, or what follows, says otherwise.
 */
export const bareRoad = {
  /** "on the M4", "trucks crossed the M4" */
  after: [
    ...['on', 'onto', 'along', 'off', 'across', 'over', 'near', 'beside', 'between', 'via', 'toward', 'towards'],
    ...['reached', 'crossed', 'cut', 'blocked', 'closed', 'reopened', 'patrolled'],
  ],
  /** "the M4 linking Aleppo with Hasakah" */
  before: ['linking', 'connecting', 'between'],
  /** "trained on the M4", "a sight mounted on the M4" */
  butNotAfter: ['trained', 'train', 'training', 'mounted', 'fitted', 'fixed', 'sight', 'scope', 'safety'],
  /** "the M4 carbine", "the M4 tank" */
  butNotBefore: [
    ...['rifle', 'rifles', 'carbine', 'carbines', 'gun', 'guns', 'weapon', 'weapons', 'assault', 'sniper', 'variant'],
    ...['tank', 'tanks', 'sherman'],
  ],
} as const;

/** A state or a capital before or after these is a party that speaks, not a place where something is. */
export const partyVerbs: readonly string[] = [
  'قالت',
  'أعلنت',
  'اتهمت',
  'أكدت',
  'نفت',
  'دعت',
  'طالبت',
  'أدانت',
  'رفضت',
  'حذرت',
  'تقول',
  'تتهم',
  'تطالب',
  'ترفض',
  'said',
  'says',
  'announced',
  'accused',
  'accuses',
  'denied',
  'denies',
  'urged',
  'urges',
  'condemned',
  'condemns',
  'warned',
  'rejected',
  'called',
  'demanded',
  'insists',
];

/**
 * Capitals stand for their governments more often than for themselves ("أنقرة ودمشق اتفقتا", "Washington and Ankara
 * agreed"): a place only after a word of place, of which `capitalContexts` lists those that are not in the lexicon.
 */
export const capitals: readonly string[] = [
  'دمشق',
  'أنقرة',
  'بغداد',
  'بيروت',
  'عمّان',
  'القدس',
  'تل أبيب',
  'موسكو',
  'واشنطن',
  'طهران',
  'الرياض',
  'القاهرة',
  'باريس',
  'لندن',
  'Damascus',
  'Ankara',
  'Baghdad',
  'Beirut',
  'Amman',
  'Jerusalem',
  'Tel Aviv',
  'Moscow',
  'Washington',
  'Tehran',
  'Riyadh',
  'Cairo',
  'Paris',
  'London',
];
/** After a capital, what happens in a city and not to a government: "the Beirut explosion". */
export const capitalContextsAfter: readonly string[] = [
  ...[
    'explosion',
    'blast',
    'bombing',
    'suburbs',
    'suburb',
    'residents',
    'streets',
    'neighbourhood',
    'neighborhood',
    'port',
    'airport',
  ],
];
export const capitalContexts: readonly string[] = [
  ...['انفجار', 'تفجير', 'تفجيرات', 'قصف', 'أهالي', 'سكان', 'شوارع', 'حصار', 'معركة', 'سماء', 'أحداث', 'مظاهرات', 'جنوب', 'شمال'],
  'في',
  'داخل',
  'وسط',
  'العاصمة',
  'نحو',
  'باتجاه',
  'مطار',
  'at',
  'inside',
  'central',
  'downtown',
  'capital',
  'toward',
  'towards',
  'into',
  'via',
  'reached',
  'left',
];
