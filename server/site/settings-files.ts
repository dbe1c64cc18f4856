import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { categoriesName } from './read';

/** The files beside the documents on which what is served depends: the site's settings with its messages, the gazetteer, the basemap. */
export async function settingsFiles(dataDir: string): Promise<string[]> {
  const folders = ['gazetteer', 'gazetteer/packs', 'gazetteer/layers', 'basemap', 'messages'].map((name) =>
    join(/* turbopackIgnore: true */ dataDir, name),
  );
  const files = await Promise.all(
    folders.map(async (folder) => {
      const names = await readdir(/* turbopackIgnore: true */ folder).catch(() => []);
      return names.map((name) => join(/* turbopackIgnore: true */ folder, name));
    }),
  );
  const own = ['site.json', categoriesName].map((name) => join(/* turbopackIgnore: true */ dataDir, name));
  return [...files.flat().sort(), ...own];
}
