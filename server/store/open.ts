import { MaydanError } from '../../lib/errors';
import { describeProblem, type Problem } from '../../lib/errors/problems';
import type { Gazetteer } from '../../lib/gazetteer';
import { parseGazetteer } from '../../lib/gazetteer/parse';
import { type Built, buildRecord } from '../../lib/record/build';
import { catalogueOf } from '../../lib/record/catalogue';
import { isAtWork, isForPublic, statusOf } from '../../lib/record/document-status';
import type { DataFile, VersionedFile } from '../../lib/record/filed';
import type { CuratedRecord, RecordCatalogue } from '../../lib/record/model';
import { type PublicFiles, publicFiles } from '../../lib/record/public-files';
import type { Site } from '../../lib/site/schema';
import { createFileStore } from '../../lib/store/files';
import type { Opened } from '../../lib/store/store';
import { siteDataDir } from '../data-dir';
import { digest } from '../digest';
import { digestsInUse, packsInUse, withPacks } from '../gazetteer/in-use';
import { readGazetteerFiles } from '../gazetteer/load';
import { datasetsIn, importsIn, readRecordFiles } from '../record/read';
import { messagesName } from '../site/languages';
import { categoriesName, readSite, siteFile } from '../site/read';

export type { Opened };

/** What of a data directory stands beside the documents: the site's settings and the places that it knows. */
export interface Settings {
  site: Site | null;
  gazetteer: Gazetteer;
  problems: readonly Problem[];
  /** Changes when a place or a setting does; the other when a place or a category does: what rows are placed and sorted by. */
  version: string;
  placesVersion: string;
}

/** What a data directory comes to: a record, or every problem in it. */
export function readRecord(folder: string = siteDataDir(), overlay?: string): Built {
  const settings = readSettings(folder, overlay);
  const shown = datasetsIn(folder).filter((id) => settings.site?.datasets.includes(id));
  const built = recordOf(readRecordFiles(folder, shown, overlay), settings);
  return built.record ? { ...built, record: withImports(built.record, importsIn(folder, shown)) } : built;
}

/** @throws MaydanError that of a file that cannot be read */
export function readSettings(folder: string, overlay?: string): Settings {
  const read = readSite(folder, overlay);
  const files = readGazetteerFiles(folder, overlay);
  const { gazetteer, problems } = parseGazetteer(files);
  const packs = packsInUse(folder, read);
  const missing = { file: siteFile, path: '', got: 'nothing', expected: 'a file with the settings of the site' };
  const places = [...files.filter(({ path }) => path.startsWith('gazetteer/')), ...digestsInUse(folder, packs.packs)];
  return {
    site: read.site,
    gazetteer: withPacks(gazetteer, folder, packs.packs),
    problems: [...problems, ...packs.problems, ...(read.site || packs.problems.length > 0 ? [] : [missing])],
    version: versionOf([...places, ...settingsOf(read.site)]),
    placesVersion: versionOf([...places, { path: categoriesName, json: read.site?.categories ?? null }]),
  };
}

/** What of the settings the version of a record hangs on; the words of languages only where a site brings some. */
function settingsOf(site: Site | null): DataFile[] {
  if (!site) return [{ path: siteFile, json: null }];
  const { languages, ...settings } = site;
  return [
    { path: siteFile, json: settings },
    ...Object.entries(languages.words).map(([tag, words]) => ({ path: messagesName(tag), json: words })),
  ];
}

/**
 * What documents come to under settings: a record of the datasets that the site shows, in its order, or every problem in both.
 */
export function recordOf(files: readonly DataFile[], { site, gazetteer, problems, version }: Settings): Built {
  if (!site) return { record: null, problems, unfinished: [] };
  const shown = site.datasets.flatMap((id) => files.filter(({ path }) => datasetOf(path) === id));
  const held = new Set(shown.map(({ path }) => path));
  const missing = site.datasets.flatMap((id, i): Problem[] =>
    held.has(`${id}/dataset.json`)
      ? []
      : [{ file: siteFile, path: `datasets[${i}]`, got: `"${id}"`, expected: 'a folder of data/ with a dataset.json' }],
  );
  const inPublic = publicFiles(shown, gazetteer);
  const own = digest(`${versionOf(inPublic.files.filter(isForPublic))} ${version}`);
  const built = told(buildRecord(inPublic.files.map(versioned), inPublic.gazetteer, site, own, digest), inPublic, shown);
  const others = [...problems, ...missing];
  if (others.length > 0) return { ...built, record: null, problems: [...others, ...built.problems] };
  return built;
}

/** What documents come to, with what is wrong with their parts for the desk alone: of drafts it keeps nothing from the public. */
function told(built: Built, { problems, explained }: PublicFiles, files: readonly DataFile[]): Built {
  const atWork = new Set(files.filter((file) => isAtWork(statusOf(file))).map(({ path }) => `data/${path}`));
  const wrong = problems.filter(({ file }) => !atWork.has(file));
  const unfinished = built.unfinished.map((one) => ({
    ...one,
    problems: [...problems.filter(({ file }) => file === one.file), ...one.problems.map(explained)],
  }));
  if (wrong.length === 0 && built.record) return { ...built, unfinished };
  return { record: null, problems: [...wrong, ...built.problems.map(explained)], unfinished };
}

/**
 * A record with the imported rows that are served beside its documents.
 * @param imports which datasets have some; the rows themselves are read by the index alone
 */
export function withImports(record: CuratedRecord, imports: RecordCatalogue['imports']): CuratedRecord {
  if (imports.size === 0) return record;
  const rows = [...imports].map(([id, { version }]) => ` ${id} ${version}`).sort();
  const times = [record.lastChange, ...[...imports.values()].map(({ changed }) => changed)];
  return {
    ...record,
    version: digest(`${record.version}${rows.join('')}`),
    imports,
    lastChange:
      times
        .filter((time) => time !== null)
        .sort()
        .at(-1) ?? null,
  };
}

/** "hasakah-2022/incidents/x.json" */
const datasetOf = (path: string): string => path.slice(0, path.indexOf('/'));

/** The same for the same content, wherever it was read from. */
const versionOf = (files: readonly DataFile[]): string =>
  digest(
    files
      .map(({ path, json }) => `${path}\0${textOf(json)}\0`)
      .sort()
      .join(''),
  );

/** @param file is not changed afterwards, nor is what it holds */
export const versioned = (file: DataFile): VersionedFile => ({ ...file, version: textOf(file.json) });

/** Stands for the JSON of a file; computed once for one that stays as it was, which keeps its object. */
function textOf(json: unknown): string {
  if (typeof json !== 'object' || json === null) return JSON.stringify(json);
  const known = texts.get(json) ?? digest(JSON.stringify(json));
  texts.set(json, known);
  return known;
}
const texts = new WeakMap<object, string>();

/** A record with its store. @throws MaydanError RECORD_INVALID with every problem */
export function openedOf({ record, problems }: Pick<Built, 'record' | 'problems'>): Opened {
  if (!record)
    throw new MaydanError('RECORD_INVALID', {
      count: problems.length,
      list: problems.map((problem) => `  ${describeProblem(problem)}`).join('\n'),
    });
  return { record: catalogueOf(record), store: createFileStore(record) };
}
