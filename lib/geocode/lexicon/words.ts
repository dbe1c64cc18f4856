import type { Wind } from '../../geometry/where';

/**
 * Words of relation, direction, number and measure in both languages. A form may be several words; spelling is
 * as a newspaper writes it, the normaliser makes the comparable form. Rows of one class share a part of speech
 * in the patterns of `relate/patterns.ts`.
 */
export type WordClass =
  | 'surround'
  | 'buildings'
  | 'surrounding'
  | 'around'
  | 'adjacent'
  | 'near'
  | 'countryside'
  | 'theCountryside'
  | 'heading'
  | 'adjective'
  | 'between'
  | 'and'
  | 'along'
  | 'theBank'
  | 'of'
  | 'from'
  | 'to'
  | 'by'
  | 'in'
  | 'road'
  | 'quarters'
  | 'theQuarters'
  | 'lengthUnit'
  | 'areaUnit'
  | 'number'
  | 'approximately'
  | 'bound'
  | 'boundAfter'
  | 'the'
  | 'possessive';

export interface WordRow {
  class: WordClass;
  forms: readonly string[];
  /** A wind, the value of a number word, or metres (square metres) per unit. */
  wind?: Wind;
  value?: number;
  /** "كيلومترين": the dual carries its own two. */
  dual?: boolean;
  /** "لا تزيد مساحتها عن": words stand between the bound and its number, so the span starts at the number. */
  apart?: boolean;
}

const adjectives = (masculine: string) => [`ال${masculine}`, `ال${masculine}ة`];

const arabic: readonly WordRow[] = [
  { class: 'surround', forms: ['محيط', 'أطراف', 'ضواحي', 'تخوم', 'مشارف'] },
  {
    class: 'buildings',
    forms: ['المباني', 'الأبنية', 'المنازل', 'المناطق', 'المنطقة', 'الأحياء', 'القرى', 'الشوارع', 'النقاط', 'الطرق'],
  },
  { class: 'surrounding', forms: ['المحيطة', 'المحيط', 'المحاذية'] },
  { class: 'around', forms: ['حول'] },
  { class: 'adjacent', forms: ['المجاورة', 'الملاصقة', 'المتاخمة'] },
  { class: 'near', forms: ['قرب', 'بالقرب من', 'على مقربة من', 'بجوار', 'بجانب', 'بمحاذاة', 'القريب من', 'القريبة من', 'جوار'] },
  { class: 'countryside', forms: ['ريف', 'أرياف', 'ريفي', 'ريفا', 'بادية'] },
  { class: 'theCountryside', forms: ['الريف'] },
  { class: 'heading', forms: ['شمال', 'شمالي', 'الشمال'], wind: 'N' },
  { class: 'heading', forms: ['جنوب', 'جنوبي', 'الجنوب'], wind: 'S' },
  { class: 'heading', forms: ['شرق', 'شرقي', 'الشرق'], wind: 'E' },
  { class: 'heading', forms: ['غرب', 'غربي', 'الغرب'], wind: 'W' },
  { class: 'adjective', forms: adjectives('شمالي'), wind: 'N' },
  { class: 'adjective', forms: adjectives('جنوبي'), wind: 'S' },
  { class: 'adjective', forms: adjectives('شرقي'), wind: 'E' },
  { class: 'adjective', forms: adjectives('غربي'), wind: 'W' },
  { class: 'between', forms: ['بين', 'ما بين', 'الواصل بين', 'الواصلة بين'] },
  { class: 'and', forms: ['أو'] },
  { class: 'along', forms: ['على طول', 'على امتداد', 'ضفاف', 'على ضفاف', 'ضفتي', 'ضفة', 'على ضفة', 'بمحاذاة'] },
  { class: 'theBank', forms: ['الضفة', 'الضفاف'] },
  { class: 'of', forms: ['من'] },
  { class: 'from', forms: ['من', 'عن'] },
  { class: 'to', forms: ['إلى'] },
  { class: 'by', forms: ['ب', 'على بعد', 'على مسافة', 'وعلى بعد', 'لمسافة'] },
  { class: 'in', forms: ['في'] },
  { class: 'road', forms: ['طريق'] },
  { class: 'quarters', forms: ['أحياء', 'مدخل', 'ضواحي', 'مناطق', 'قرى'] },
  {
    class: 'theQuarters',
    forms: ['الأحياء', 'المدخل', 'القسم', 'الجزء', 'الطرف', 'الجهة', 'الأطراف', 'المداخل', 'الضواحي', 'المناطق', 'القرى'],
  },
  {
    class: 'lengthUnit',
    forms: ['كم', 'كلم', 'كيلومتر', 'كيلومترا', 'كيلومترات', 'كيلو متر', 'كيلو مترا', 'كيلو مترات', 'كيلو'],
    value: 1000,
  },
  { class: 'lengthUnit', forms: ['كيلومترين', 'كيلو مترين'], value: 1000, dual: true },
  { class: 'lengthUnit', forms: ['متر', 'مترا', 'أمتار', 'م'], value: 1 },
  { class: 'lengthUnit', forms: ['ميل', 'ميلا', 'أميال'], value: 1609.344 },
  { class: 'lengthUnit', forms: ['ميلين'], value: 1609.344, dual: true },
  {
    class: 'areaUnit',
    forms: [
      'كم مربع',
      'كم مربعا',
      'كلم مربع',
      'كم مربعة',
      'كيلومتر مربع',
      'كيلومترا مربعا',
      'كيلومترات مربعة',
      'كيلو متر مربع',
      'كيلو مترا مربعا',
      'كيلو مترات مربعة',
      'كم2',
      'كم 2',
      'كلم2',
    ],
    value: 1e6,
  },
  { class: 'areaUnit', forms: ['كيلومترين مربعين', 'كيلو مترين مربعين'], value: 1e6, dual: true },
  { class: 'areaUnit', forms: ['متر مربع', 'مترا مربعا', 'أمتار مربعة', 'م2'], value: 1 },
  { class: 'areaUnit', forms: ['هكتار', 'هكتارا', 'هكتارات'], value: 1e4 },
  { class: 'areaUnit', forms: ['هكتارين'], value: 1e4, dual: true },
  { class: 'areaUnit', forms: ['دونم', 'دونما', 'دونمات'], value: 1e3 },
  { class: 'areaUnit', forms: ['ميل مربع', 'ميلا مربعا', 'أميال مربعة'], value: 2_589_988.11 },
  { class: 'approximately', forms: ['نحو', 'حوالي', 'قرابة', 'زهاء', 'ما يقارب', 'مسافة', 'بعد'] },
  {
    class: 'bound',
    forms: [
      'لا تزيد عن',
      'لا تزيد على',
      'لا يزيد عن',
      'لا يزيد على',
      'لا تتجاوز',
      'لا يتجاوز',
      'لا تتعدى',
      'لا يتعدى',
      'أقل من',
      'ما لا يزيد عن',
    ],
  },
  {
    class: 'bound',
    forms: [
      'لا تزيد مساحتها عن',
      'لا تزيد مساحتها على',
      'لا تزيد مساحته عن',
      'لا يزيد مساحته عن',
      'لا تتجاوز مساحتها',
      'لا تتجاوز مساحته',
      'لا تتعدى مساحتها',
      'لا تزيد مساحة المنطقة عن',
    ],
    apart: true,
  },
  { class: 'boundAfter', forms: ['على الأكثر', 'كحد أقصى', 'بأقصى حد', 'أو أقل'] },
];

const english: readonly WordRow[] = [
  {
    class: 'surround',
    forms: [
      'surroundings',
      'vicinity',
      'outskirts',
      'perimeter',
      'environs',
      'edges',
      'immediate vicinity',
      'area around',
      'areas around',
    ],
  },
  {
    class: 'buildings',
    forms: ['buildings', 'houses', 'area', 'areas', 'streets', 'neighbourhoods', 'neighborhoods', 'villages', 'positions'],
  },
  { class: 'around', forms: ['around', 'surrounding', 'encircling'] },
  { class: 'near', forms: ['near', 'close to', 'next to', 'adjacent to', 'beside', 'not far from', 'nearby'] },
  { class: 'countryside', forms: ['countryside', 'rural areas', 'hinterland'] },
  { class: 'heading', forms: ['north'], wind: 'N' },
  { class: 'heading', forms: ['south'], wind: 'S' },
  { class: 'heading', forms: ['east'], wind: 'E' },
  { class: 'heading', forms: ['west'], wind: 'W' },
  { class: 'heading', forms: ['northeast'], wind: 'NE' },
  { class: 'heading', forms: ['northwest'], wind: 'NW' },
  { class: 'heading', forms: ['southeast'], wind: 'SE' },
  { class: 'heading', forms: ['southwest'], wind: 'SW' },
  { class: 'adjective', forms: ['northern'], wind: 'N' },
  { class: 'adjective', forms: ['southern'], wind: 'S' },
  { class: 'adjective', forms: ['eastern'], wind: 'E' },
  { class: 'adjective', forms: ['western'], wind: 'W' },
  { class: 'adjective', forms: ['northeastern', 'north-eastern'], wind: 'NE' },
  { class: 'adjective', forms: ['northwestern', 'north-western'], wind: 'NW' },
  { class: 'adjective', forms: ['southeastern', 'south-eastern'], wind: 'SE' },
  { class: 'adjective', forms: ['southwestern', 'south-western'], wind: 'SW' },
  { class: 'between', forms: ['between', 'in between'] },
  { class: 'and', forms: ['and', 'or'] },
  { class: 'along', forms: ['along', 'along the banks of', 'on the banks of', 'banks of'] },
  { class: 'theBank', forms: ['bank', 'banks'] },
  { class: 'of', forms: ['of'] },
  { class: 'from', forms: ['from', 'outside', 'away from', 'off'] },
  { class: 'to', forms: ['to the', 'to', 'due'] },
  { class: 'by', forms: ['by', 'at a distance of'] },
  { class: 'in', forms: ['in'] },
  { class: 'road', forms: ['road', 'highway'] },
  {
    class: 'quarters',
    forms: [
      'quarters',
      'neighbourhoods',
      'neighborhoods',
      'districts',
      'part',
      'parts',
      'side',
      'edge',
      'entrance',
      'suburbs',
      'outskirts',
    ],
  },
  { class: 'lengthUnit', forms: ['km', 'kms', 'kilometre', 'kilometres', 'kilometer', 'kilometers'], value: 1000 },
  { class: 'lengthUnit', forms: ['m', 'metre', 'metres', 'meter', 'meters'], value: 1 },
  { class: 'lengthUnit', forms: ['mile', 'miles', 'mi'], value: 1609.344 },
  {
    class: 'areaUnit',
    forms: [
      'km2',
      'km 2',
      'sq km',
      'square km',
      'square kilometre',
      'square kilometres',
      'square kilometer',
      'square kilometers',
    ],
    value: 1e6,
  },
  { class: 'areaUnit', forms: ['m2', 'square metre', 'square metres', 'square meter', 'square meters'], value: 1 },
  { class: 'areaUnit', forms: ['hectare', 'hectares', 'ha'], value: 1e4 },
  { class: 'areaUnit', forms: ['dunam', 'dunams', 'donums'], value: 1e3 },
  { class: 'areaUnit', forms: ['square mile', 'square miles', 'sq mi', 'sq miles'], value: 2_589_988.11 },
  { class: 'approximately', forms: ['about', 'some', 'nearly', 'approximately', 'roughly', 'around', 'almost'] },
  {
    class: 'bound',
    forms: [
      'no more than',
      'not more than',
      'at most',
      'up to',
      'not exceeding',
      'does not exceed',
      'less than',
      'no larger than',
      'no bigger than',
      'a maximum of',
    ],
  },
  { class: 'boundAfter', forms: ['at most', 'at the most', 'or less'] },
  { class: 'the', forms: ['the', 'this', 'that', 'same'] },
];

/** Number words, each with its value; compounds are summed: "خمسة وعشرون", "twenty-five". */
const numbers: readonly (readonly [number, readonly string[]])[] = [
  [0.5, ['نصف', 'half a']],
  [1, ['واحد', 'واحدة', 'one']],
  [2, ['اثنين', 'اثنان', 'اثنا', 'two']],
  [3, ['ثلاثة', 'ثلاث', 'three']],
  [4, ['أربعة', 'أربع', 'four']],
  [5, ['خمسة', 'خمس', 'five']],
  [6, ['ستة', 'ست', 'six']],
  [7, ['سبعة', 'سبع', 'seven']],
  [8, ['ثمانية', 'ثماني', 'ثمان', 'eight']],
  [9, ['تسعة', 'تسع', 'nine']],
  [10, ['عشرة', 'عشر', 'ten']],
  [11, ['أحد عشر', 'eleven']],
  [12, ['اثني عشر', 'twelve']],
  [13, ['thirteen']],
  [14, ['fourteen']],
  [15, ['fifteen']],
  [16, ['sixteen']],
  [17, ['seventeen']],
  [18, ['eighteen']],
  [19, ['nineteen']],
  [20, ['عشرين', 'عشرون', 'twenty']],
  [30, ['ثلاثين', 'ثلاثون', 'thirty']],
  [40, ['أربعين', 'أربعون', 'forty']],
  [50, ['خمسين', 'خمسون', 'fifty']],
  [60, ['ستين', 'ستون', 'sixty']],
  [70, ['سبعين', 'سبعون', 'seventy']],
  [80, ['ثمانين', 'ثمانون', 'eighty']],
  [90, ['تسعين', 'تسعون', 'ninety']],
  [100, ['مئة', 'مائة', 'hundred']],
  [200, ['مئتي', 'مئتين', 'مائتي']],
  [300, ['ثلاثمئة', 'ثلاثمائة']],
  [400, ['أربعمئة', 'أربعمائة']],
  [500, ['خمسمئة', 'خمسمائة']],
  [1000, ['ألف', 'آلاف', 'thousand']],
];

export const wordRows: readonly WordRow[] = [
  ...arabic,
  ...english,
  ...numbers.map(([value, forms]) => ({ class: 'number' as const, forms, value })),
];
