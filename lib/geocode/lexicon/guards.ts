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
    forms: ['لواء', 'كتيبة', 'ثوار', 'جبهة', 'تجمع', 'حركة', 'حزب', 'فصيل', 'جيش', 'أحرار', 'أسود', 'فرقة'],
  },
  { example: 'نادي الجزيرة', forms: ['نادي', 'فريق', 'منتخب', 'ديربي'] },
  { example: 'فندق القصور', forms: ['فندق', 'مطعم', 'مقهى', 'شارع', 'مدرسة', 'مسجد', 'جامع'] },
  { example: 'أمير قطر', forms: ['أمير', 'ملك', 'سفير', 'سفارة'] },
  {
    example: 'minister of industry',
    forms: ['minister of', 'ministry of', 'newspaper', 'bank of', 'university of', 'emir of', 'ambassador to', 'daily'],
  },
];

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

/** What a name that is also a common word needs beside it before it counts as a place. */
export type Licence =
  /** A kind word (حي الصناعة), or a list that one opens (حيي غويران والزهور). */
  | 'kind'
  /** As above, or written with a capital and no person's title or surname beside it. */
  | 'never-alone';

/** Names of the theatre that are also common nouns, offices, dates or persons. */
export const commonNames: readonly { name: string; because: string }[] = [
  { name: 'الصناعة', because: 'industry' },
  { name: 'الصناعية', because: 'industrial' },
  { name: 'الثورة', because: 'the revolution; a newspaper' },
  { name: 'الزهور', because: 'flowers' },
  { name: 'العسكري', because: 'military; a surname' },
  { name: 'الوسطى', because: 'middle' },
  { name: 'المساكن', because: 'dwellings' },
  { name: 'التقدم', because: 'advance, progress' },
  { name: 'الغزل', because: 'spinning; love poetry' },
  { name: 'المفتي', because: 'the mufti' },
  { name: 'القصور', because: 'palaces; shortcoming' },
  { name: 'الصور', because: 'pictures' },
  { name: 'الصوّر', because: 'pictures' },
  { name: 'الدير', because: 'the monastery' },
  { name: 'المشتل', because: 'the nursery' },
  { name: 'الطلائع', because: 'vanguards' },
  { name: 'الطليعة', because: 'the vanguard' },
  { name: 'البيطرة', because: 'veterinary medicine' },
  { name: 'الناصرة', because: 'Nazareth' },
  { name: 'أبو بكر', because: 'a person' },
  { name: 'أبو عمشة', because: 'a commander' },
  { name: 'أبو أمشة', because: 'a commander' },
  { name: 'كوكب', because: 'planet' },
  { name: 'الوطني', because: 'national' },
  { name: 'المشفى الوطني', because: 'every city has a national hospital' },
  { name: 'العزيزية', because: 'many towns' },
  { name: 'بصيرة', because: 'insight' },
  { name: 'الليلية', because: 'nightly' },
  { name: 'الفيلات', because: 'villas' },
  { name: 'الصالحية', because: 'many towns' },
  { name: 'الرصافة', because: 'many towns' },
  { name: 'المعيشية', because: 'of living (costs)' },
  { name: 'النشوة', because: 'ecstasy' },
  { name: '16 تشرين', because: 'a date' },
  { name: 'معبدة', because: 'paved' },
  { name: 'شدادة', because: 'an adjective' },
  { name: 'عريشة', because: 'a pergola' },
  { name: 'البانوراما', because: 'the panorama' },
  { name: 'المربع', because: 'the square' },
  { name: 'خشمان', because: 'a surname' },
  { name: 'الكلاسة', because: 'many quarters' },
  { name: 'المعهد التقني', because: 'every city has one' },
  { name: 'صور', because: 'pictures' },
  { name: 'جاسم', because: 'a person' },
  { name: 'الحصن', because: 'the fortress' },
  { name: 'المركز', because: 'the centre' },
  { name: 'الجزيرة', because: 'a broadcaster; a region' },
  { name: 'Industrial', because: 'adjective' },
  { name: 'Hole', because: 'noun' },
  { name: 'Sur', because: 'many' },
  { name: 'Abu Bakr', because: 'a person' },
  { name: 'Abu Amsha', because: 'a commander' },
  { name: 'al-Mufti', because: 'an office' },
  { name: 'al-Askari', because: 'a surname' },
  { name: 'al-Thawra', because: 'a newspaper' },
  { name: 'al-Watani', because: 'national' },
  { name: "al-Sina'a", because: 'industry' },
  { name: 'al-Salihiyah', because: 'many towns' },
  { name: 'al-Rusafa', because: 'many towns' },
  { name: 'al-Nasra', because: 'Nazareth; a front' },
  { name: 'al-Ghazal', because: 'a surname' },
  { name: '16 Tishreen', because: 'a date' },
  { name: 'Basira', because: 'a given name' },
  { name: 'Khashman', because: 'a surname' },
];
