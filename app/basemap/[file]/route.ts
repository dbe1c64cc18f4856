import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { groundFeatures } from '@/lib/publish/basemap';
import { loadStillBasemap } from '@/lib/scene/still/load';
import { theRecord } from '@/lib/store/open';

const files = new Set(['countries.geojson', 'borders.geojson']);
const caching = { 'Cache-Control': 'public, max-age=86400' };
const headers = { 'Content-Type': 'application/geo+json; charset=utf-8', ...caching };

/** The embedded basemap's layers: files of data/basemap, its names, and what the gazetteer knows of the ground. */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const { file } = await params;
  const { gazetteer } = theRecord().record;
  if (file === 'names.json') return Response.json(loadStillBasemap(gazetteer).names, { headers: caching });
  if (file === 'ground.geojson') return new Response(JSON.stringify(groundFeatures(gazetteer)), { headers });
  if (!files.has(file)) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(await readFile(join(process.cwd(), 'data', 'basemap', file))), { headers });
}
