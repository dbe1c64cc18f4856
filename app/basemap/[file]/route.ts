import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { groundFeatures } from '@/lib/publish/basemap';
import { unknownThing } from '@/lib/publish/http/problem';
import { siteDataDir } from '@/server/data-dir';
import { endpoint } from '@/server/publish/http/endpoint';
import { send } from '@/server/publish/http/respond';
import { loadStillBasemap } from '@/server/scene/still/load';
import { theRecord } from '@/server/store/open';

const fromDisk = (name: string) => () => readFile(join(siteDataDir(), 'basemap', name), 'utf8');

/** The embedded basemap's layers: files of data/basemap, its names, and what the gazetteer knows of the ground. */
const files: Readonly<Record<string, () => string | Promise<string>>> = {
  'countries.geojson': fromDisk('countries.geojson'),
  'borders.geojson': fromDisk('borders.geojson'),
  'names.json': () => JSON.stringify(loadStillBasemap(theRecord().record.gazetteer).names),
  'ground.geojson': () => JSON.stringify(groundFeatures(theRecord().record.gazetteer)),
};

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint<{ params: Promise<{ file: string }> }>(
  async (request, { params }) => {
    const { file } = await params;
    const read = Object.hasOwn(files, file) ? files[file] : undefined;
    if (!read) throw unknownThing('file', file, Object.keys(files).join(', '));
    return send(request, {
      type: file.endsWith('.geojson') ? 'application/geo+json; charset=utf-8' : 'application/json; charset=utf-8',
      body: await read(),
      headers: { 'Cache-Control': 'public, max-age=86400' },
    });
  },
);
