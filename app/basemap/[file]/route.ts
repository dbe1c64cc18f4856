import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { nameFeatures, riverFeatures } from '@/lib/publish/basemap';
import { theRecord } from '@/lib/store/open';

const files = new Set(['countries.geojson', 'borders.geojson']);
const headers = { 'Content-Type': 'application/geo+json; charset=utf-8', 'Cache-Control': 'public, max-age=86400' };

/** The embedded basemap's layers: files of data/basemap, its names, and the gazetteer's rivers. */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const { file } = await params;
  const { gazetteer } = theRecord().record;
  if (file === 'names.geojson') return new Response(JSON.stringify(nameFeatures(gazetteer)), { headers });
  if (file === 'rivers.geojson') return new Response(JSON.stringify(riverFeatures(gazetteer)), { headers });
  if (!files.has(file)) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(await readFile(join(process.cwd(), 'data', 'basemap', file))), { headers });
}
