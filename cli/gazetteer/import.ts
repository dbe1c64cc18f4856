import { basename, join } from 'node:path';
import { MaydanError } from '../../lib/errors';
import { usages } from '../../lib/errors/commands';
import { problemsOf } from '../../lib/errors/problems';
import { Place } from '../../lib/gazetteer/schema';
import { parseNamedPoints } from '../../lib/geocode/layers/geojson';
import { type Layer, parseGeoNames, type Units } from '../../lib/geocode/layers/geonames';
import { siteDataDir } from '../../server/data-dir';
import { writeFile } from '../../server/disk/write-file.mjs';
import { oneFile, readOptions, slugOf, slugOption } from '../shared/arguments';
import { curated } from '../shared/gazetteer';
import { decode, readBytes } from '../shared/input';
import { linesOfFeatures } from './json-lines';

const help = `Adds a layer of places behind the theatre's gazetteer, for "npm run geocode".

  ${usages.gazetteer}

  FILE        GeoNames' tab-separated table (.txt, .tsv; https://download.geonames.org/export/dump/), or
              a GeoJSON FeatureCollection of named points (.json, .geojson); - reads standard input
  --name      name of the layer; otherwise the file's own
  --replace   put it in the place of a layer of that name

The layer is written to data/gazetteer/layers/NAME.json. A file with errors changes nothing.

Example:
  npm run --silent gazetteer -- import --name field-notes points.geojson

Exit codes: 0 done, 2 refused (standard error says why, by line).
`;

/** So many wrong lines are told one by one; a file of another format would otherwise fill the screen. */
const toldProblems = 20;

interface Options {
  file: string;
  name: string;
  replace: boolean;
}

function parseArguments(args: readonly string[]): Options | 'help' {
  const { values, positionals } = readOptions(
    args,
    { name: { type: 'string' }, replace: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    'gazetteer',
  );
  if (values.help) return 'help';
  const file = oneFile(positionals, 'gazetteer');
  const own = file === '-' ? 'standard-input' : slugOf(basename(file).replace(/\.[^.]*$/, ''));
  return { file, name: slugOption('--name', values.name ?? own, 'gazetteer'), replace: values.replace ?? false };
}

/** @throws MaydanError where the file is refused */
export async function importLayer(args: readonly string[]): Promise<number> {
  const options = parseArguments(args);
  if (options === 'help') {
    process.stdout.write(help);
    return 0;
  }
  const text = decode(await readBytes(options.file), options.file).replace(/^\uFEFF/, '');
  const layer = /^\s*[{[]/.test(text) ? fromGeoJson(text, options) : parseGeoNames(text, unitsOf(curated().places));
  refuseProblems(layer, options);
  const file = `gazetteer/layers/${options.name}.json`;
  const name = `data/${file}`;
  const json = `{"places":[\n${layer.places.map((place) => JSON.stringify(place)).join(',\n')}\n]}\n`;
  if (!writeFile(join(siteDataDir(), file), json, { name, isNew: !options.replace }))
    throw new MaydanError('FILE_EXISTS', {
      file: name,
      expected: 'a new layer',
      instead: 'Choose another --name, or add --replace.',
    });
  process.stdout.write(
    `${name}: ${layer.places.length} places${layer.passedOver > 0 ? `; ${layer.passedOver} rows of other kinds passed over` : ''}.\n`,
  );
  return 0;
}

function fromGeoJson(text: string, { file, name }: Options): Layer {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new MaydanError('JSON_SYNTAX', { file, reason: error instanceof Error ? error.message : String(error) });
  }
  const lines = linesOfFeatures(text);
  return parseNamedPoints(json, (index) => lines[index] ?? 1, name);
}

/** The first-level units of the curated gazetteer, by GeoNames' code. */
const unitsOf = (places: readonly Place[]): Units =>
  new Map(places.flatMap(({ id, codes }) => (codes?.geoNames ? [[codes.geoNames, id] as const] : [])));

function refuseProblems(layer: Layer, { file }: Options): void {
  const known = curated();
  const problems = [...layer.problems];
  for (const place of layer.places) {
    if (known.get(place.id))
      problems.push({ line: 1, got: `the id "${place.id}", which the curated gazetteer has`, expected: 'ids of its own' });
    // What is written must be a place by the schema that everything else trusts.
    const checked = Place.safeParse(place);
    if (checked.success) continue;
    const [first] = problemsOf(checked.error, file, place);
    problems.push({ line: 1, got: `${first?.got} as ${first?.path} of "${place.id}"`, expected: first?.expected ?? 'a place' });
  }
  if (problems.length > 0) {
    for (const { line, got, expected } of problems.slice(0, toldProblems))
      process.stderr.write(`${file}:${line}: got ${got}, expected ${expected}.\n`);
    const more = problems.length - toldProblems;
    throw new MaydanError('LAYER_BROKEN', { file, count: problems.length, hidden: Math.max(0, more) });
  }
  if (layer.places.length === 0)
    throw new MaydanError('FILE_EMPTY', {
      file,
      expected: `place${layer.passedOver > 0 ? ` (${layer.passedOver} rows are of kinds that the gazetteer does not hold)` : ''}`,
    });
}
