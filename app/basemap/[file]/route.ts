import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { groundFeatures, nameFeatures } from '@/lib/publish/basemap';
import { endpoint } from '@/lib/publish/http/endpoint';
import { unknownThing } from '@/lib/publish/http/problem';
import { theRecord } from '@/lib/store/open';

interface Context {
  params: Promise<{ file: string }>;
}

const files = new Set(['countries.geojson', 'borders.geojson']);
const headers = { 'Content-Type': 'application/geo+json; charset=utf-8', 'Cache-Control': 'public, max-age=86400' };

/** The embedded basemap's layers: files of data/basemap, its names, and what the gazetteer knows of the ground. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint<Context>(async (_request, { params }) => {
  const { file } = await params;
  const { gazetteer } = theRecord().record;
  if (file === 'names.geojson') return new Response(JSON.stringify(nameFeatures(gazetteer)), { headers });
  if (file === 'ground.geojson') return new Response(JSON.stringify(groundFeatures(gazetteer)), { headers });
  if (!files.has(file)) throw unknownThing('file', file, [...files, 'names.geojson', 'ground.geojson'].join(', '));
  return new Response(new Uint8Array(await readFile(join(process.cwd(), 'data', 'basemap', file))), { headers });
});
