import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MaydanError } from '../../lib/errors';
import { usages } from '../../lib/errors/commands';
import { describeProblem } from '../../lib/errors/problems';
import type { Gazetteer } from '../../lib/gazetteer';
import { parseGazetteer } from '../../lib/gazetteer/parse';
import type { Place } from '../../lib/gazetteer/schema';
import { verticesOf } from '../../lib/geometry/geodesy';
import { siteDataDir } from '../../server/data-dir';
import { writeFile } from '../../server/disk/write-file.mjs';
import { withPacks } from '../../server/gazetteer/in-use';
import { packsHeld, readGazetteerFiles } from '../../server/gazetteer/load';
import { readOptions } from '../shared/arguments';
import { curated } from '../shared/gazetteer';

const help = `Copies one place of a pack or layer into the curated gazetteer, with its source, so that it can be corrected there.

  ${usages.gazetteerAdopt}

  ID   id of the place, such as gn-281102

It is added to data/gazetteer/adopted.json and keeps its id, so that whatever names it goes on doing so.

Example:
  npm run --silent gazetteer -- adopt gn-281102

Exit codes: 0 done, 2 refused (one line on standard error says why).
`;

const path = 'gazetteer/adopted.json';

export async function adopt(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, { help: { type: 'boolean', short: 'h' } }, 'gazetteerAdopt');
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  const [id, second] = positionals;
  const known = curated();
  const all = withPacks(known, siteDataDir(), packsHeld(siteDataDir()));
  const place = id && !second && !known.get(id) ? all.get(id) : undefined;
  if (!place)
    throw new MaydanError('OPTION_INVALID', {
      option: 'ID',
      got: second ? `${positionals.length} of them` : id ? `"${id}"${known.get(id) ? ', which is curated already' : ''}` : 'none',
      expected: 'the id of one place of data/gazetteer/packs or layers, such as gn-281102',
      command: 'gazetteerAdopt',
    });
  const file = join(siteDataDir(), path);
  const before = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { places: Place[] }).places : [];
  const json = { $schema: '../schemas/gazetteer.schema.json', places: [...before, curatedOf(place, known, all)] };
  const files = readGazetteerFiles(siteDataDir()).filter((one) => one.path !== path);
  const { problems } = parseGazetteer([...files, { path, json }]);
  if (problems[0]) throw new MaydanError('ADOPT_REFUSED', { id: place.id, reason: describeProblem(problems[0]) });
  writeFile(file, `${JSON.stringify(json, null, 2)}\n`, { name: `data/${path}` });
  process.stdout.write(`data/${path}: ${place.id}, ${all.name(place.id, 'en')}. Correct it there, then run "npm run check".\n`);
  return 0;
}

/**
 * A place as the curated gazetteer can hold it: within the nearest of its units that is curated, a name that another
 * place bears marked as such, a unit's outline as its bounding box, as outlines stand in data/basemap alone.
 */
function curatedOf(place: Place, known: Gazetteer, all: Gazetteer): Place {
  let parent = place.parent;
  while (parent && !known.get(parent)) parent = all.get(parent)?.parent ?? null;
  const borne = new Set(known.places.flatMap(({ names }) => names.map(({ text }) => text.toLowerCase())));
  const names = place.names.map((name) => (borne.has(name.text.toLowerCase()) ? { ...name, ambiguous: true } : name));
  const { outline, ...rest } = place;
  const vertices = outline ? all.outlines(place).flatMap(verticesOf) : [];
  const [lons, lats] = [0, 1].map((axis) => vertices.map((vertex) => vertex[axis]!)) as [number[], number[]];
  return {
    ...rest,
    names,
    parent,
    ...(vertices.length > 0 ? { bbox: [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)] } : {}),
  };
}
