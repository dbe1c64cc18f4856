import { readFile } from 'node:fs/promises';
import { fontFile } from '@/lib/publish/embed/type';

/** The embeds' type. */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const { file: name } = await params;
  const file = fontFile(`/fonts/${name}`);
  if (!file) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(await readFile(file)), {
    headers: {
      'Content-Type': 'font/woff2',
      'Cache-Control': 'public, max-age=31536000, immutable',
      // A frame that its host sandboxes has no origin of its own, and asks for fonts as a stranger.
      'Access-Control-Allow-Origin': '*',
    },
  });
}
