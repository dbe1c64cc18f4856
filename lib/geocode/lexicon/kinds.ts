import { type FeatureCode, settlements } from '../../gazetteer/schema';

/**
 * Words that say what a name is the name of. They choose between places of one name, license names that are
 * also common words, and with the article ("السجن", "the prison") refer back to the place last named.
 */
export interface KindRow {
  example: string;
  kinds: readonly FeatureCode[];
  /** Of those, what the word is the plain word for: of a city and a town named before, "the town" is the town. */
  own?: readonly FeatureCode[];
  ar: readonly string[];
  /** Dual and plural, before a list: "حيي غويران والزهور". */
  arMany?: readonly string[];
  en: readonly string[];
  enMany?: readonly string[];
  /** "السجن" alone refers back. False where the definite form is an everyday word (القاعدة is also al-Qaeda). */
  refers: boolean;
  /** Dropped rather than listed where it goes back to nothing: "the quarter" is as often three months. */
  quiet?: boolean;
  /** "X prison" may be the prison of the town X: look among the prisons within X. */
  partOf?: boolean;
  /** A name after or before it that the gazetteer does not hold is listed as unresolved ("حي الزيتون"). */
  announces?: boolean;
  /** Named after a town, it is another place than the town: "Azaz camp" is unresolved where no such camp is held. */
  facility?: boolean;
  /** Grammatical gender of the word in Arabic: an adjective after it agrees ("قرية صغيرة"), a name need not. */
  feminine?: boolean;
}

export const kindRows: readonly KindRow[] = [
  {
    example: 'سجن الصناعة',
    kinds: ['PRN'],
    ar: ['سجن', 'معتقل'],
    arMany: ['سجون', 'سجني'],
    en: ['prison', 'jail', 'detention facility', 'detention centre', 'detention center'],
    enMany: ['prisons', 'jails'],
    refers: true,
    partOf: true,
    announces: true,
    facility: true,
  },
  {
    example: 'مدينة الحسكة',
    kinds: settlements,
    own: ['PPLA', 'PPLA2'],
    ar: ['مدينة'],
    arMany: ['مدينتي', 'مدن'],
    en: ['city'],
    enMany: ['cities'],
    refers: true,
    announces: true,
    feminine: true,
  },
  {
    example: 'بلدة الهول',
    kinds: ['PPLA3', 'PPL', 'PPLA2', 'PPLA'],
    own: ['PPLA3', 'PPL'],
    ar: ['بلدة'],
    arMany: ['بلدتي', 'بلدات'],
    en: ['town', 'townlet'],
    enMany: ['towns'],
    refers: true,
    announces: true,
    feminine: true,
  },
  {
    example: 'قرية أبو خشب',
    kinds: ['PPL', 'PPLA3'],
    own: ['PPL'],
    ar: ['قرية'],
    arMany: ['قريتي', 'قرى'],
    en: ['village', 'hamlet'],
    enMany: ['villages', 'hamlets'],
    refers: true,
    announces: true,
    feminine: true,
  },
  {
    example: 'حي غويران',
    kinds: ['PPLX'],
    ar: ['حي', 'حارة'],
    arMany: ['حيي', 'أحياء'],
    en: ['quarter', 'neighbourhood', 'neighborhood'],
    enMany: ['quarters', 'neighbourhoods', 'neighborhoods'],
    refers: true,
    quiet: true,
    announces: true,
  },
  {
    example: 'Ghuwayran district',
    kinds: ['PPLX', 'ADM2'],
    ar: [],
    en: ['district'],
    enMany: ['districts'],
    refers: false,
    announces: true,
  },
  {
    example: 'مخيم الهول',
    kinds: ['CMPRF'],
    ar: ['مخيم'],
    arMany: ['مخيمي', 'مخيمات'],
    en: ['camp', 'refugee camp', 'displacement camp', 'idp camp'],
    enMany: ['camps'],
    refers: true,
    partOf: true,
    announces: true,
    facility: true,
  },
  {
    example: 'محافظة الحسكة',
    kinds: ['ADM1'],
    ar: ['محافظة', 'ولاية'],
    arMany: ['محافظتي', 'محافظات', 'ولايتي', 'ولايات'],
    en: ['governorate', 'province', 'state', 'strip'],
    enMany: ['governorates', 'provinces', 'states'],
    refers: true,
  },
  { example: 'قطاع غزة; Darfur region', kinds: ['ADM1', 'RGN'], ar: ['قطاع', 'إقليم'], en: ['region'], refers: false },
  {
    example: 'منطقة المالكية',
    kinds: ['ADM2', 'RGN', 'AREA', ...settlements],
    ar: ['منطقة', 'قضاء'],
    arMany: ['منطقتي', 'مناطق'],
    en: [],
    refers: false,
  },
  {
    example: 'ناحية الشدادي',
    kinds: ['ADM3', 'PPLA3', 'PPLA2'],
    ar: ['ناحية'],
    arMany: ['ناحيتي', 'نواحي'],
    en: ['subdistrict', 'sub-district', 'nahiya'],
    refers: false,
    announces: true,
    feminine: true,
  },
  { example: 'نهر الخابور', kinds: ['STM'], ar: ['نهر', 'سرير نهر'], en: ['river'], refers: true, announces: true },
  { example: 'وادي الضيف', kinds: ['STM'], ar: ['وادي'], en: [], refers: false, announces: true, facility: true },
  {
    example: 'شارع النيل',
    kinds: ['RD'],
    ar: ['شارع'],
    en: ['street', 'avenue'],
    refers: false,
    announces: true,
    facility: true,
  },
  {
    example: 'جامعة القاهرة',
    kinds: ['UNIV', 'HSP'],
    ar: ['جامعة', 'معهد'],
    en: [],
    refers: false,
    announces: true,
    facility: true,
    feminine: true,
  },
  {
    example: 'الطريق الدولي M4',
    kinds: ['RD'],
    ar: ['طريق', 'الطريق', 'الطريق الدولي', 'الطريق السريع', 'اوتوستراد', 'الأوتوستراد'],
    en: ['road', 'highway', 'motorway'],
    refers: false,
  },
  { example: 'سد الباسل', kinds: ['DAM'], ar: ['سد'], en: ['dam'], refers: true, partOf: true, announces: true, facility: true },
  {
    example: 'معبر باب الهوى',
    kinds: ['PSTB'],
    ar: ['معبر'],
    en: ['crossing', 'border crossing', 'checkpoint'],
    refers: false,
    partOf: true,
    announces: true,
    facility: true,
  },
  {
    example: 'مرفأ بيروت',
    kinds: ['PRT'],
    ar: ['مرفأ', 'ميناء'],
    en: ['port', 'seaport'],
    refers: true,
    quiet: true,
    partOf: true,
    announces: true,
    facility: true,
  },
  {
    example: 'مستشفى الشفاء',
    kinds: ['HSP'],
    ar: ['مستشفى', 'مشفى'],
    en: ['hospital'],
    refers: false,
    partOf: true,
    announces: true,
    facility: true,
  },
  {
    example: 'مطار الطبقة',
    kinds: ['AIRP'],
    ar: ['مطار', 'مطار عسكري'],
    en: ['airport', 'airbase', 'air base', 'military airport', 'airfield', 'military airbase'],
    refers: true,
    partOf: true,
    announces: true,
    facility: true,
  },
  { example: 'جسر الشغور', kinds: ['BDG'], ar: ['جسر'], en: ['bridge'], refers: false, announces: true, facility: true },
  {
    example: 'حقل العمر النفطي',
    kinds: ['OILF'],
    ar: ['حقل'],
    en: ['oil field', 'oilfield', 'gas field'],
    refers: false,
    partOf: true,
    announces: true,
    facility: true,
  },
  {
    example: 'جبل كوكب',
    kinds: ['HLL', 'MILB'],
    ar: ['جبل', 'تلة'],
    en: ['hill', 'mount', 'mountain'],
    refers: false,
    announces: true,
  },
  {
    example: 'فوج الميلبية',
    kinds: ['MILB'],
    ar: ['فوج', 'قاعدة', 'ثكنة', 'معسكر'],
    en: ['base', 'barracks', 'regiment'],
    refers: false,
    facility: true,
  },
  { example: 'دوار البانوراما', kinds: ['TRFC'], ar: ['دوار', 'ساحة'], en: ['roundabout'], refers: false, announces: true },
  { example: 'صوامع غويران', kinds: ['SILO'], ar: ['صوامع', 'صومعة'], en: ['silos', 'grain silos'], refers: false, partOf: true },
];

/** Words after which, or before which, a definite kind word is no place. Matched in normal form. */
export const referenceGuards: readonly {
  example: string;
  word: string;
  after?: readonly string[];
  before?: readonly string[];
}[] = [
  {
    example: 'السجن المؤبد',
    word: 'السجن',
    after: ['المؤبد', 'لمدة', 'مدة', 'سنوات', 'عاما', 'سنة', 'أشهر'],
    before: ['عقوبة', 'حكما', 'حكم', 'بعقوبة'],
  },
  { example: 'المحافظة على السلم', word: 'المحافظة', after: ['على'] },
  { example: 'البث الحي', word: 'الحي', before: ['البث', 'النقل', 'الكائن', 'بالرصاص', 'الرصاص'] },
  { example: 'المدينة المنورة', word: 'المدينة', after: ['المنورة', 'الجامعية', 'الصناعية', 'الفاضلة'] },
  { example: 'المدينة الرياضية للشباب', word: 'القرية', after: ['السياحية', 'العالمية', 'الأولمبية'] },
  {
    example: 'prison sentence',
    word: 'prison',
    after: ['sentence', 'sentences', 'term', 'terms', 'system', 'reform', 'service'],
  },
  { example: 'the city council', word: 'city', after: ['council', 'state'] },
  { example: 'the camp fire', word: 'camp', after: ['fire', 'fires', 'david'] },
  {
    example: 'the quarter of the year',
    word: 'quarter',
    after: ['of', 'century', 'final', 'finals', 'million', 'hour'],
    before: ['first', 'second', 'third', 'fourth', 'last', 'a'],
  },
  { example: 'the town hall', word: 'town', after: ['hall'] },
];
