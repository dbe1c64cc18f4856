import { unknownThing } from '@/lib/publish/http/problem';
import { endpoint } from '@/server/publish/http/endpoint';
import { send } from '@/server/publish/http/respond';
import { stillGround } from '@/server/scene/still/ground';
import { loadStillBasemap } from '@/server/scene/still/load';
import { served } from '@/server/site/served';

/** The ground of a page's still map: `/basemap/still/{zoom}/{lat}/{lon}/{width}x{height}.svg`. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint<{ params: Promise<{ view: string[] }> }>(
  async (request, { params }) => {
    const asked = (await params).view.join('/');
    const body = await stillGround(loadStillBasemap(served().record.gazetteer), asked);
    if (body === null)
      throw unknownThing('ground', asked, 'zoom/latitude/longitude/{width}x{height}.svg, sides of at most 2000 px');
    // Places of datasets are drawn in it: what is made coarser of one is to be gone soon.
    return send(request, { type: 'image/svg+xml; charset=utf-8', body });
  },
);
