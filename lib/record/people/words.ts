/**
 * Words by which the check finds people who need care (people.ts), as data. Arabic ones stand in the normal form of the
 * geocoder and without the article.
 */
export type Why = 'minor' | 'accused' | 'witness' | 'private';

/** Words that say what somebody is, beside whom a name matters. */
export const cues: Readonly<Record<Why, readonly string[]>> = {
  minor: [
    ...['child', 'minor', 'boy', 'girl', 'teenager', 'teenage', 'infant', 'toddler', 'baby', 'schoolboy', 'schoolgirl', 'pupil'],
    ...['طفل', 'طفله', 'قاصر', 'قاصره', 'فتي', 'فتاه', 'صبي', 'صبيه', 'رضيع', 'رضيعه', 'حدث', 'يافع', 'تلميذ', 'تلميذه'],
  ],
  accused: [
    ...['accused', 'suspect', 'suspected', 'detainee', 'detained', 'arrested', 'defendant', 'prisoner', 'inmate', 'convict'],
    ...['convicted', 'wanted', 'charged', 'sentenced', 'escapee', 'abducted', 'kidnapped', 'disappeared'],
    ...['متهم', 'متهمه', 'مشتبه', 'معتقل', 'معتقله', 'محتجز', 'محتجزه', 'سجين', 'سجينه', 'موقوف', 'موقوفه', 'مطلوب', 'مدان'],
    ...['نزيل', 'اعتقال', 'اعتقل', 'اعتقلت', 'احتجاز', 'مختطف', 'مختطفه', 'مخفي', 'مفقود', 'مفقوده'],
  ],
  witness: [
    ...['witness', 'eyewitness', 'survivor', 'whistleblower', 'informant', 'defector'],
    ...['شاهد', 'شاهده', 'ناجي', 'ناجيه', 'ناج', 'مخبر', 'منشق'],
  ],
  private: [
    ...[
      'resident',
      'neighbour',
      'neighbor',
      'villager',
      'farmer',
      'shopkeeper',
      'driver',
      'teacher',
      'nurse',
      'widow',
      'refugee',
    ],
    ...['mother', 'father', 'brother', 'sister', 'son', 'daughter', 'wife', 'husband', 'relative', 'civilian', 'victim'],
    ...['مواطن', 'مواطنه', 'مدني', 'مدنيه', 'نازح', 'نازحه', 'لاجئ', 'لاجئه', 'مزارع', 'سائق', 'معلم', 'معلمه', 'ممرض', 'ممرضه'],
    ...['والد', 'والده', 'شقيق', 'شقيقه', 'زوجه', 'زوج', 'ابن', 'ابنه', 'قريب', 'ضحيه', 'مدعو', 'مدعوه', 'ارمله'],
  ],
};

/** Offices that speak in public: whoever stands right behind one is not pointed out. */
export const offices: readonly string[] = [
  ...[
    'spokesman',
    'spokeswoman',
    'spokesperson',
    'commander',
    'general',
    'minister',
    'president',
    'director',
    'governor',
    'leader',
  ],
  ...[
    'secretary',
    'envoy',
    'ambassador',
    'official',
    'colonel',
    'captain',
    'major',
    'chief',
    'head',
    'reporter',
    'correspondent',
  ],
  ...['journalist', 'editor', 'researcher', 'analyst', 'professor', 'judge', 'lawyer', 'mayor', 'sheikh', 'chairman', 'adviser'],
  ...['متحدث', 'متحدثه', 'ناطق', 'ناطقه', 'قائد', 'جنرال', 'وزير', 'وزيره', 'رئيس', 'رئيسه', 'مدير', 'مديره', 'محافظ', 'زعيم'],
  ...['امين', 'مبعوث', 'سفير', 'مسؤول', 'مسؤوله', 'عقيد', 'عميد', 'لواء', 'مراسل', 'مراسله', 'صحفي', 'صحفيه', 'باحث', 'باحثه'],
  ...['محلل', 'قاضي', 'محامي', 'شيخ', 'مستشار'],
];

/** Words with a capital that make two of them no name of a person. */
export const notNames: readonly string[] = [
  ...['forces', 'army', 'prison', 'ministry', 'city', 'street', 'council', 'observatory', 'state', 'islamic', 'human', 'rights'],
  ...['democratic', 'administration', 'committee', 'office', 'press', 'news', 'agency', 'centre', 'center', 'hospital', 'school'],
  ...['university', 'quarter', 'camp', 'governorate', 'district', 'river', 'bridge', 'gate', 'north', 'south', 'east', 'west'],
  ...['northern', 'southern', 'eastern', 'western', 'united', 'nations', 'states', 'kingdom', 'coalition', 'union', 'party'],
  ...['units', 'brigade', 'battalion', 'division', 'security', 'police', 'front', 'movement', 'guard', 'court', 'the', 'a', 'an'],
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'],
  ...['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday', 'daily', 'times', 'post', 'media', 'watch'],
  ...['in', 'on', 'at', 'of', 'and', 'he', 'she', 'it', 'they', 'we', 'no', 'one', 'two', 'many', 'some', 'several', 'hundreds'],
  ...['for', 'from', 'by', 'with', 'after', 'before', 'according', 'local', 'other', 'its', 'his', 'her', 'their', 'all'],
];

/** Given names, in Arabic, by which a name is known in a script without capitals. «عبد» needs the word behind it. */
export const givenNames: readonly string[] = [
  ...['محمد', 'احمد', 'محمود', 'علي', 'حسن', 'حسين', 'خالد', 'عمر', 'عثمان', 'يوسف', 'ابراهيم', 'اسماعيل', 'مصطفي', 'سليمان'],
  ...['عبد', 'عبدالله', 'عبدالرحمن', 'عبدالرحيم', 'عبدالكريم', 'عبدالعزيز', 'عبدالقادر', 'عبدالحميد', 'سالم', 'سليم', 'سامي'],
  ...['سمير', 'كريم', 'كمال', 'جمال', 'جميل', 'جاسم', 'قاسم', 'ماجد', 'ماهر', 'مازن', 'مروان', 'نبيل', 'نادر', 'ناصر', 'وليد'],
  ...['وائل', 'ياسر', 'ياسين', 'يحيي', 'يونس', 'زياد', 'زكريا', 'طارق', 'طلال', 'فارس', 'فيصل', 'فؤاد', 'فهد', 'غسان', 'غازي'],
  ...['حمزه', 'حامد', 'حازم', 'حمود', 'رامي', 'رائد', 'رشيد', 'رياض', 'صالح', 'صلاح', 'عادل', 'عامر', 'عماد', 'عمار', 'عصام'],
  ...[
    'بلال',
    'بشار',
    'باسل',
    'بسام',
    'اياد',
    'اياس',
    'ايمن',
    'انس',
    'امير',
    'ادهم',
    'اكرم',
    'لؤي',
    'ليث',
    'معاذ',
    'منير',
    'موسي',
  ],
  ...['فاطمه', 'عائشه', 'خديجه', 'زينب', 'مريم', 'امينه', 'سعاد', 'سميره', 'سلمي', 'ساره', 'سمر', 'رنا', 'ريم', 'رغد', 'رشا'],
  ...[
    'نور',
    'نورا',
    'ناديه',
    'نجلاء',
    'هدي',
    'هند',
    'هناء',
    'هبه',
    'لبني',
    'ليلي',
    'لينا',
    'منال',
    'مني',
    'ميساء',
    'وفاء',
    'ياسمين',
  ],
  ...[
    'ازاد',
    'بارزان',
    'بروين',
    'بيريفان',
    'دلشاد',
    'هوزان',
    'جوان',
    'روجدا',
    'روناهي',
    'شيرين',
    'شيار',
    'نوروز',
    'نسرين',
    'سربست',
  ],
];
