import { MaydanError } from '../../lib/errors';
import { describeProblem } from '../../lib/errors/problems';
import type { Gazetteer } from '../../lib/gazetteer';
import { parseGazetteer } from '../../lib/gazetteer/parse';
import { inProject } from '../../scripts/lib/project.mjs';
import { readGazetteerFiles } from '../../server/gazetteer/load';

/** `MAYDAN_DATA_DIR` stands in for the project's own `data/`, for a copy under work or a test. */
export const dataDir = () => process.env.MAYDAN_DATA_DIR ?? inProject('data');

/** The curated gazetteer. @throws MaydanError naming the first thing that is wrong with it. */
export function curated(): Gazetteer {
  try {
    const { gazetteer, problems } = parseGazetteer(readGazetteerFiles(dataDir()));
    const [first, ...rest] = problems;
    if (first)
      throw new MaydanError('GAZETTEER_BROKEN', { reason: describeProblem(first).replace(/\.$/, ''), more: rest.length });
    return gazetteer;
  } catch (error) {
    if (error instanceof MaydanError && error.code !== 'GAZETTEER_BROKEN')
      throw new MaydanError('GAZETTEER_BROKEN', { reason: error.message.replace(/\.$/, ''), more: 0 });
    throw error;
  }
}
