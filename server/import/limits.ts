import { MaydanError } from '../../lib/errors';

const megabyte = 1_048_576;

/**
 * The largest file of a kind, in bytes. Tables are read row by row; JSON and KML are held in memory as a whole, and these are
 * what an import takes within 1 GB.
 */
export const largest = { table: 2_048 * megabyte, json: 48 * megabyte, kml: 16 * megabyte } as const;

export const kindOfFile = (name: string): keyof typeof largest =>
  /\.kml$/i.test(name) ? 'kml' : /\.(?:geo)?json$/i.test(name) ? 'json' : 'table';

const names = { table: 'a file', json: 'JSON', kml: 'KML' } as const;

/** @throws MaydanError FILE_REFUSED */
export function requireSize(size: number, kind: keyof typeof largest, file: string): void {
  if (size <= largest[kind]) return;
  const expected =
    kind === 'table'
      ? 'several smaller ones'
      : 'a table, which is read row by row: ogr2ogr -f CSV rows.csv FILE -lco GEOMETRY=AS_XY';
  throw refused(file, `${names[kind]} of more than ${largest[kind] / megabyte} MB`, expected);
}

export const refused = (file: string, got: string, expected: string): MaydanError =>
  new MaydanError('FILE_REFUSED', { file, got, expected });
