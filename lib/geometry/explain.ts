import { format, formatDistance, formatNumber } from '../i18n/format';
import { ownLanguages } from '../i18n/languages';
import type { Locale, Localized } from '../i18n/locales';
import { textIn } from '../i18n/text-in';
import type { Wind } from './winds';

/**
 * How a geometry was made and what is not known, one row a case, whole sentences in both languages.
 * {place}, {other}, {container}, {line} and {members} are names; {side} is a noun, {sideOf} its adjective;
 * the rest are measures with their unit.
 */
const sentences = {
  atPoint: {
    en: 'The point stands for {place}; the place itself lies within {uncertainty} of it.',
    ar: 'النقطة تنوب عن {place}، ويقع الموقع نفسه في نطاق {uncertainty} منها.',
  },
  atOutline: {
    en: 'The outline of {place} at a scale of 1:10 million. Where inside it is not said.',
    ar: 'حدود {place} بمقياس 1:10,000,000. ولا يُذكر الموضع داخلها.',
  },
  atMembers: {
    en: 'The name {place} is taken to mean {members} together, as it has no boundary of its own. Where inside it is not said.',
    ar: 'المقصود بتسمية {place} هنا {members} مجتمعةً، إذ لا حدود خاصة بها. ولا يُذكر الموضع داخلها.',
  },
  atExtent: {
    en: 'The point is the centre of {place}, whose boundary is not held here; all of it lies within {uncertainty} of the point.',
    ar: 'النقطة هي مركز {place}، وحدودها غير متوفرة هنا، وتقع كلها في نطاق {uncertainty} من النقطة.',
  },
  atLine: {
    en: 'The course of the {line}, drawn through settlements beside it that may lie {width} off. It is not surveyed, and where along it is not said.',
    ar: 'مسار {line} مرسومًا عبر تجمعات سكنية بجواره قد تبعد عنه {width}. وهو غير ممسوح، ولا يُذكر الموضع على امتداده.',
  },
  surroundings: {
    en: 'The area takes in {place} and the ground up to {width} around it. The words set no limit; the width is a convention of this map.',
    ar: 'نطاق يشمل {place} والأرض المحيطة حتى مسافة {width}. لا يضع النص حدًّا لهذا المحيط، والمسافة اصطلاح في هذه الخريطة.',
  },
  near: {
    en: 'The ground up to {width} around {place}, without the place itself. The words do not say how near; the width follows the size of the place.',
    ar: 'الأرض المحيطة بموقع {place} حتى مسافة {width}، من دون الموقع نفسه. لا يذكر النص مدى القرب، والمسافة تتبع حجم الموقع.',
  },
  nearCircle: {
    en: 'All that lies within {radius} of the point of {place}. The words do not say how near; the width follows how well the place is known.',
    ar: 'كل ما يقع في نطاق {radius} من النقطة التي تنوب عن {place}. لا يذكر النص مدى القرب، والمسافة تتبع مدى معرفتنا بالموقع.',
  },
  nearLine: {
    en: 'The ground up to {width} beyond the band in which the course of the {line} is thought to lie. The course is not surveyed, and the words do not say how near.',
    ar: 'الأرض الواقعة حتى مسافة {width} خارج الشريط الذي يُرجَّح أن يمر فيه {line}. المسار غير ممسوح، ولا يذكر النص مدى القرب.',
  },
  part: {
    en: 'The {sideOf} half of {place}: what lies on that side of a line through its centre. Where in it is not said.',
    ar: 'ما يقع جهة {side} من خط يمر بمركز {place}. ولا يُذكر الموضع داخل هذا النصف.',
  },
  direction: {
    en: 'The {sideOf} countryside of {place}: everything within 45° of due {side} from its centre, as far as {container} reaches. The words set no limit, so this is the most that they can mean.',
    ar: 'ريف {place} جهة {side}: كل ما يقع ضمن 45° على جانبي هذا الاتجاه من المركز، حتى أطراف {container}. لا يضع النص حدودًا، وهذا أقصى ما تحتمله العبارة.',
  },
  directionUnbounded: {
    en: 'The {sideOf} countryside of {place}: everything within 45° of due {side} from its centre, cut at {reach}, as no boundary is held that would limit it on that side.',
    ar: 'ريف {place} جهة {side}: كل ما يقع ضمن 45° على جانبي هذا الاتجاه من المركز، حتى مسافة {reach}، إذ لا تتوفر حدود تحصره من هذه الجهة.',
  },
  countryside: {
    en: 'The countryside of {place}: as far as {container} reaches. The words give no side and set no limit, so this is the most that they can mean.',
    ar: 'ريف {place} حتى أطراف {container}. لا يذكر النص جهة ولا حدودًا، وهذا أقصى ما تحتمله العبارة.',
  },
  countrysideUnbounded: {
    en: 'The countryside of {place}, cut at {reach}, as no boundary is held that would limit it.',
    ar: 'ريف {place} حتى مسافة {reach} من المركز، إذ لا تتوفر حدود تحصره.',
  },
  offset: {
    en: 'A point {distance} {side} of {place}, measured from its centre in a straight line. Distance and direction are as rough as the words: the true position lies within {uncertainty} of the point.',
    ar: 'نقطة على بُعد {distance} إلى {side} من {place}، تُقاس من المركز بخط مستقيم. المسافة والاتجاه تقريبيان كما في النص، ويقع الموضع الحقيقي في نطاق {uncertainty} من النقطة.',
  },
  offsetRing: {
    en: 'A ring at {distance} from {place}; no direction is given. Its breadth comes from the rounding of the distance and the size of the place.',
    ar: 'حلقة على بُعد {distance} من {place}، إذ لا تُذكر جهة. وعرضها ناتج عن تقريب المسافة واتساع الموقع.',
  },
  between: {
    en: 'What lies between {place} and {other}: from each of them within 22.5° of the straight way to the other, and nowhere narrower than they are. Where in it is not said.',
    ar: 'ما يقع بين {place} و{other}: ضمن 22.5° على جانبي الخط المستقيم الواصل بينهما من كل طرف، وبعرض لا يقل عن اتساعهما. ولا يُذكر الموضع داخله.',
  },
  betweenTouching: {
    en: 'No band fits between {place} and {other} at the precision with which they are known, so both are shown together.',
    ar: 'لا تتسع المسافة بين {place} و{other} لشريط يُرسم بينهما بالدقة المعروفة، ولذلك يظهر الموقعان معًا.',
  },
  along: {
    en: 'The course of the {line} between {place} and {other}, {width} to either side. It is drawn through settlements beside it and is not surveyed.',
    ar: 'مسار {line} بين {place} و{other}، مع {width} على كل جانب. وهو مرسوم عبر تجمعات سكنية بجواره وغير ممسوح.',
  },
  alongUnknown: {
    en: 'The course of the {line} is not known to the gazetteer; what lies between {place} and {other} stands for it, and the true course may leave it.',
    ar: 'مسار {line} غير معروف في معجم الأماكن، ولذلك رُسم بدلًا منه ما يقع بين {place} و{other}، وقد يخرج المسار الحقيقي عنه.',
  },
  point: {
    en: 'The coordinates are those of {source}; the place itself lies within {uncertainty} of them.',
    ar: 'الإحداثيات كما وردت في {source}، ويقع الموقع نفسه في نطاق {uncertainty} منها.',
  },
  circle: {
    en: 'A circle of {uncertainty} around coordinates, as {source} gives it. Its true outline is not given.',
    ar: 'دائرة نصف قطرها {uncertainty} حول إحداثيات، كما وردت في {source}. ولا تُذكر حدودها الفعلية.',
  },
  pointNear: {
    en: 'The coordinates are those of {source}, which says only that it happened near them: within {uncertainty}.',
    ar: 'الإحداثيات كما وردت في {source}، ولا يذكر المصدر إلا أن الحدث وقع قربها: في نطاق {uncertainty}.',
  },
  pointUnit: {
    en: 'The coordinates are those of {source}, which places it no nearer than to a unit, of which no outline is held here. It lies somewhere within {uncertainty} of them.',
    ar: 'الإحداثيات كما وردت في {source}، ولا يحدد المصدر الموضع بأدق من وحدة إدارية لا تتوفر حدودها هنا. ويقع الموضع في نطاق {uncertainty} منها.',
  },
  pointLinear: {
    en: 'The coordinates are those of {source}, which says only that it happened along a road, a river or another line. It lies somewhere within {uncertainty} of them.',
    ar: 'الإحداثيات كما وردت في {source}، ولا يذكر المصدر إلا أن الحدث وقع على امتداد طريق أو نهر أو خط آخر. ويقع الموضع في نطاق {uncertainty} منها.',
  },
  sizedArea: {
    en: 'A disc of {largest}, the size stated, set on the point of {place}. Neither its centre nor its outline is given: it lies somewhere within {uncertainty} of the point.',
    ar: 'قرص مساحته {largest}، وهي المساحة المذكورة، وُضع عند النقطة التي تنوب عن {place}. لا يُذكر مركزه ولا حدوده، ويقع في مكان ما في نطاق {uncertainty} من النقطة.',
  },
  sizedAreaRange: {
    en: 'A disc of {largest}, the largest size stated (from {smallest}), set on the point of {place}. Neither its centre nor its outline is given: it lies somewhere within {uncertainty} of the point.',
    ar: 'قرص مساحته {largest}، وهي أكبر مساحة مذكورة (بدءًا من {smallest})، وُضع عند النقطة التي تنوب عن {place}. لا يُذكر مركزه ولا حدوده، ويقع في مكان ما في نطاق {uncertainty} من النقطة.',
  },
  // Sentences that follow one of those above.
  atMost: {
    en: 'It is said to be no larger, so it may well be smaller.',
    ar: 'ويُقال إن المساحة لا تزيد على ذلك، فقد تكون أصغر.',
  },
  builtUpOut: {
    en: 'The built-up area of {place} is left out, as a disc of {radius} around its centre.',
    ar: 'واستُثنيت الرقعة المبنية في {place}، ممثَّلةً بقرص نصف قطره {radius} حول المركز.',
  },
  builtUpUnknown: {
    en: 'The built-up area of {place} is not known and is not left out.',
    ar: 'أما الرقعة المبنية في {place} فغير معروفة، ولم تُستثنَ.',
  },
  builtUpDisc: {
    en: 'The built-up area of {place} is taken as a disc of {radius}, as its outline is not surveyed.',
    ar: 'وتُمثَّل الرقعة المبنية في {place} بقرص نصف قطره {radius} لأن حدودها غير ممسوحة.',
  },
  knownWithin: {
    en: 'How far {place} extends is not known; it is taken as the circle of {radius} that holds it.',
    ar: 'ولا يُعرف امتداد {place} على الأرض، ولذلك يُمثَّل الموقع بدائرة نصف قطرها {radius} تحتويه.',
  },
  boxOnly: {
    en: 'Of {container} only the bounding box is held, not the boundary.',
    ar: 'ولا يتوفر من حدود {container} إلا المستطيل المحيط بها.',
  },
  namesakes: {
    en: 'A circle of {radius} around the point also takes in {members}, as the same name is used for more than one place.',
    ar: 'وتشمل دائرة نصف قطرها {radius} حول النقطة {members} أيضًا، إذ يُطلق الاسم نفسه على أكثر من موضع.',
  },
  derivedPoint: {
    en: 'The point of {place} is itself derived: no source gives its coordinate.',
    ar: 'والنقطة التي تنوب عن {place} مشتقة هي نفسها، إذ لا يذكر أي مصدر إحداثياتها.',
  },
} as const satisfies Record<string, Localized>;
export type Sentence = keyof typeof sentences;

/** A parameter in one language. */
export type Value = (locale: Locale) => string;
export type Values = Partial<
  Record<
    | 'place'
    | 'source'
    | 'other'
    | 'container'
    | 'line'
    | 'members'
    | 'side'
    | 'sideOf'
    | 'width'
    | 'radius'
    | 'reach'
    | 'distance'
    | 'uncertainty'
    | 'smallest'
    | 'largest',
    Value
  >
>;

/** Bearings in words: noun and adjective in English, the definite noun in Arabic, which serves for both. */
const windNames: Record<Wind, { en: string; enAdjective: string; ar: string }> = {
  N: { en: 'north', enAdjective: 'northern', ar: 'الشمال' },
  NNE: { en: 'north-north-east', enAdjective: 'north-north-eastern', ar: 'شمال الشمال الشرقي' },
  NE: { en: 'north-east', enAdjective: 'north-eastern', ar: 'الشمال الشرقي' },
  ENE: { en: 'east-north-east', enAdjective: 'east-north-eastern', ar: 'شرق الشمال الشرقي' },
  E: { en: 'east', enAdjective: 'eastern', ar: 'الشرق' },
  ESE: { en: 'east-south-east', enAdjective: 'east-south-eastern', ar: 'شرق الجنوب الشرقي' },
  SE: { en: 'south-east', enAdjective: 'south-eastern', ar: 'الجنوب الشرقي' },
  SSE: { en: 'south-south-east', enAdjective: 'south-south-eastern', ar: 'جنوب الجنوب الشرقي' },
  S: { en: 'south', enAdjective: 'southern', ar: 'الجنوب' },
  SSW: { en: 'south-south-west', enAdjective: 'south-south-western', ar: 'جنوب الجنوب الغربي' },
  SW: { en: 'south-west', enAdjective: 'south-western', ar: 'الجنوب الغربي' },
  WSW: { en: 'west-south-west', enAdjective: 'west-south-western', ar: 'غرب الجنوب الغربي' },
  W: { en: 'west', enAdjective: 'western', ar: 'الغرب' },
  WNW: { en: 'west-north-west', enAdjective: 'west-north-western', ar: 'غرب الشمال الغربي' },
  NW: { en: 'north-west', enAdjective: 'north-western', ar: 'الشمال الغربي' },
  NNW: { en: 'north-north-west', enAdjective: 'north-north-western', ar: 'شمال الشمال الغربي' },
};

export const side =
  (wind: Wind): Value =>
  (locale) =>
    textIn(windNames[wind], locale);
export const sideOf =
  (wind: Wind): Value =>
  (locale) =>
    locale === 'en' ? windNames[wind].enAdjective : windNames[wind].ar;
export const meters =
  (value: number): Value =>
  (locale) =>
    formatDistance(locale, value);
export const squareKilometers =
  (value: number): Value =>
  (locale) =>
    `${formatNumber(locale, value)} ${locale === 'en' ? 'km²' : 'كم²'}`;

/** Whole sentences, one after another. */
export function explain(keys: readonly Sentence[], values: Values, more: readonly Localized[] = []): Localized {
  const inLocale = (locale: Locale): string => {
    const filled = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value(locale)]));
    return [
      ...keys.map((key) => format(locale, textIn(sentences[key], locale), filled)),
      ...more.map((note) => textIn(note, locale)),
    ].join(' ');
  };
  return Object.fromEntries(ownLanguages.map((locale) => [locale, inLocale(locale)]));
}
