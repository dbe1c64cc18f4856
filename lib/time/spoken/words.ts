import type { SourcedTime } from '../schema';

export type PartOfDay = NonNullable<SourcedTime['partOfDay']>;

/** Words as `normal` leaves them: small letters, no points on alif, no diacritics, «ه» for «ة» and «ي» for «ى». */
export const weekdays: Readonly<Record<string, number>> = {
  // 0 is Sunday, as Date has it.
  ...numbered(0, ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']),
  ...numbered(0, ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']),
  ...numbered(0, ['الاحد', 'الاثنين', 'الثلاثاء', 'الاربعاء', 'الخميس', 'الجمعه', 'السبت']),
  ...numbered(0, ['احد', 'اثنين', 'ثلاثاء', 'اربعاء', 'خميس', 'جمعه', 'سبت']),
  tues: 2,
  thur: 4,
  thurs: 4,
};

/** 1 is January. Both the Levantine names and those of the Gulf and Egypt. */
export const months: Readonly<Record<string, number>> = {
  ...numbered(1, [
    'january',
    'february',
    'march',
    'april',
    'may',
    'june',
    'july',
    'august',
    'september',
    'october',
    'november',
    'december',
  ]),
  ...numbered(1, ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']),
  sept: 9,
  ...numbered(1, [
    'كانون الثاني',
    'شباط',
    'اذار',
    'نيسان',
    'ايار',
    'حزيران',
    'تموز',
    'اب',
    'ايلول',
    'تشرين الاول',
    'تشرين الثاني',
    'كانون الاول',
  ]),
  ...numbered(1, ['يناير', 'فبراير', 'مارس', 'ابريل', 'مايو', 'يونيو', 'يوليو', 'اغسطس', 'سبتمبر', 'اكتوبر', 'نوفمبر', 'ديسمبر']),
};

export const partsOfDay: Readonly<Record<string, PartOfDay>> = {
  ...all('dawn', ['dawn', 'daybreak', 'فجر', 'فجرا', 'الفجر']),
  ...all('morning', ['morning', 'صباح', 'صباحا', 'الصباح']),
  ...all('midday', ['midday', 'noon', 'ظهر', 'ظهرا', 'الظهر', 'ظهيره']),
  ...all('afternoon', ['afternoon', 'بعد ظهر', 'بعد الظهر', 'عصر', 'عصرا', 'العصر']),
  ...all('evening', ['evening', 'مساء', 'المساء', 'مساءا']),
  ...all('night', ['night', 'ليل', 'ليلا', 'الليل']),
};

/** Days from that on which the text was published. */
export const relativeDays: Readonly<Record<string, { days: number; part?: PartOfDay }>> = {
  today: { days: 0 },
  اليوم: { days: 0 },
  yesterday: { days: -1 },
  امس: { days: -1 },
  البارحه: { days: -1 },
  'day before yesterday': { days: -2 },
  'اول امس': { days: -2 },
  'اول من امس': { days: -2 },
  tomorrow: { days: 1 },
  غدا: { days: 1 },
  tonight: { days: 0, part: 'night' },
  الليله: { days: 0, part: 'night' },
  'last night': { days: -1, part: 'night' },
  'الليله الماضيه': { days: -1, part: 'night' },
  'ليله امس': { days: -1, part: 'night' },
  'this morning': { days: 0, part: 'morning' },
  'this afternoon': { days: 0, part: 'afternoon' },
  'this evening': { days: 0, part: 'evening' },
};

/** Which of several days is meant: the one before that of publication, or after it. */
export const directions: Readonly<Record<string, 'before' | 'after'>> = {
  ...all('before', ['last', 'past', 'previous', 'الماضي', 'الماضيه', 'المنصرم', 'الفائت', 'السابق']),
  ...all('after', ['next', 'coming', 'المقبل', 'المقبله', 'القادم', 'القادمه']),
};

/** "three days ago", «قبل ثلاثة أيام» */
export const counts: Readonly<Record<string, number>> = {
  a: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  ...numbered(3, ['ثلاثه', 'اربعه', 'خمسه', 'سته', 'سبعه', 'ثمانيه', 'تسعه', 'عشره']),
};
/** Days in each. */
export const spans: Readonly<Record<string, number>> = {
  ...all(1, ['day', 'days', 'ايام', 'يوم', 'يوما']),
  ...all(7, ['week', 'weeks', 'اسبوع', 'اسابيع']),
};
/** Arabic has a form for two of a thing. */
export const dualSpans: Readonly<Record<string, number>> = { يومين: 2, اسبوعين: 14 };

export const fillers = new Set([
  ...['on', 'the', 'of', 'in', 'at', 'during', 'day', 'month', 'year', 'date'],
  ...['يوم', 'في', 'من', 'شهر', 'عام', 'سنه', 'تاريخ', 'بتاريخ', 'الموافق', 'وقت', 'خلال'],
]);

export const about = ['about', 'around', 'circa', 'approximately', 'roughly', 'نحو', 'حوالي', 'قرابه', 'تقريبا'];
export const perhaps = ['possibly', 'perhaps', 'probably', 'ربما', 'يرجح', 'علي الارجح', 'يعتقد'];

/** What stands before a limit, the longer first. */
export const limits: readonly (readonly [words: string, limit: 'before' | 'until' | 'since' | 'after'])[] = [
  ['no later than', 'until'],
  ['not later than', 'until'],
  ['up to', 'until'],
  ['until', 'until'],
  ['till', 'until'],
  ['by', 'until'],
  ['before', 'before'],
  ['since', 'since'],
  ['after', 'after'],
  ['في موعد اقصاه', 'until'],
  ['حتي', 'until'],
  ['لغايه', 'until'],
  ['ما قبل', 'before'],
  ['قبل', 'before'],
  ['ابتداء من', 'since'],
  ['اعتبارا من', 'since'],
  ['منذ', 'since'],
  ['بعد', 'after'],
];

/** "between A and B": what opens a span, and what stands in its middle. */
export const openings = ['between', 'from', 'ما بين', 'بين', 'من'];
export const middles = ['and', 'to', 'until', 'till', 'through', '-', 'الي', 'حتي', 'و'];

function numbered(first: number, words: readonly string[]): Record<string, number> {
  return Object.fromEntries(words.map((word, i) => [word, first + i]));
}
function all<T>(value: T, words: readonly string[]): Record<string, T> {
  return Object.fromEntries(words.map((word) => [word, value]));
}
