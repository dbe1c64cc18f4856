import { MaydanError } from '../../lib/errors';
import { describeProblem } from '../../lib/errors/problems';
import type { Gazetteer } from '../../lib/gazetteer';
import { siteDataDir } from '../../server/data-dir';
import { packsInUse, withPacks } from '../../server/gazetteer/in-use';
import { packsHeld } from '../../server/gazetteer/load';
import { readSite } from '../../server/site/read';
import { curated } from './gazetteer';

/**
 * The curated places, imported layers and packs: those in use by `data/site.json` (null), its wider list (`all`), or
 * those of some countries. @throws MaydanError where there is no pack of a country
 */
export function gazetteerWith(countries: readonly string[] | 'all' | null): Gazetteer {
  return withPacks(curated(), siteDataDir(), packsOf(countries));
}

function packsOf(countries: readonly string[] | 'all' | null): readonly string[] {
  if (Array.isArray(countries)) {
    const held = packsHeld(siteDataDir());
    const missing = countries.filter((country) => !held.includes(country));
    if (missing.length > 0)
      throw new MaydanError('PACKS_MISSING', { where: '--wide', got: missing.join(','), held: held.join(', ') });
    return countries;
  }
  const { packs, wide, problems } = packsInUse(siteDataDir(), readSite(siteDataDir()));
  if (problems[0])
    throw new MaydanError('GAZETTEER_BROKEN', {
      reason: describeProblem(problems[0]).replace(/\.$/, ''),
      more: problems.length - 1,
    });
  return countries === 'all' ? wide : packs;
}
