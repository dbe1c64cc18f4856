import { rows as ar } from '../../messages/desk-rows.ar';
import { rows as en } from '../../messages/desk-rows.en';
import { Cells, headerOf } from '../formats/cells';
import { rowWords } from './row-words';

/** What is really told of the cells of a row. */
function refused(cells: Readonly<Record<string, string>>, read: (row: Cells) => void) {
  const row = new Cells(headerOf(Object.keys(cells)), Object.values(cells), { today: '2026-11-30' });
  read(row);
  expect(row.problems.length).toBeGreaterThan(0);
  return row.problems;
}

test.each<[Record<string, string>, (row: Cells) => void]>([
  [{ a: '' }, (row) => row.needed('a')],
  [{ a: 'x'.repeat(20_001) }, (row) => row.text('a')],
  [{ a: 'one\u0007two' }, (row) => row.text('a')],
  [{ a: 'many' }, (row) => row.number('a')],
  [{ a: '-3' }, (row) => row.count('a')],
  [{ a: '9' }, (row) => row.code('a', { '1': 1, '2': 2 })],
  [{ a: '99' }, (row) => row.code('a', Object.fromEntries(Array.from({ length: 20 }, (_, i) => [i, i])))],
  [{ a: '' }, (row) => row.day('a')],
  [{ a: 'yesterday' }, (row) => row.day('a')],
  [{ a: '03/04/2020' }, (row) => row.day('a')],
  [{ a: '3 May 20' }, (row) => row.day('a')],
  [{ a: '1799-01-01' }, (row) => row.day('a')],
  [{ a: '', b: '' }, (row) => row.coordinates('a', 'b')],
  [{ a: '0', b: '0' }, (row) => row.coordinates('a', 'b')],
  [{ a: '120', b: '36' }, (row) => row.coordinates('a', 'b')],
  [{ a: '200', b: '200' }, (row) => row.coordinates('a', 'b')],
])('what a cell is refused for has words in both languages (%#)', (cells, read) => {
  for (const problem of refused(cells, read)) {
    const [arabic, english] = [rowWords(problem, ar, 'ar'), rowWords(problem, en, 'en')];
    expect([arabic.isAsReported, english.isAsReported]).toEqual([false, false]);
    expect(arabic.expected).toMatch(/^[^{}]*\p{Script=Arabic}[^{}]*$/u);
    expect(english.expected).not.toMatch(/[{}]/);
  }
});

test.each([
  ['a day from 2020-01-02 on, which is date_start', 'يوم لا يسبق \u20682020-01-02\u2069، وهو في العمود \u2068date_start\u2069'],
  [
    'a place in Syria: with latitude and longitude exchanged it is',
    'مكان في \u2068Syria\u2069، وهو كذلك إذا تبادل خط العرض وخط الطول',
  ],
  ['27, as the file has columns', '27 خلية، بعدد أعمدة الملف'],
  ['at most 20000', '20,000 حرف على الأكثر'],
])('%s', (expected, words) => {
  expect(rowWords({ got: 'nothing', expected }, ar, 'ar')).toEqual({ got: 'لا شيء', expected: words, isAsReported: false });
});

test('what stands in the file stays as it stands, and what has no words is marked', () => {
  const row = { got: '"yesterday"', expected: 'the moon' };
  expect(rowWords(row, ar, 'ar')).toEqual({ ...row, isAsReported: true });
  expect(rowWords({ got: '', expected: '' }, ar, 'ar')).toEqual({ got: '', expected: '', isAsReported: false });
});
