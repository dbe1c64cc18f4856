/**
 * What keeps a name from being a place. Every table is in newspaper spelling, a reason or an example beside it.
 */

/** Names of organisations that hold a place's name inside: the whole phrase is consumed, no mention arises. */
export const organisations: readonly string[] = [
  'قوات سوريا الديمقراطية',
  'مجلس سوريا الديمقراطية',
  'حزب سوريا المستقبل',
  'حزب سوريا المستقبلي',
  'الدولة الإسلامية في العراق والشام',
  'الدولة الإسلامية في العراق وسوريا',
  'تنظيم القاعدة',
  'جامعة الفرات',
  'قسد والحسكة الآن',
  'الولايات المتحدة',
  'Syrian Democratic Forces',
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
  { example: 'صحيفة الثورة', forms: ['صحيفة', 'جريدة', 'مجلة', 'وكالة', 'قناة', 'إذاعة', 'موقع', 'شبكة', 'منصة', 'مؤسسة'] },
  { example: 'غرفة صناعة الحسكة', forms: ['غرفة', 'شركة', 'بنك', 'مصرف', 'اتحاد', 'نقابة', 'جمعية', 'منظمة'] },
  {
    example: 'لواء ثوار الرقة',
    forms: ['لواء', 'كتيبة', 'ثوار', 'جبهة', 'تجمع', 'حركة', 'حزب', 'فصيل', 'جيش', 'أحرار', 'أسود', 'فرقة', 'حرس'],
  },
  { example: 'نادي الجزيرة', forms: ['نادي', 'فريق', 'منتخب', 'ديربي'] },
  { example: 'فندق القصور', forms: ['فندق', 'مطعم', 'مقهى', 'شارع', 'مدرسة', 'مسجد', 'جامع'] },
  { example: 'أمير قطر', forms: ['أمير', 'ملك', 'سفير', 'سفارة'] },
  {
    example: 'minister of industry',
    forms: ['minister of', 'ministry of', 'newspaper', 'bank of', 'university of', 'emir of', 'ambassador to', 'daily'],
  },
];

/** Immediately before a name, with or without a full stop: a person of that name ("السيد الشدادي", "Mr. Kobani"). */
export const personTitles: readonly string[] = [
  'السيد',
  'السيدة',
  'الدكتور',
  'الدكتورة',
  'الأستاذ',
  'المهندس',
  'الحاج',
  'Mr',
  'Mrs',
  'Ms',
  'Dr',
  'Prof',
  'Professor',
  'Sheikh',
  'Sir',
];

/** Two words before a name in Latin letters, a capitalised word between: a person ("Commander Rojda Qamishlo"). */
export const ranks: readonly string[] = [
  ...['commander', 'colonel', 'general', 'captain', 'major', 'lieutenant', 'sergeant', 'officer', 'leader', 'fighter'],
  ...['spokesman', 'spokeswoman', 'spokesperson', 'journalist', 'reporter', 'activist', 'lawyer', 'doctor', 'minister'],
  ...['Mr', 'Mrs', 'Ms', 'Dr', 'Prof', 'Professor', 'Sheikh'],
];

/** Two words before a name: a man is called by his son and his town ("أبو عمر الشدادي"). */
export const kunyas: readonly string[] = ['أبو', 'أبا', 'أبي', 'أم', 'Abu', 'Umm'];

/** Immediately after a name: the name belongs to a body named after the place. */
export const organisationTails: readonly { example: string; forms: readonly string[] }[] = [
  { example: 'مجلس دير الزور العسكري', forms: ['العسكري', 'المدني', 'التشريعي'] },
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
export const capitalContexts: readonly string[] = [
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
