import { isDeepStrictEqual } from 'node:util';
import { MaydanError } from '../../lib/errors';
import { readerVersion } from '../../lib/formats';
import type { DayOrder } from '../../lib/formats/dates';
import type { DecimalSign } from '../../lib/formats/numbers';
import { createSwapCheck } from '../../lib/formats/swapped';
import type { Gazetteer } from '../../lib/gazetteer';
import { AliasFile, actorNames, aliasesOf, sourceNames, suggestAliases } from '../../lib/record/aliases';
import { Dataset, type ImportedVersion, isPublic, type Profile } from '../../lib/record/dataset';
import { type ToldVersion, toldVersion } from '../../lib/record/dataset-version';
import type { ImportedRow } from '../../lib/record/imported';
import type { Actor, Source } from '../../lib/record/schema';
import { digest } from '../digest';
import { isId } from '../truth/proposal';
import type { ChangeSet, Truth } from '../truth/truth';
import { Comparison } from './comparison';
import { documentsBeside, type Held, heldDocuments, versionsOf, withdrawnIds } from './documents';
import { type Counts, Report } from './report';
import { areKnown, type FileInFormat, type ReadOptions, readRemovals, readRows, withDecided } from './rows';
import { Tally } from './tally';
import { newDataset, type Terms, withTerms } from './terms';

export interface ImportRequest {
  /** The dataset that the rows become. */
  dataset: string;
  files: readonly FileInFormat[];
  dayOrder?: DayOrder | undefined;
  decimal?: DecimalSign | undefined;
  /** As its publisher names it; left out: that of the file's name, else the day on which it was had. */
  version?: string | undefined;
  /** The day on which the file was had from its publisher; left out: today. */
  accessed?: string | undefined;
  author: string;
  reason?: string | undefined;
  terms: Terms;
  /** Nothing is written, all is told. */
  isDryRun?: boolean;
  /** One row that is refused refuses all. */
  isStrict?: boolean;
  /** The file is a part of the dataset: what it does not have stays. */
  isUpdate?: boolean;
  /** However many rows are no longer in the file, they are withdrawn. */
  withdraws?: boolean;
  /** Reads files that were imported before in the same way once more. */
  readsAgain?: boolean;
  /** Without files: what was decided in `aliases.json` is applied to the rows that are there. */
  appliesAliases?: boolean;
  /** How many versions of a dataset that may be passed on stay to be had, this one among them; left out: no more than before. */
  keptVersions?: number;
  /** Where `report.csv` is written; null: nowhere. */
  reportFile: string | null;
  onProgress?: ((read: number) => void) | undefined;
}

/** What an import works on, and whom of the record names are held against. */
export interface ImportTarget {
  truth: Truth;
  gazetteer: Gazetteer;
  actors: Iterable<Actor>;
  sources: Iterable<Source>;
  now?: () => Date;
}

export interface Imported {
  counts: Counts;
  /** The first rows that were refused. */
  shown: Report['shown'];
  profile: Profile;
  told: ToldVersion;
  /** Null where nothing was written. */
  changeSet: ChangeSet | null;
  /** Whether the public may see the dataset. */
  isPublic: boolean;
}

/** An import that was refused, with what was found until then. Nothing was written. */
export class ImportRefused extends Error {
  constructor(
    readonly reason: MaydanError,
    readonly found: Imported,
  ) {
    super(reason.message);
  }
}

/** More than this part of the rows missing from a file is taken for a file that is only a part. */
const mostLost = 0.2;
const fewLost = 10;

/** Ends the writing of rows that would be what is there already. */
class NothingChanged extends Error {}

/**
 * Imports files as the rows of a dataset: read once, row by row, and written in one change set with the documents that tell
 * of them, or not at all. Rows keep their addresses by the dataset's own ids; those that a new version no longer has are
 * withdrawn.
 * @throws ImportRefused, MaydanError
 */
export async function importRows(request: ImportRequest, target: ImportTarget): Promise<Imported> {
  const { dataset, files, isDryRun = false, isUpdate = false, appliesAliases = false, reportFile } = request;
  const { truth, now = () => new Date() } = target;
  const held = await heldOf(truth, dataset);
  const rowFiles = files.filter(({ format }) => !format.removes);
  const body = held.dataset
    ? withTerms(held.dataset.body, request.terms)
    : newDataset(dataset, request.terms, rowFiles[0]?.format.dataset);
  const today = now().toISOString().slice(0, 10);
  const current = versionsOf(held.dataset)[0];
  const named =
    request.version ?? versionIn(rowFiles) ?? (rowFiles.length === 0 ? current?.version : undefined) ?? request.accessed;
  const version = named ?? today;
  const accessed = request.accessed ?? today;
  // Files that nobody names a version of, and that hold the same rows, are no new one.
  const isSameVersion = current !== undefined && (current.version === version || named === undefined);
  const report = new Report(reportFile);
  const tally = new Tally();
  const aliasFile = AliasFile.parse(held.aliases?.body ?? { actors: [], sources: [] });
  const options: ReadOptions = {
    dataset,
    notation: { dayOrder: request.dayOrder, decimal: request.decimal, today },
    aliases: aliasesOf(aliasFile),
    isSwapped: createSwapCheck(target.gazetteer),
    report,
    onProgress: request.onProgress,
  };
  const source = await sourceDigest(request, held);
  // What the operator says of it anew is written, whatever the rows are.
  const isSameTerms = isDeepStrictEqual(body, held.dataset?.body);
  const mayRepeat = source !== null && isSameVersion && isSameTerms && !request.readsAgain && !isDryRun;
  if (mayRepeat && current.source === source && (await truth.importedManifest(dataset))?.digest === current.digest)
    return unchanged(held, current);
  if (mayRepeat) {
    const again = new Report(reportFile);
    const known = await truth.importedDigests(dataset);
    if (known.size === current.rows && (await areKnown(rowFiles, { ...options, report: again }, known))) {
      if (again.counts.refused > 0) again.finish();
      else again.discard();
      const repeated = unchanged(held, current);
      const { read, refused, taken } = again.counts;
      return { ...repeated, counts: { ...repeated.counts, read, refused, taken }, shown: again.shown };
    }
    again.discard();
  }
  const removed = await readRemovals(
    files.filter(({ format }) => format.removes),
    options,
  );
  const comparison = await Comparison.open(truth, dataset, { removed, withdrawn: withdrawnIds(held), report });
  const isForAll = body.redistribution === 'full' && body.visibility === 'public';
  const outcome = (changeSet: ChangeSet | null): Imported => ({
    counts: report.counts,
    shown: report.shown,
    profile: tally.profile,
    told: toldVersion({ version, accessed }),
    changeSet,
    isPublic: isForAll,
  });

  /** The rows that the dataset will have; ends in an error where they must not be written. */
  async function* rows(): AsyncGenerator<ImportedRow> {
    const found = readRows(rowFiles, options);
    const isPart = isUpdate || rowFiles.length === 0;
    const other = appliesAliases ? (row: ImportedRow) => withDecided(row, options.aliases) : undefined;
    for await (const row of isPart ? comparison.part(found, other) : comparison.whole(found)) {
      tally.add(row);
      yield row;
    }
    const { lost, deleted } = comparison.gone();
    report.counts.withdrawn = lost.length + deleted.length;
    for (const id of [...lost, ...deleted])
      report.add({ outcome: 'withdrawn', file: '', line: null, id, column: '', got: 'no row', expected: '' });
    requireSound(request, report.counts, { lost: lost.length, held: comparison.held });
    const { added, changed, withdrawn } = report.counts;
    if (added + changed + withdrawn === 0 && isSameVersion && isSameTerms && !isDryRun) throw new NothingChanged();
  }

  try {
    if (isDryRun) {
      for await (const _ of rows()) void _;
      report.finish();
      return outcome(null);
    }
    const changeSet = await truth.replaceImported({
      dataset,
      rows: rows(),
      author: request.author,
      reason: 'import',
      version,
      ...(request.keptVersions !== undefined && { keep: isForAll ? request.keptVersions : 0 }),
      documents: async (manifest) => {
        await comparison.tellChanged();
        const { lost, deleted } = comparison.gone();
        const { back } = comparison;
        const named = { actors: tally.actors.keys(), sources: tally.sources.keys() };
        const known = { actors: actorNames(target.actors), sources: sourceNames(target.sources) };
        const aliases = suggestAliases(aliasFile, named, known);
        const format = rowFiles[0]?.format.id ?? versionsOf(held.dataset)[0]?.format ?? '';
        const { counts } = report;
        const { profile } = tally;
        const beside = {
          dataset,
          held,
          body,
          version,
          accessed,
          format,
          profile,
          counts,
          lost,
          deleted,
          back,
          aliases,
          source,
          now: now(),
        };
        return {
          ...documentsBeside(beside, manifest),
          reason: request.reason ?? reasonOf(toldVersion({ version, accessed }), counts),
        };
      },
    });
    report.finish();
    return outcome(changeSet);
  } catch (error) {
    const isTold = error instanceof MaydanError && error.code.startsWith('IMPORT_');
    if (isTold || (error instanceof NothingChanged && report.counts.refused > 0)) report.finish();
    else report.discard();
    if (error instanceof NothingChanged) return outcome(null);
    if (isTold) throw new ImportRefused(error, outcome(null));
    throw error;
  }
}

async function heldOf(truth: Truth, dataset: string): Promise<Held> {
  if (!isId(dataset)) {
    const expected = 'small letters, digits and single hyphens';
    throw new MaydanError('OPTION_INVALID', { option: '--as', got: `"${dataset}"`, expected, command: 'import' });
  }
  const held = await heldDocuments(truth, dataset);
  if (held.dataset && held.dataset.body.kind !== 'imported')
    throw new MaydanError('DATASET_OTHER', { dataset, got: 'a curated dataset', expected: 'an imported one, or a new one' });
  return held;
}

/** Of whole files and of all on which it hangs what becomes of their rows; null where a file is a part of the dataset. */
async function sourceDigest({ files, isUpdate, dayOrder, decimal }: ImportRequest, { aliases }: Held): Promise<string | null> {
  if (isUpdate || files.length === 0 || files.some(({ format }) => format.removes)) return null;
  const read = await Promise.all(
    files.map(async ({ source, format: { id, settings } }) => [id, settings, await source.digest()]),
  );
  // Of the aliases only what was decided: an import adds suggestions itself.
  const decided = aliases ? [...aliasesOf(AliasFile.parse(aliases.body)).actors] : [];
  return digest(JSON.stringify([readerVersion, read, dayOrder, decimal, decided]));
}

/** What is told of files that were imported before in the same way. */
function unchanged({ dataset }: Held, current: ImportedVersion): Imported {
  const body = Dataset.safeParse(dataset?.body).data;
  const rows = body?.profile?.rows ?? 0;
  return {
    counts: { read: 0, taken: 0, added: 0, changed: 0, unchanged: rows, refused: 0, withdrawn: 0 },
    shown: [],
    profile: body?.profile ?? { rows, precision: {}, stacks: [] },
    told: toldVersion(current),
    changeSet: null,
    isPublic: body !== undefined && isPublic(body),
  };
}

/** The version that the name of a file tells. */
const versionIn = (files: readonly FileInFormat[]): string | undefined =>
  files.map(({ source, format }) => format.versionIn?.(source.name)).find((version) => version != null) ?? undefined;

function requireSound(
  { isStrict = false, withdraws = false, dataset, files }: ImportRequest,
  { read, taken, refused }: Counts,
  rows: { lost: number; held: number },
): void {
  if (isStrict && refused > 0) throw new MaydanError('IMPORT_STRICT', { refused, read });
  if (taken === 0 && files.some(({ format }) => !format.removes)) throw new MaydanError('IMPORT_NOTHING', { read });
  const { lost, held } = rows;
  if (!withdraws && lost > fewLost && lost > held * mostLost) throw new MaydanError('IMPORT_LOSES', { dataset, lost, held });
}

const reasonOf = (told: ToldVersion, { added, changed, withdrawn }: Counts): string =>
  `${'version' in told ? `Version ${told.version}` : `Imported on ${told.accessed}`}: ${added} rows new, ${changed} changed, ${withdrawn} withdrawn`;
