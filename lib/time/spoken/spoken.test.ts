import { messagesFor } from '../../i18n/messages';
import { timeWords } from '../words';
import { readTime } from '.';
import { writeTime } from './write';

/** Monday. */
const published = '2022-01-24';

const read: readonly [words: string, edtf: string, part?: string][] = [
  // A day
  ['2022-01-23', '2022-01-23'],
  ['2022-01-23~', '2022-01-23~'],
  ['2022-01-21/2022-01-23', '2022-01-21/2022-01-23'],
  ['23 January 2022', '2022-01-23'],
  ['on January 23rd, 2022', '2022-01-23'],
  ['Sunday 23 Jan 2022', '2022-01-23'],
  ['the 23rd of January', '2022-01-23'],
  ['28 December', '2021-12-28'],
  ['29 February', '2020-02-29'],
  ['the 23rd', '2022-01-23'],
  ['the 31st', '2021-12-31'],
  ['23 كانون الثاني 2022', '2022-01-23'],
  ['٢٣ يناير ٢٠٢٢', '2022-01-23'],
  ['الأحد 23 يناير/كانون الثاني 2022', '2022-01-23'],
  ['الأول من كانون الثاني', '2022-01-01'],
  ['28 كانون الأول', '2021-12-28'],
  ['3 تشرين الثاني', '2021-11-03'],
  // Counted from the day of publication
  ['Sunday', '2022-01-23'],
  ['on Monday', '2022-01-24'],
  ['last Monday', '2022-01-17'],
  ['next Friday', '2022-01-28'],
  ['Tuesday', '2022-01-18'],
  ['yesterday', '2022-01-23'],
  ['the day before yesterday', '2022-01-22'],
  ['two days ago', '2022-01-22'],
  ['a week earlier', '2022-01-17'],
  ['الأحد', '2022-01-23'],
  ['يوم الخميس الماضي', '2022-01-20'],
  ['الإثنين المقبل', '2022-01-31'],
  ['أمس', '2022-01-23'],
  ['أول أمس', '2022-01-22'],
  ['أول من أمس', '2022-01-22'],
  ['اليوم', '2022-01-24'],
  ['قبل يومين', '2022-01-22'],
  ['منذ ثلاثة أيام', '2022-01-21'],
  ['قبل 10 أيام', '2022-01-14'],
  // Parts of a day
  ['Sunday evening', '2022-01-23', 'evening'],
  ['on the evening of 23 January', '2022-01-23', 'evening'],
  ['Thursday at dawn', '2022-01-20', 'dawn'],
  ['last night', '2022-01-23', 'night'],
  ['this morning', '2022-01-24', 'morning'],
  ['yesterday afternoon', '2022-01-23', 'afternoon'],
  ['مساء الأحد', '2022-01-23', 'evening'],
  ['مساءَ يوم الأحد', '2022-01-23', 'evening'],
  ['فجر الخميس', '2022-01-20', 'dawn'],
  ['بعد ظهر الجمعة', '2022-01-21', 'afternoon'],
  ['الجمعة ظهرًا', '2022-01-21', 'midday'],
  ['صباح اليوم', '2022-01-24', 'morning'],
  ['ليل الخميس 20 كانون الثاني', '2022-01-20', 'night'],
  ['الليلة الماضية', '2022-01-23', 'night'],
  ['ليلة أمس', '2022-01-23', 'night'],
  // Spans
  ['between the 21st and 23rd', '2022-01-21/2022-01-23'],
  ['between 21 and 23 January 2022', '2022-01-21/2022-01-23'],
  ['from January 21 to 23', '2022-01-21/2022-01-23'],
  ['21–23 January 2022', '2022-01-21/2022-01-23'],
  ['28 December to 3 January', '2021-12-28/2022-01-03'],
  ['28 December to 3 January 2022', '2021-12-28/2022-01-03'],
  ['from Thursday to Sunday', '2022-01-20/2022-01-23'],
  ['the night of Saturday to Sunday', '2022-01-22/2022-01-23'],
  ['December 2021 to January 2022', '2021-12/2022-01'],
  ['بين 21 و23 كانون الثاني', '2022-01-21/2022-01-23'],
  ['ما بين الخميس والأحد', '2022-01-20/2022-01-23'],
  ['من 21 إلى 23 يناير 2022', '2022-01-21/2022-01-23'],
  ['من الخميس حتى الأحد', '2022-01-20/2022-01-23'],
  // Limits
  ['before 24 January', '../2022-01-23'],
  ['until Sunday evening', '../2022-01-23', 'evening'],
  ['no later than 23 January', '../2022-01-23'],
  ['since Thursday', '2022-01-20/..'],
  ['from 20 January on', '2022-01-20/..'],
  ['after 20 January', '2022-01-21/..'],
  ['قبل الأحد', '../2022-01-22'],
  ['حتى مساء الأحد', '../2022-01-23', 'evening'],
  ['منذ الخميس', '2022-01-20/..'],
  ['بعد 20 كانون الثاني', '2022-01-21/..'],
  // Doubt
  ['about 20 January', '2022-01-20~'],
  ['perhaps on Sunday', '2022-01-23?'],
  ['نحو 20 كانون الثاني', '2022-01-20~'],
  ['ربما الأحد', '2022-01-23?'],
  // Less than a day
  ['January 2022', '2022-01'],
  ['in December', '2021-12'],
  ['2021', '2021'],
  ['كانون الأول 2021', '2021-12'],
  ['شباط', '2021-02'],
];
test.each(read.map(([words, edtf, part = null]) => [words, edtf, part] as const))('%s', (words, edtf, part) => {
  expect(readTime(words, published)).toEqual({ time: { edtf, ...(part && { partOfDay: part }) } });
});

const unread: readonly [words: string, problem: string, word?: string][] = [
  ['', 'unknown'],
  ['soon', 'unknown', 'soon'],
  ['Sunday, presumably', 'unknown', 'presumably'],
  ['في الثالث', 'unknown', 'الثالث'],
  ['evening', 'unknown'],
  ['30 February 2022', 'impossible'],
  ['32 January', 'impossible'],
  ['between 23 January 2022 and 21 January 2022', 'impossible'],
  ['Monday 23 January 2022', 'weekday-differs'],
  ['ليلة الجمعة', 'which-night'],
];
test.each(unread.map(([words, problem, word = null]) => [words, problem, word] as const))(
  '%s is no time',
  (words, problem, word) => {
    expect(readTime(words, published)).toEqual({ problem, ...(word !== null && { word }) });
  },
);

test('what is counted from a day needs one; what names its own does not', () => {
  for (const words of ['Sunday', 'yesterday', '23 January', 'مساء الأحد'])
    expect(readTime(words, null)).toEqual({ problem: 'no-reference' });
  expect(readTime('23 January 2022', null)).toEqual({ time: { edtf: '2022-01-23' } });
});

test('whatever is typed, something is answered, and what is read can be told to a reader', () => {
  let seed = 7;
  const random = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed % below;
  };
  const pieces =
    'Sunday evening of the 23rd 31 0 99 January 2022 between and - from to قبل بعد ظهر مساء الأحد و23 كانون الثاني منذ about ؟'.split(
      ' ',
    );
  for (let i = 0; i < 3_000; i++) {
    const words = Array.from({ length: 1 + random(6) }, () => pieces[random(pieces.length)]).join(' ');
    const answer = readTime(words, published);
    if ('time' in answer) expect(timeWords({ ...answer.time, basis: 'stated' }, 'ar', messagesFor('ar'))).not.toBe('');
    else expect(['unknown', 'impossible', 'weekday-differs', 'which-night']).toContain(answer.problem);
  }
});

test('what a form shows of a time is read as the same', () => {
  for (const edtf of ['2022-01-23', '2022-01', '../2022-01-24', '2022-01-21/2022-01-23', '2022-01-23~'])
    expect(readTime(writeTime({ edtf }, 'ar'), null)).toEqual({ time: { edtf } });
  for (const partOfDay of ['dawn', 'morning', 'midday', 'afternoon', 'evening', 'night'] as const)
    for (const locale of ['en', 'ar'] as const)
      for (const edtf of ['2022-01-23', '../2022-01-23'])
        expect(readTime(writeTime({ edtf, partOfDay }, locale), null)).toEqual({ time: { edtf, partOfDay } });
});
