import { csv } from './csv';

async function text(cells: readonly (string | number | null)[]): Promise<string> {
  let all = '';
  for await (const piece of csv([{ name: 'a', meaning: '', of: (row: string | number | null) => row }], cells)) all += piece;
  return all;
}

test('RFC 4180 after a byte order mark', async () => {
  expect(await text(['plain', 'with, comma', 'with "quotes"', 'two\nlines', null, -5.25, 'سجن'])).toBe(
    '\ufeffa\r\nplain\r\n"with, comma"\r\n"with ""quotes"""\r\n"two\nlines"\r\n\r\n-5.25\r\nسجن\r\n',
  );
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\r=1', '＝1'])('a spreadsheet runs no %j', async (formula) => {
  const [, cell = ''] = (await text([formula])).split('\r\n');
  expect(cell.replace(/^"/, '')).toMatch(/^'/);
});
