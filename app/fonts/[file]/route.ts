import { readFile } from 'node:fs/promises';
import { fontFile } from '@/lib/publish/embed/type';
import { endpoint } from '@/lib/publish/http/endpoint';
import { unknownThing } from '@/lib/publish/http/problem';

interface Context {
  params: Promise<{ file: string }>;
}

/** The embeds' type. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint<Context>(async (_request, { params }) => {
  const { file: name } = await params;
  const file = fontFile(`/fonts/${name}`);
  if (!file) throw unknownThing('font', name, 'those that the embeds name');
  return new Response(new Uint8Array(await readFile(file)), {
    headers: {
      'Content-Type': 'font/woff2',
      'Cache-Control': 'public, max-age=31536000, immutable',
      // A frame that its host sandboxes has no origin of its own, and asks for fonts as a stranger.
      'Access-Control-Allow-Origin': '*',
    },
  });
});
