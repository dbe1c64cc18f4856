import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MaydanError } from '../../lib/errors';
import type { Problem } from '../../lib/errors/problems';
import type { Gazetteer } from '../../lib/gazetteer';
import type { Place } from '../../lib/gazetteer/schema';
import { markCommon, noWords } from '../../lib/geocode/layers/plain-names';
import { type Layer, widen } from '../../lib/geocode/layers/widen';
import type { Site } from '../../lib/site/schema';
import { siteFile } from '../site/read';
import { loadPacks, packsHeld } from './load';

export interface PacksInUse {
  packs: string[];
  /** Those of `--wide`. */
  wide: string[];
  problems: Problem[];
}

/** The packs that `data/site.json` lists, and what is wrong with the lists; without such a file none, and every one. */
export function packsInUse(dataDir: string, { site, problems }: { site: Site | null; problems: readonly Problem[] }): PacksInUse {
  const held = packsHeld(dataDir);
  if (!site) return { packs: [], wide: held, problems: [...problems] };
  const { packs, wide = held } = site.gazetteer;
  const missing = (list: readonly string[], key: string) =>
    list.flatMap((code, index): Problem[] =>
      held.includes(code)
        ? []
        : [
            {
              file: siteFile,
              path: `gazetteer.${key}[${index}]`,
              got: `"${code}"`,
              expected: `a pack of data/gazetteer/packs (${held.join(', ') || 'none'}); "npm run gazetteer -- add ${code}" makes one`,
            },
          ],
    );
  const atHand = (list: readonly string[]) => list.filter((code) => held.includes(code));
  return {
    packs: atHand(packs),
    wide: atHand(wide),
    problems: [...problems, ...missing(packs, 'packs'), ...missing(wide, 'wide')],
  };
}

/** Layers added with "npm run gazetteer -- import". @throws MaydanError */
function importedLayers(dataDir: string): Layer[] {
  const folder = join(dataDir, 'gazetteer', 'layers');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      try {
        // Checked when it was imported; checking 100,000 places again would take longer than geocoding a year of news.
        const { places } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as { places: Place[] };
        return { places: places.map((place) => ({ ...place, names: markCommon(place, noWords) })) };
      } catch (error) {
        throw new MaydanError('GAZETTEER_BROKEN', {
          reason: `layers/${name}: ${error instanceof Error ? error.message : String(error)}`,
          more: 0,
        });
      }
    });
}

/** The curated places with packs and imported layers behind them: what command line, check, search and API all see. */
export const withPacks = (curated: Gazetteer, dataDir: string, packs: readonly string[]): Gazetteer =>
  widen(curated, [...loadPacks(dataDir, packs), ...importedLayers(dataDir)]);
