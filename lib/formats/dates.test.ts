import fc from 'fast-check';
import { readDay, spanOf } from './dates';
import { readNumber } from './numbers';

test.each<[string, string]>([
  ['2016-01-10', '2016-01-10'],
  ['2016-1-9T00:00:00', '2016-01-09'],
  ['20160110123000', '2016-01-10'],
  ['01 November 2024', '2024-11-01'],
  ['20 APR 2026', '2026-04-20'],
  ['November 1, 2024', '2024-11-01'],
  ['٣٠ تشرين الثاني ٢٠٢٦', '2026-11-30'],
  ['1 يناير 2020', '2020-01-01'],
  ['25/12/2024', '2024-12-25'],
  ['12/25/2024', '2024-12-25'],
  ['4.4.2024', '2024-04-04'],
])('%s is a day', (written, day) => expect(readDay(written)).toEqual({ day }));

test.each(['03/04/2020', '1-2-2020', '11.12.2020'])('%s can be two days', (written) =>
  expect(readDay(written)).toEqual({ expected: expect.stringContaining('--day-order') }),
);

test.each(['31/02/2024', '2023-02-29', '2024-13-01', '0000-00-00', '12/31/20', 'yesterday', '2024', '30 Smarch 2024'])(
  '%s is none',
  (written) => expect(readDay(written)).toHaveProperty('expected'),
);

test('what is told with its order is read in that order, and only days that there are', () => {
  const days = fc.date({ min: new Date('1800-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(days, (date) => {
      const [year = '', month = '', day = ''] = date.toISOString().slice(0, 10).split('-');
      const wanted = { day: `${year}-${month}-${day}` };
      expect(readDay(`${day}/${month}/${year}`, 'day-first')).toEqual(wanted);
      expect(readDay(`${Number(month)}-${Number(day)}-${year}`, 'month-first')).toEqual(wanted);
      expect(readDay(`${year}${month}${day}`)).toEqual(wanted);
    }),
  );
});

test('spans are told as short as they can be', () => {
  expect(spanOf('2016-01-01', '2016-01-31')).toBe('2016-01');
  expect(spanOf('2016-02-01', '2016-02-29')).toBe('2016-02');
  expect(spanOf('2015-02-01', '2015-02-29')).toBe('2015-02-01/2015-02-29');
  expect(spanOf('2016-01-01', '2016-12-31')).toBe('2016');
  expect(spanOf('2016-01-05', '2016-01-05')).toBe('2016-01-05');
  expect(spanOf('2016-01-05', '2016-02-01')).toBe('2016-01-05/2016-02-01');
});

test.each<[string, number | null]>([
  ['36.5', 36.5],
  ['36,5034', 36.5034],
  ['-20,25', -20.25],
  ['٣٦٫٥', 36.5],
  ['\u221220.25', -20.25],
  ['1e3', 1000],
  ['36,503', null],
  ['1,234', null],
  ['1.234,5', null],
  ['=1+1', null],
  ['36°', null],
  ['', null],
])('%s as a number', (written, value) => expect(readNumber(written)).toBe(value));

test('a decimal sign that is told decides', () => {
  expect(readNumber('36,503', ',')).toBe(36.503);
  expect(readNumber('36,5034', '.')).toBeNull();
});
