import { join } from 'node:path';
import { MaydanError } from '../../lib/errors';
import { describeProblem } from '../../lib/errors/problems';
import { parseGazetteer } from '../../lib/gazetteer/parse';
import { type Built, buildRecord } from '../../lib/record/build';
import { editionProblems } from '../../lib/record/editions';
import { createFileStore } from '../../lib/store/files';
import type { Opened } from '../../lib/store/store';
import { digest } from '../digest';
import { packsInUse, withPacks } from '../gazetteer/in-use';
import { readGazetteerFiles } from '../gazetteer/load';
import { readRecordFiles } from '../record/read';
import { oneOf } from '../shared';

export type { Opened };

/** What a data directory comes to: a record, or every problem in it. */
export function readRecord(dataDir: string = join(process.cwd(), 'data'), overlay?: string): Built {
  const places = readGazetteerFiles(dataDir, overlay);
  const { gazetteer: curated, problems } = parseGazetteer(places);
  const packs = packsInUse(dataDir, overlay);
  problems.push(...packs.problems);
  const gazetteer = withPacks(curated, dataDir, packs.packs);
  const { files, version } = readRecordFiles(dataDir, overlay, places);
  const built = buildRecord(files, gazetteer, version, digest);
  const has = (slug: string) => !built.record || built.record.incidents.has(slug) || built.record.areas.has(slug);
  const others = [...problems, ...editionProblems(has)];
  return others.length > 0 ? { record: null, problems: [...others, ...built.problems] } : built;
}

/** @throws MaydanError RECORD_INVALID with every problem, or that of a file that cannot be read. */
function openRecord(): Opened {
  const { record, problems } = readRecord();
  if (!record)
    throw new MaydanError('RECORD_INVALID', {
      count: problems.length,
      list: problems.map((problem) => `  ${describeProblem(problem)}`).join('\n'),
    });
  return { record, store: createFileStore(record) };
}

/** The record of this process: read once, as its files change only with a new build. */
export const theRecord = (): Opened => oneOf('record', openRecord);
