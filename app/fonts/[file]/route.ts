import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isSubset } from '@/lib/publish/embed/style';

/** The embeds' type under addresses that stay: `/fonts/plex-400-arabic.woff2`, as published, one weight. */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const { file } = await params;
  const subset = /^plex-400-([a-z]+)\.woff2$/.exec(file)?.[1] ?? '';
  if (!isSubset(subset)) return new Response(null, { status: 404 });
  const folder = join(process.cwd(), 'node_modules', '@fontsource', 'ibm-plex-sans-arabic', 'files');
  const font = await readFile(join(folder, `ibm-plex-sans-arabic-${subset}-400-normal.woff2`));
  return new Response(new Uint8Array(font), {
    headers: {
      'Content-Type': 'font/woff2',
      'Cache-Control': 'public, max-age=31536000, immutable',
      // A frame that its host sandboxes has no origin of its own, and asks for fonts as a stranger.
      'Access-Control-Allow-Origin': '*',
    },
  });
}
