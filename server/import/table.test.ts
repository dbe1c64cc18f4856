import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { draftMapping } from '../../lib/formats/draft-mapping';
import { Mapping } from '../../lib/formats/mapping';
import type { FileRecord } from './record';
import { readTable } from './table';

const folder = mkdtempSync(join(tmpdir(), 'maydan-table-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function read(text: string, columns: number | null): Promise<FileRecord[]> {
  const file = join(folder, 'table.csv');
  writeFileSync(file, text);
  const found: FileRecord[] = [];
  for await (const record of readTable(file, { delimiter: ',', isQuoted: true }, 0, columns)) found.push(record);
  return found;
}

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const cell = fc.string({ unit: fc.constantFrom('a', 'ب', ',', '"', '\n', ' ', '😀'), maxLength: 8 });

test('every table that is written is read again, each row with its line', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 30 }), async (rows) => {
      let line = 1;
      const expected = rows.map((values) => {
        const at = line;
        line += 1 + values.join('').split('\n').length - 1;
        return { line: at, values: [...values] };
      });
      const text = rows.map((values) => values.map(quoted).join(',')).join('\n');
      expect(await read(`${text}\n`, 3)).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});

test('one fault costs one row, wherever it stands', async () => {
  const faults = ['x,"y', 'x,y"z,w', 'x,"y"z,w', '"'];
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 9 }), fc.constantFrom(...faults), fc.boolean(), async (at, fault, hasQuotes) => {
      const rows = Array.from({ length: 10 }, (_, i) => (hasQuotes ? `"r${i}","a, b",c` : `r${i},a,c`));
      const lines = rows.toSpliced(at, 0, fault);
      const found = await read(`${lines.join('\n')}\n`, 3);
      expect(found.filter((record) => 'problem' in record).map(({ line }) => line)).toEqual([at + 1]);
      expect(found.flatMap((record) => ('values' in record ? [record.values[0]] : []))).toEqual(rows.map((_, i) => `r${i}`));
    }),
    { numRuns: 60 },
  );
});

test('a mapping is drafted from columns and their first rows, in Arabic and in English', () => {
  const arabic = draftMapping(
    ['الرقم', 'التاريخ', 'خط العرض', 'خط الطول', 'النوع'],
    [['1', '2024-04-03', '36,5', '40,7', 'قصف']],
  );
  expect(Mapping.parse(arabic).fields).toMatchObject({
    id: 'الرقم',
    date: 'التاريخ',
    latitude: 'خط العرض',
    type: { column: 'النوع', values: { قصف: 'Other' } },
  });
  const english = draftMapping(['Code', 'When it was', 'Lat', 'Lon', 'Fatalities'], [['a', '03/04/2024', '36.5', '40.7', '2']]);
  expect(english.fields).toMatchObject({
    id: 'Code',
    date: 'When it was',
    latitude: 'Lat',
    deaths: { best: 'Fatalities' },
    type: { value: 'Other' },
  });
});
