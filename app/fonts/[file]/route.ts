import { readFile } from 'node:fs/promises';
import { unknownThing } from '@/lib/publish/http/problem';
import { fontFile } from '@/server/publish/embed/type';
import { endpoint } from '@/server/publish/http/endpoint';
import { send } from '@/server/publish/http/respond';

/** The embeds' type. A frame that its host sandboxes has no origin of its own, and asks for fonts as a stranger: `send` allows it. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint<{ params: Promise<{ file: string }> }>(
  async (request, { params }) => {
    const { file: name } = await params;
    const file = fontFile(`/fonts/${name}`);
    if (!file) throw unknownThing('file', name, 'the files that an embed names');
    return send(request, {
      type: 'font/woff2',
      body: new Uint8Array(await readFile(file)),
      headers: { 'Cache-Control': 'public, max-age=31536000, immutable' },
    });
  },
);
