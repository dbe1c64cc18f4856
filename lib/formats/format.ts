import type { Localized } from '../i18n/locales';
import type { ImportedRow } from '../record/imported';
import type { Cells } from './cells';

/** What becomes of a column of a format: the table of docs/formats.md is made of these. */
export interface ColumnUse {
  /** As the format names it. */
  column: string;
  /** The fields of lib/record/imported.ts that it goes into; none where it is left out. */
  to: string;
  /** How, or why it is left out. */
  note: string;
}

/** What can be told of a file before it is read: how it is built, and its columns. */
export interface Sample {
  kind: 'table' | 'features' | 'events';
  /** Names of columns in small letters, or the cells of the first line where there are none. */
  header: readonly string[];
  /** Properties that say whose file it is: generator or schema of a KML. */
  marks?: readonly string[];
}

export interface RowContext {
  dataset: string;
}

/** What a dataset of a format is, where its publisher says so for all of them. */
export interface DatasetDefaults {
  title: { en: string; ar: string };
  summary: { en: string; ar: string };
  licence: string;
  attribution: string;
  /** How its publisher asks to be cited; "{version}" stands for the version. */
  citation: string;
  /** How it is made, in a sentence. */
  method: Localized;
  homepage: string;
  /** Its terms do not let rows be passed on: the desk alone sees them unless the operator has a permission. */
  isRestricted?: true;
}

export interface Format {
  id: string;
  /** "UCDP GED, 49 columns" */
  name: string;
  recognises(sample: Sample): boolean;
  /** The names of columns where a file has none of its own. */
  header?: readonly string[];
  columns: readonly ColumnUse[];
  /** A row of ours, or null where something of it was refused. */
  read(cells: Cells, context: RowContext): ImportedRow | null;
  /** A list of what was taken back, by the ids of rows. */
  removes?: true;
  dataset?: DatasetDefaults;
  /** Of a mapping: all that it says, by which two of them are told apart. */
  settings?: string;
  /** The version that the name of a file tells: "GEDEvent_v23_1.csv" → "23.1". */
  versionIn?(file: string): string | null;
}

/** Whether all of these columns are there. */
export const hasAll = ({ header }: Sample, names: readonly string[]): boolean => names.every((name) => header.includes(name));

export const use = (column: string, to: string, note = ''): ColumnUse => ({ column, to, note });
/** Columns that are left out for one reason. */
export const leave = (note: string, ...columns: string[]): ColumnUse[] => columns.map((column) => ({ column, to: '', note }));
