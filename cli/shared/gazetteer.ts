import { MaydanError } from '../../lib/errors';
import { describeProblem } from '../../lib/errors/problems';
import type { Gazetteer } from '../../lib/gazetteer';
import { parseGazetteer } from '../../lib/gazetteer/parse';
import { siteDataDir } from '../../server/data-dir';
import { readGazetteerFiles } from '../../server/gazetteer/load';

/** The curated gazetteer. @throws MaydanError naming the first thing that is wrong with it. */
export function curated(): Gazetteer {
  try {
    const { gazetteer, problems } = parseGazetteer(readGazetteerFiles(siteDataDir()));
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
