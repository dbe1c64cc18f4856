import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MaydanError } from '../../lib/errors';
import type { Gazetteer } from '../../lib/gazetteer';
import type { Place } from '../../lib/gazetteer/schema';
import { countriesOf, readCompact } from '../../lib/geocode/layers/compact';
import { widen } from '../../lib/geocode/layers/widen';
import { dataDir, theatre } from './gazetteer';

/** GeoNames' cities and towns of Syria and its neighbours, in data/gazetteer. */
export const wideFile = 'wide.tsv';

/** `all`, or ISO 3166-1 codes. @throws MaydanError where the table holds none of a country */
function wideLayer(countries: readonly string[] | 'all'): Place[] {
  try {
    const table = readFileSync(join(dataDir(), 'gazetteer', wideFile), 'utf8');
    if (countries === 'all') return readCompact(table);
    const held = countriesOf(table);
    const missing = countries.filter((country) => !held.includes(country));
    if (missing.length > 0) throw new MaydanError('COUNTRIES_NOT_HELD', { got: missing.join(','), held: held.join(',') });
    return readCompact(table, countries);
  } catch (error) {
    if (error instanceof MaydanError) throw error;
    throw new MaydanError('GAZETTEER_BROKEN', {
      reason: `data/gazetteer/${wideFile}: ${error instanceof Error ? error.message : String(error)}`,
      more: 0,
    });
  }
}

/** Layers added with "npm run gazetteer -- import". @throws MaydanError */
function importedLayers(): Place[][] {
  const folder = join(dataDir(), 'gazetteer', 'layers');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      try {
        // Checked when it was imported; checking 100,000 places again would take longer than geocoding a year of news.
        return (JSON.parse(readFileSync(join(folder, name), 'utf8')) as { places: Place[] }).places;
      } catch (error) {
        throw new MaydanError('GAZETTEER_BROKEN', {
          reason: `layers/${name}: ${error instanceof Error ? error.message : String(error)}`,
          more: 0,
        });
      }
    });
}

/** The theatre, what was imported, and with `countries` the towns of those. */
export function wideGazetteer(countries: readonly string[] | 'all' | null): {
  gazetteer: Gazetteer;
  background: (place: Place) => boolean;
} {
  return widen(theatre(), [...(countries ? [wideLayer(countries)] : []), ...importedLayers()]);
}
