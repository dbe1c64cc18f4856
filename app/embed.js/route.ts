import { hostScript } from '@/lib/publish/embed/host-script';
import { endpoint } from '@/lib/publish/http/endpoint';
import { embeddedCaching, send } from '@/lib/publish/http/respond';
import { siteOrigin } from '@/lib/url/origin';

/** The script that turns figures of other sites' pages into embeds. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint<unknown>((request) =>
  send(request, {
    type: 'text/javascript; charset=utf-8',
    body: hostScript(siteOrigin(process.env)),
    headers: { 'Cache-Control': embeddedCaching, 'Cross-Origin-Resource-Policy': 'cross-origin' },
  }),
);
