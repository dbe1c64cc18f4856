import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { quarterFeatures } from '@/lib/publish/quarters';
import { theRecord } from '@/lib/store/open';

const files = new Set(['countries.geojson', 'borders.geojson', 'governorates.geojson', 'towns.geojson']);
const headers = { 'Content-Type': 'application/geo+json; charset=utf-8', 'Cache-Control': 'public, max-age=86400' };

/** The embedded basemap's layers: files of data/basemap, and the quarters of the gazetteer. */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const { file } = await params;
  if (file === 'quarters.geojson')
    return new Response(JSON.stringify(quarterFeatures(theRecord().record.gazetteer)), { headers });
  if (!files.has(file)) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(await readFile(join(process.cwd(), 'data', 'basemap', file))), { headers });
}
