import { createReadStream, createWriteStream } from 'node:fs';
import { access, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { DeskImport, ImportResult, ImportSettings } from '../../../lib/desk/import-work';
import { MaydanError } from '../../../lib/errors';
import { formatFor } from '../../import/formats';
import { keptVersionsIn } from '../../import/kept';
import { openSource } from '../../import/open';
import type { Source } from '../../import/record';
import { type Imported, ImportRefused, type ImportRequest, importRows } from '../../import/run';
import { hideDataset, showDataset } from '../../import/show';
import { targetOf } from '../../import/target';
import type { Truth } from '../../truth/truth';
import type { DeskStore } from '../store/store';

export interface Place {
  store: DeskStore;
  truth: Truth;
  dataDir: string;
}

/** The name of the file in which the report of an import is kept. */
export const reportOf = (id: string): string => `report-${id}`;
const toldEveryMs = 2_000;

/** Brings the file of an import to a folder of its own, under its name, by which its format may be known, and opens it. */
export async function openImport(store: DeskStore, { id, name, settings }: DeskImport): Promise<Source> {
  const folder = await mkdtemp(join(tmpdir(), 'maydan-sent-'));
  const forget = () => rm(folder, { recursive: true, force: true });
  try {
    const content = await store.files.read(id);
    if (!content) throw new MaydanError('FILE_UNREADABLE', { file: name, reason: 'ENOENT' });
    const file = join(folder, name);
    await pipeline(content, createWriteStream(file, { mode: 0o600 }));
    const source = await openSource(file, { encoding: settings.encoding || undefined });
    const close = () => source.close().finally(forget);
    return { ...source, close };
  } catch (error) {
    await forget();
    throw error;
  }
}

/**
 * Reads the file of an import to its end: to see what would become of it, or to take it. What becomes of it is written into
 * the desk's document of the import; while it is read, how far it is.
 * @param run as it is known there: another that began since is not disturbed
 */
export async function runImport(place: Place, id: string, run: string): Promise<void> {
  const { store } = place;
  const found = await store.get('import', id);
  if (found?.progress?.run !== run) return;
  const isDryRun = found.state === 'checking';
  const change = (more: (stands: DeskImport) => Partial<DeskImport>) =>
    store.change(async (on) => {
      const stands = await on.get('import', id);
      if (stands?.progress?.run === run) on.put('import', id, { ...stands, ...more(stands) });
    });
  let rows = 0;
  const tell = () => change(() => ({ progress: { run, read: rows, at: new Date().toISOString() } }));
  const timer = setInterval(() => void tell().catch(() => {}), toldEveryMs);
  const folder = await mkdtemp(join(tmpdir(), 'maydan-report-'));
  try {
    const onProgress = (read: number) => {
      rows = read;
    };
    const outcome = await read(place, found, { isDryRun, reportFile: join(folder, 'report.csv'), onProgress });
    await keepReport(store, id, join(folder, 'report.csv'));
    const state = outcome.problem !== null ? 'failed' : isDryRun ? 'checked' : 'taken';
    clearInterval(timer);
    await change(() => ({ ...outcome, state, progress: null }));
  } finally {
    clearInterval(timer);
    await rm(folder, { recursive: true, force: true });
  }
}

type Reading = Required<Pick<ImportRequest, 'isDryRun' | 'reportFile' | 'onProgress'>>;

async function read(
  { store, truth, dataDir }: Place,
  stands: DeskImport,
  reading: Reading,
): Promise<Pick<DeskImport, 'result' | 'problem'>> {
  const { settings, taking, result } = stands;
  const { dataset } = settings;
  const before = (await truth.importedManifest(dataset))?.digest ?? null;
  if (!reading.isDryRun && before !== result?.before)
    return { result: null, problem: `${dataset}: its rows are others than when this was tried. Try it again.` };
  let source: Source | null = null;
  try {
    source = await openImport(store, stands);
    const request = requestOf(source, settings, { ...reading, by: taking?.by ?? stands.by, reason: taking?.reason });
    const imported = await importRows(request, await targetOf(truth, dataDir));
    if (!reading.isDryRun) {
      if (!imported.isPublic) hideDataset(dataDir, dataset);
      else if (taking?.shows) showDataset(dataDir, dataset);
    }
    return { result: resultOf(imported, before), problem: null };
  } catch (error) {
    if (error instanceof ImportRefused) return { result: resultOf(error.found, before), problem: error.message };
    if (error instanceof MaydanError) return { result: null, problem: error.message };
    throw error;
  } finally {
    await source?.close();
  }
}

function requestOf(
  source: Source,
  settings: ImportSettings,
  { by, reason, ...reading }: Reading & { by: string; reason: string | undefined },
): ImportRequest {
  const { mapping, dayOrder, decimal, version, accessed, dataset, isUpdate, isStrict, withdraws } = settings;
  const { title, attribution, licence, homepage, citation, permission } = settings;
  const given = { title, attribution, licence, homepage, citation, permission };
  return {
    dataset,
    files: [{ source, format: formatFor(source, { mapping: mapping ?? undefined }) }],
    dayOrder: dayOrder || mapping?.dayOrder,
    decimal: decimal || mapping?.decimal,
    version: version || undefined,
    accessed: accessed || undefined,
    author: by,
    reason: reason || undefined,
    terms: Object.fromEntries(Object.entries(given).filter(([, text]) => text !== '')),
    isUpdate,
    isStrict,
    withdraws,
    keptVersions: keptVersionsIn(process.env),
    ...reading,
  };
}

const resultOf = ({ counts, profile, told, isPublic }: Imported, before: string | null): ImportResult => ({
  counts: { ...counts },
  profile,
  told,
  isPublic,
  before,
});

async function keepReport(store: DeskStore, id: string, file: string): Promise<void> {
  const isThere = await access(file).then(
    () => true,
    () => false,
  );
  if (isThere) await store.files.put(reportOf(id), createReadStream(file));
  else await store.files.delete(reportOf(id));
}
