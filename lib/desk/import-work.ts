import type { DayOrder } from '../formats/dates';
import type { Mapping } from '../formats/mapping';
import type { DecimalSign } from '../formats/numbers';
import type { Profile } from '../record/dataset';
import type { ToldVersion } from '../record/dataset-version';

/** What an editor says of a file that is to be imported; empty where nothing was said. */
export interface ImportSettings {
  /** The id of the dataset that its rows become. */
  dataset: string;
  title: string;
  attribution: string;
  /** One of lib/formats/licences. */
  licence: string;
  homepage: string;
  citation: string;
  permission: string;
  /** As its publisher names it. */
  version: string;
  /** The day on which the file was had: 2026-11-26. */
  accessed: string;
  dayOrder: DayOrder | '';
  decimal: DecimalSign | '';
  /** The name of an encoding, such as windows-1256. */
  encoding: string;
  isUpdate: boolean;
  isStrict: boolean;
  withdraws: boolean;
  /** Which column is what; null where the columns tell the format. */
  mapping: Mapping | null;
}

export const noImportSettings = (): ImportSettings => ({
  dataset: '',
  title: '',
  attribution: '',
  licence: '',
  homepage: '',
  citation: '',
  permission: '',
  version: '',
  accessed: '',
  dayOrder: '',
  decimal: '',
  encoding: '',
  isUpdate: false,
  isStrict: false,
  withdraws: false,
  mapping: null,
});

/** What an import comes to, or would. */
export interface ImportResult {
  counts: {
    read: number;
    taken: number;
    added: number;
    changed: number;
    unchanged: number;
    refused: number;
    withdrawn: number;
  };
  profile: Profile;
  told: ToldVersion;
  isPublic: boolean;
  /** Of the dataset's rows when it was tried: what was tried is taken only while they are the same. */
  before: string | null;
}

/** sent → checking → checked → taking → taken; `failed` says why, and it can be tried again. */
export const importStates = ['sent', 'checking', 'checked', 'taking', 'taken', 'failed'] as const;
export type ImportState = (typeof importStates)[number];

/** A data set of others that is brought in through the browser. */
export interface DeskImport {
  id: string;
  /** Of its file: name, bytes, SHA-256 in hexadecimal. */
  name: string;
  bytes: number;
  sha256: string;
  /** Id of an account, and when: ISO 8601, UTC. */
  by: string;
  at: string;
  /** Of lib/formats, by the columns; null: a mapping is needed, or the file cannot be read at all. */
  format: string | null;
  columns: string[];
  /** The first rows, for the form of the mapping. */
  first: string[][];
  settings: ImportSettings;
  state: ImportState;
  /** Who takes it, why, and whether the site shows the dataset from then on; null while nobody does. */
  taking: { by: string; reason: string; shows: boolean } | null;
  /** While it is read: by which process, how many rows were, and when that was last told. */
  progress: { run: string; read: number; at: string } | null;
  result: ImportResult | null;
  /** Why it failed, in the words of the command line; empty for one that was broken off. */
  problem: string | null;
}

/** A process that reads tells so every other second; one that is silent for so long has ended. */
const silentMs = 60_000;

/** How it stands: one whose process has ended without a word was broken off. */
export function stateOf({ state, progress }: DeskImport, now: Date): ImportState {
  if (state !== 'checking' && state !== 'taking') return state;
  const heard = progress ? Date.parse(progress.at) : 0;
  return now.getTime() - heard > silentMs ? 'failed' : state;
}

export const mostImports = 20;
/** Rows of the file that are shown, and of its report on one page. */
export const shownRows = 5;
export const reportRows = 50;

/** A row that is not simply new or as before, as the report has it. */
export interface ToldRow {
  outcome: string;
  line: string;
  id: string;
  column: string;
  got: string;
  expected: string;
}
