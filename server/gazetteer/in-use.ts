import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MaydanError } from '../../lib/errors';
import { describeProblem, type Problem, problemsOf } from '../../lib/errors/problems';
import type { Gazetteer } from '../../lib/gazetteer';
import type { Pack } from '../../lib/gazetteer/packs';
import { PressRegions, regionsOf } from '../../lib/gazetteer/regions';
import type { Place } from '../../lib/gazetteer/schema';
import { markCommon, noWords } from '../../lib/geocode/layers/plain-names';
import { type Layer, widen } from '../../lib/geocode/layers/widen';
import type { Site } from '../../lib/site/schema';
import { siteFile } from '../site/read';
import { loadPacks, packPath, packsHeld } from './load';

const layersFolder = 'gazetteer/layers';
const regionsFile = 'gazetteer/packs/regions.json';

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
  return layersHeld(dataDir).map((path) => {
    try {
      // Checked when it was imported; checking 100,000 places again would take longer than geocoding a year of news.
      const { places } = JSON.parse(readFileSync(join(dataDir, path), 'utf8')) as { places: Place[] };
      return { places: places.map((place) => ({ ...place, names: markCommon(place, noWords) })) };
    } catch (error) {
      throw new MaydanError('GAZETTEER_BROKEN', {
        reason: `${path.slice('gazetteer/'.length)}: ${error instanceof Error ? error.message : String(error)}`,
        more: 0,
      });
    }
  });
}

const layersHeld = (dataDir: string): string[] => {
  const folder = join(dataDir, layersFolder);
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
  return names.sort().map((name) => `${layersFolder}/${name}`);
};

/** The curated places with packs, press regions and imported layers behind them: what command line, check, search and API all see. */
export function withPacks(curated: Gazetteer, dataDir: string, codes: readonly string[]): Gazetteer {
  const packs = loadPacks(dataDir, codes);
  return widen(curated, [...packs, { places: pressRegions(dataDir, packs) }, ...importedLayers(dataDir)]);
}

/** @throws MaydanError PACK_BROKEN */
function pressRegions(dataDir: string, packs: readonly Pack[]): Place[] {
  const file = join(dataDir, regionsFile);
  if (packs.length === 0 || !existsSync(file)) return [];
  try {
    const json: unknown = JSON.parse(readFileSync(file, 'utf8'));
    const regions = PressRegions.safeParse(json);
    if (regions.success) return regionsOf(regions.data, packs);
    throw new Error(describeProblem(problemsOf(regions.error, regionsFile, json)[0]!));
  } catch (error) {
    throw new MaydanError('GAZETTEER_BROKEN', {
      reason: `packs/regions.json: ${error instanceof Error ? error.message : String(error)}`,
      more: 0,
    });
  }
}

/** A digest of each file that `withPacks` reads, by its path: the version of the record is made of them too. */
export function digestsInUse(dataDir: string, packs: readonly string[]): { path: string; json: string }[] {
  return [...packs.map(packPath), regionsFile, ...layersHeld(dataDir)].flatMap((path) => {
    const file = join(dataDir, path);
    return existsSync(file) ? [{ path, json: createHash('sha256').update(readFileSync(file)).digest('hex') }] : [];
  });
}
