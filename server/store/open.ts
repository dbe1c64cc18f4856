import { MaydanError } from '../../lib/errors';
import { describeProblem } from '../../lib/errors/problems';
import { parseGazetteer } from '../../lib/gazetteer/parse';
import { type Built, buildRecord } from '../../lib/record/build';
import { createFileStore } from '../../lib/store/files';
import type { Opened } from '../../lib/store/store';
import { siteDataDir } from '../data-dir';
import { digest } from '../digest';
import { packsInUse, withPacks } from '../gazetteer/in-use';
import { readGazetteerFiles } from '../gazetteer/load';
import { datasetsIn, readRecordFiles } from '../record/read';
import { oneOf } from '../shared';
import { readSite, siteFile } from '../site/read';

export type { Opened };

/** What a data directory comes to: a record, or every problem in it. */
export function readRecord(dataDir: string = siteDataDir(), overlay?: string): Built {
  const places = readGazetteerFiles(dataDir, overlay);
  const { gazetteer: curated, problems } = parseGazetteer(places);
  const read = readSite(dataDir, overlay);
  const packs = packsInUse(dataDir, read);
  problems.push(...packs.problems);
  const { site } = read;
  if (!site) {
    const missing = { file: siteFile, path: '', got: 'nothing', expected: 'a file with the settings of the site' };
    return { record: null, problems: packs.problems.length > 0 ? problems : [...problems, missing] };
  }
  const held = datasetsIn(dataDir);
  for (const [i, id] of site.datasets.entries())
    if (!held.includes(id)) {
      const expected = `a folder of data/ with a dataset.json (${held.join(', ') || 'there is none'})`;
      problems.push({ file: siteFile, path: `datasets[${i}]`, got: `"${id}"`, expected });
    }
  const { files, version } = readRecordFiles(dataDir, site.datasets, { overlay, beside: places });
  const built = buildRecord(files, withPacks(curated, dataDir, packs.packs), site, version, digest);
  return problems.length > 0 ? { record: null, problems: [...problems, ...built.problems] } : built;
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
