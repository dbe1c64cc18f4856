import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MaydanError } from '../../lib/errors';
import { placesFile } from '../../lib/gazetteer/dataset-places';
import type { DataFile } from '../../lib/record/filed';
import { importedFile } from '../../lib/record/imported';
import type { ImportedRows } from '../../lib/record/model';
import { digestFrom as fileVersion } from '../digest';

/** A folder of `data/` with this file in it is a dataset. */
const datasetFile = 'dataset.json';
/** The folders and files of a dataset that are read, besides `dataset.json`. */
const folders = ['articles', 'incidents', 'areas', 'actors', 'stories', 'sources'] as const;
const single = [
  datasetFile,
  'corrections.json',
  'editions.json',
  'questions.json',
  'redirects.json',
  'withdrawn.json',
  'aliases.json',
  placesFile,
] as const;

/** The datasets of a data directory, in order of their ids. */
export const datasetsIn = (dataDir: string): string[] =>
  readdirSync(/* turbopackIgnore: true */ dataDir)
    .filter((name) => existsSync(join(/* turbopackIgnore: true */ dataDir, name, datasetFile)))
    .sort();

/**
 * Reads the files of datasets. Those of `overlay`, where given, stand in place of those of the same name.
 * @throws MaydanError JSON_SYNTAX or FILE_UNREADABLE, naming the file.
 */
export function readRecordFiles(dataDir: string, datasets: readonly string[], overlay?: string): DataFile[] {
  const texts = new Map<string, string>();
  for (const dir of overlay ? [dataDir, overlay] : [dataDir])
    for (const dataset of datasets) for (const path of pathsIn(dir, dataset)) texts.set(path, read(dir, path));
  return [...texts].map(([path, text]) => ({ path, json: parse(text, `data/${path}`) }));
}

/** Which datasets have imported rows, with the digest of their file as `filesTruth` tells it. */
export const importsIn = (dataDir: string, datasets: readonly string[]): Map<string, ImportedRows> =>
  new Map(
    datasets.flatMap((dataset) => {
      const file = join(/* turbopackIgnore: true */ dataDir, dataset, importedFile);
      if (!existsSync(/* turbopackIgnore: true */ file)) return [];
      const hash = createHash('sha256').update(readFileSync(/* turbopackIgnore: true */ file));
      return [[dataset, { version: fileVersion(hash), changed: null }]];
    }),
  );

/** The paths of a dataset's files below the data directory: "hasakah-2022/incidents/x.json". */
function pathsIn(dir: string, dataset: string): string[] {
  const inFolders = folders.flatMap((folder) => {
    const path = join(/* turbopackIgnore: true */ dir, dataset, folder);
    if (!existsSync(/* turbopackIgnore: true */ path)) return [];
    const names = readdirSync(/* turbopackIgnore: true */ path).filter((file) => file.endsWith('.json'));
    return names.sort().map((name) => `${dataset}/${folder}/${name}`);
  });
  const beside = single.filter((name) => existsSync(join(/* turbopackIgnore: true */ dir, dataset, name)));
  return [...inFolders, ...beside.map((name) => `${dataset}/${name}`)];
}

function read(dir: string, path: string): string {
  try {
    return readFileSync(join(/* turbopackIgnore: true */ dir, path), 'utf8');
  } catch (error) {
    throw new MaydanError('FILE_UNREADABLE', {
      file: `data/${path}`,
      reason: (error as NodeJS.ErrnoException).code ?? String(error),
    });
  }
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new MaydanError('JSON_SYNTAX', { file, reason: error instanceof Error ? error.message : String(error) });
  }
}
