import { hostScript } from '@/lib/publish/embed/host-script';
import { siteOrigin } from '@/lib/url/origin';
import { endpoint } from '@/server/publish/http/endpoint';
import { embeddedCaching, send } from '@/server/publish/http/respond';

/** The script that turns figures of other sites' pages into embeds. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint<unknown>((request) =>
  send(request, {
    type: 'text/javascript; charset=utf-8',
    body: hostScript(siteOrigin(process.env)),
    headers: { 'Cache-Control': embeddedCaching, 'Cross-Origin-Resource-Policy': 'cross-origin' },
  }),
);
