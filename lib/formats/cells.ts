import { hasHidden, refusedCharacter } from '../errors/characters';
import { show } from '../errors/problems';
import type { LonLat } from '../gazetteer/schema';
import { type DayOrder, readDay } from './dates';
import { type DecimalSign, readNumber } from './numbers';

/** What is wrong with one cell of a record, for the report. */
export interface CellProblem {
  /** Empty where it is the record as a whole. */
  column: string;
  got: string;
  expected: string;
}

/** How a file writes what can be written in several ways. */
export interface Notation {
  dayOrder?: DayOrder | undefined;
  decimal?: DecimalSign | undefined;
  /** The last day on which something can have happened: that of the import. */
  today: string;
}

/** Columns by name in small letters, so that EVENT_DATE is event_date. */
export type Header = ReadonlyMap<string, number>;
export const headerOf = (names: readonly string[]): Header => {
  const header = new Map<string, number>();
  for (const [i, name] of names.entries()) if (!header.has(keyOf(name))) header.set(keyOf(name), i);
  return header;
};
export const keyOf = (name: string): string => name.trim().toLowerCase();

/** Longer than any name, title or address that a data set has: what is longer is a fault of the file. In characters. */
export const longestCell = 20_000;
/** Characters that nobody sees and that change nothing: marks of direction, joiners, a mark at the beginning of a text. */
const invisible = /[\u200B-\u200F\u061C\u2060\uFEFF\u00AD]/g;

/**
 * One record of a file, whatever the file is: what a column of it holds, read as what it should be. Whatever cannot be
 * read so is noted, all of it, and the record is refused.
 */
export class Cells {
  readonly problems: CellProblem[] = [];

  constructor(
    private readonly header: Header,
    private readonly values: readonly string[],
    readonly notation: Notation,
    /** Is told each column that is read: the documentation is held against it. */
    private readonly asked?: Set<string>,
  ) {}

  refuse(column: string, got: string, expected: string): void {
    this.problems.push({ column, got, expected });
  }

  has(column: string): boolean {
    return this.header.has(column);
  }

  /** As it stands in the file; empty where there is no such column. */
  raw(column: string): string {
    this.asked?.add(column);
    const at = this.header.get(column);
    return at === undefined ? '' : (this.values[at] ?? '');
  }

  /** On one line, without what cannot be seen; undefined where it is empty. */
  text(column: string): string | undefined {
    const raw = this.raw(column);
    if (raw === '') return undefined;
    if (raw.length > longestCell) {
      this.refuse(column, `${raw.length} characters`, `at most ${longestCell}`);
      return undefined;
    }
    const line = raw.replace(/[ \t\r\n\u00A0\u2028\u2029]+/g, ' ').trim();
    if (!hasHidden(line)) return line || undefined;
    const text = line.replace(invisible, '').trim();
    const found = refusedCharacter(text);
    // A sign that the publisher lost stays as the publisher has it.
    if (!found || found.what.startsWith('the sign for')) return text || undefined;
    this.refuse(column, `${found.what} in ${show(text.slice(Math.max(0, found.at - 20), found.at + 20))}`, 'a text without it');
    return undefined;
  }

  /** The same where it must not be empty. */
  needed(column: string): string {
    const before = this.problems.length;
    const text = this.text(column);
    if (text === undefined && this.problems.length === before) this.refuse(column, 'nothing', 'a text');
    return text ?? '';
  }

  /** Several texts in one cell. */
  list(column: string, separator: RegExp): string[] {
    const parts = (this.text(column) ?? '').split(separator).map((part) => part.trim());
    return [...new Set(parts.filter((part) => part !== ''))];
  }

  number(column: string): number | undefined {
    const raw = this.raw(column).trim();
    if (raw === '') return undefined;
    const value = readNumber(raw, this.notation.decimal);
    if (value === null) this.refuse(column, show(raw), 'a number');
    return value ?? undefined;
  }

  /** A count of people or things. */
  count(column: string): number | undefined {
    const value = this.number(column);
    if (value === undefined) return undefined;
    if (Number.isInteger(value) && value >= 0 && value <= mostCounted) return value;
    this.refuse(column, show(this.raw(column)), 'a whole number from 0');
    return undefined;
  }

  /** One of the codes of a table, or undefined where it is empty or another, which is then told. */
  code<T>(column: string, table: Readonly<Record<string, T>>): T | undefined {
    const raw = this.raw(column).trim();
    if (Object.hasOwn(table, raw)) return table[raw];
    const known = Object.keys(table);
    this.refuse(
      column,
      raw === '' ? 'nothing' : show(raw),
      `one of ${known.length > 12 ? `the codes of its codebook` : known.join(', ')}`,
    );
    return undefined;
  }

  /** A day that has come. @param order where the format has one of its own */
  day(column: string, order: DayOrder | undefined = this.notation.dayOrder): string | undefined {
    return this.dayIn(column, this.raw(column).trim(), order);
  }

  /** The same of a part of a cell. */
  dayIn(column: string, raw: string, order: DayOrder | undefined = this.notation.dayOrder): string | undefined {
    if (raw === '') {
      this.refuse(column, 'nothing', 'a day such as 2026-11-30');
      return undefined;
    }
    const read = readDay(raw, order);
    if ('expected' in read) this.refuse(column, show(raw), read.expected);
    else if (read.day < firstDay || read.day > this.notation.today)
      this.refuse(column, show(raw), `a day from ${firstDay} to that of the import, ${this.notation.today}`);
    else return read.day;
    return undefined;
  }

  /** Coordinates in degrees, WGS 84. What says nothing (0/0), or lies beyond the globe, is no place. */
  coordinates(latitude: string, longitude: string): LonLat | undefined {
    const before = this.problems.length;
    const [lat, lon] = [this.number(latitude), this.number(longitude)];
    if (this.problems.length > before) return undefined;
    if (lat === undefined || lon === undefined) {
      this.refuse(lat === undefined ? latitude : longitude, 'nothing', 'degrees');
      return undefined;
    }
    const swapped = Math.abs(lat) > 90 && Math.abs(lat) <= 180 && Math.abs(lon) <= 90;
    if (Math.abs(lat) > 90)
      this.refuse(
        latitude,
        String(lat),
        `degrees from -90 to 90${swapped ? `; ${latitude} and ${longitude} may be swapped` : ''}`,
      );
    if (Math.abs(lon) > 180) this.refuse(longitude, String(lon), 'degrees from -180 to 180');
    if (lat === 0 && lon === 0) this.refuse(latitude, '0 and the longitude 0', 'the coordinates of a place');
    return this.problems.length > before ? undefined : [lon, lat];
  }
}

/** What DuckDB's INTEGER holds; no event has more dead. */
const mostCounted = 2_147_483_647;
const firstDay = '1800-01-01';
