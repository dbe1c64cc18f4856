import { MaydanError } from '../../lib/errors';
import { describeProblem, type Problem } from '../../lib/errors/problems';
import type { Gazetteer } from '../../lib/gazetteer';
import { parseGazetteer } from '../../lib/gazetteer/parse';
import { type Built, buildRecord } from '../../lib/record/build';
import { editionProblems } from '../../lib/record/editions';
import type { DataFile } from '../../lib/record/parse';
import { createFileStore } from '../../lib/store/files';
import type { Opened } from '../../lib/store/store';
import { digest } from '../digest';
import { packsInUse, withPacks } from '../gazetteer/in-use';
import { readGazetteerFiles } from '../gazetteer/load';
import { readRecordFiles } from '../record/read';
import { dataDir, oneOf } from '../shared';

export type { Opened };

/** What of a data directory stands beside the documents: the places that they name. */
export interface Places {
  gazetteer: Gazetteer;
  problems: readonly Problem[];
  /** Changes when a curated place does. */
  version: string;
}

/** What a data directory comes to: a record, or every problem in it. */
export const readRecord = (folder: string = dataDir(), overlay?: string): Built =>
  recordOf(readRecordFiles(folder, overlay), readPlaces(folder, overlay));

/** @throws MaydanError that of a file that cannot be read */
export function readPlaces(folder: string, overlay?: string): Places {
  const files = readGazetteerFiles(folder, overlay);
  const { gazetteer, problems } = parseGazetteer(files);
  const packs = packsInUse(folder, overlay);
  return {
    gazetteer: withPacks(gazetteer, folder, packs.packs),
    problems: [...problems, ...packs.problems],
    version: versionOf(files.filter(({ path }) => path.startsWith('gazetteer/'))),
  };
}

/** What documents come to beside places: a record, or every problem in both. */
export function recordOf(files: readonly DataFile[], { gazetteer, problems, version }: Places): Built {
  const built = buildRecord(files, gazetteer, digest(`${versionOf(files)} ${version}`), digest);
  const has = (slug: string) => !built.record || built.record.incidents.has(slug) || built.record.areas.has(slug);
  const others = [...problems, ...editionProblems(has)];
  return others.length > 0 ? { record: null, problems: [...others, ...built.problems] } : built;
}

/** The same for the same content, wherever it was read from. */
const versionOf = (files: readonly DataFile[]): string =>
  digest(
    files
      .map(({ path, json }) => `${path}\0${JSON.stringify(json)}\0`)
      .sort()
      .join(''),
  );

/** A record with its store. @throws MaydanError RECORD_INVALID with every problem */
export function openedOf({ record, problems }: Built): Opened {
  if (!record)
    throw new MaydanError('RECORD_INVALID', {
      count: problems.length,
      list: problems.map((problem) => `  ${describeProblem(problem)}`).join('\n'),
    });
  return { record, store: createFileStore(record) };
}

/** What this process serves now. Where nothing follows the changes (server/site), as in tests and commands: the files as read at first. */
export const theRecord = (): Opened => oneOf('record', () => openedOf(readRecord()));
