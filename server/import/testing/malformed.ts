import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { fixture } from './read';

/** A fault of a row: what it makes of the cells of a sound one, and how the report names it; null where it is taken. */
interface Fault {
  make(cells: string[], set: (column: string, value: string) => void): string[] | string;
  refused: { column: string; got: string } | null;
}

const setting = (column: string, value: string, refused: Fault['refused']): Fault => ({
  make: (cells, set) => {
    set(column, value);
    return cells;
  },
  refused,
});
const refusing = (column: string, value: string, got: string, at = column): Fault => setting(column, value, { column: at, got });
const taking = (column: string, value: string): Fault => setting(column, value, null);

/** Every kind of fault that files of others have. */
const faults: readonly Fault[] = [
  { make: (cells) => `${cells.slice(0, 14).join(',')},"never closed`, refused: { column: '', got: 'a quotation mark' } },
  {
    make: (cells) => [...cells.slice(0, 14), 'a "quoted" word', ...cells.slice(15, 18)].join(','),
    refused: { column: '', got: 'a quotation mark within a cell' },
  },
  { make: (cells) => cells.slice(0, 18), refused: { column: '', got: '18 cells' } },
  {
    make: (cells, set) => {
      // On one line: of a row of several lines with a wrong number of cells the further lines are told too.
      set('where_description', '');
      return [...cells, 'one more'];
    },
    refused: { column: '', got: '50 cells' },
  },
  refusing('latitude', '-30.1', '-30.1 and the longitude -30.1'),
  refusing('latitude', '120.5', '120.5'),
  refusing('latitude', '0', '0 and the longitude -30.1'),
  refusing('longitude', '-181', '-181'),
  refusing('longitude', 'west', '"west"'),
  refusing('longitude', '', 'nothing'),
  {
    make: (cells, set) => {
      for (const column of ['latitude', 'longitude']) set(column, '0');
      set('geom_wkt', '');
      return cells;
    },
    refused: { column: 'latitude', got: '0 and the longitude 0' },
  },
  refusing('date_start', '1994-02-31', '"1994-02-31"'),
  refusing('date_start', '03/04/1994', '"03/04/1994"'),
  refusing('date_start', '1994-03-09', '1994-03-04', 'date_end'),
  refusing('date_end', '2094-03-04', '"2094-03-04"'),
  refusing('date_end', '', 'nothing'),
  refusing('date_prec', '9', '"9"'),
  refusing('where_prec', '0', '"0"'),
  refusing('where_prec', '', 'nothing'),
  refusing('type_of_violence', 'battle', '"battle"'),
  refusing('event_clarity', '3', '"3"'),
  refusing('best', '-1', '"-1"'),
  refusing('best', '2.5', '"2.5"'),
  refusing('best', '1,234', '"1,234"'),
  refusing('best', '99999999999', '"99999999999"'),
  refusing('side_a', '', 'nothing'),
  refusing('side_a', 'Government\u0000of Anselia', 'a control character'),
  refusing('side_a', 'Govern\u202Ement', 'a direction override'),
  refusing('side_a', 'x'.repeat(1_048_576), '1048576 characters'),
  refusing('source_original', 'y'.repeat(20_001), '20001 characters'),
  refusing('id', '', 'nothing'),
  refusing('id', '5000', '"5000", the address of which is that of line'),
  taking('side_a', '=HYPERLINK("https://evil.example")'),
  taking('side_a', '<script>alert(1)</script>'),
  taking('side_a', 'Government\u200F of\u200B Anselia'),
  taking('side_a', '  Government\n of   Anselia '),
  taking('source_headline', 'z'.repeat(1_048_576)),
  taking('best', ''),
  taking('low', '9'),
  taking('source_date', 'unknown'),
];

export interface MalformedFile {
  text: string;
  /** By line: how the report names it. */
  refused: Map<number, { column: string; got: string }>;
  taken: number;
}

/** A file of 200 rows, all of them with a fault, under the header of UCDP GED; sound ones stand among them. */
export function malformedFile(): MalformedFile {
  const [columns = [], sound = []]: string[][] = parse(readFileSync(fixture('ucdp-ged-49.csv'), 'utf8'));
  const lines = [columns.join(',')];
  const refused: MalformedFile['refused'] = new Map();
  let taken = 0;
  let line = 2;
  const add = (text: string) => {
    lines.push(text);
    line += text.split('\n').length;
  };
  const cellsOf = (id: string) => {
    const cells = sound.with(0, id);
    const at = columns.indexOf('source_article');
    // Every other row has no quotation mark, so that one that is not closed before it takes in several.
    return Number(id) % 2 === 0 ? cells.with(at, '').with(columns.indexOf('where_description'), '') : cells;
  };
  const addSound = (id: string) => {
    add(cellsOf(id).map(quoted).join(','));
    taken += 1;
  };
  addSound('5000');
  for (let i = 0; i < 200; i++) {
    const fault = faults[i % faults.length] as Fault;
    const cells = cellsOf(String(1_000 + i));
    const made = fault.make(cells, (column, value) => {
      cells[columns.indexOf(column)] = value;
    });
    if (fault.refused) refused.set(line, fault.refused);
    else taken += 1;
    add(typeof made === 'string' ? made : made.map(quoted).join(','));
    addSound(String(2_000 + i));
  }
  return { text: `${lines.join('\n')}\n`, refused, taken };
}

const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
