import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MaydanError } from '../../lib/errors';
import { describeProblem } from '../../lib/errors/problems';
import type { Gazetteer } from '../../lib/gazetteer';
import { placesFile } from '../../lib/gazetteer/dataset-places';
import { parseGazetteer } from '../../lib/gazetteer/parse';
import { publicFiles } from '../../lib/record/public-files';
import { siteDataDir } from '../../server/data-dir';
import { readGazetteerFiles } from '../../server/gazetteer/load';
import { datasetsIn } from '../../server/record/read';

/** With the places that the datasets of the folder hold, as the site sees them. */
function withOwnPlaces(gazetteer: Gazetteer): Gazetteer {
  const files = datasetsIn(siteDataDir()).flatMap((id) => {
    const file = join(siteDataDir(), id, placesFile);
    return existsSync(file) ? [{ path: `${id}/${placesFile}`, json: JSON.parse(readFileSync(file, 'utf8')) as unknown }] : [];
  });
  const { gazetteer: whole, problems } = publicFiles(files, gazetteer);
  const [first, ...rest] = problems;
  if (first) throw new MaydanError('GAZETTEER_BROKEN', { reason: describeProblem(first).replace(/\.$/, ''), more: rest.length });
  return whole;
}

/** The curated gazetteer. @throws MaydanError naming the first thing that is wrong with it. */
export function curated(): Gazetteer {
  try {
    const { gazetteer, problems } = parseGazetteer(readGazetteerFiles(siteDataDir()));
    const [first, ...rest] = problems;
    if (first)
      throw new MaydanError('GAZETTEER_BROKEN', { reason: describeProblem(first).replace(/\.$/, ''), more: rest.length });
    return withOwnPlaces(gazetteer);
  } catch (error) {
    if (error instanceof MaydanError && error.code !== 'GAZETTEER_BROKEN')
      throw new MaydanError('GAZETTEER_BROKEN', { reason: error.message.replace(/\.$/, ''), more: 0 });
    throw error;
  }
}
