import { unknownThing } from '@/lib/publish/http/problem';
import { endpoint } from '@/server/publish/http/endpoint';
import { send } from '@/server/publish/http/respond';
import { stillLocator } from '@/server/scene/still/ground';
import { loadStillBasemap } from '@/server/scene/still/load';
import { served } from '@/server/site/served';

/** The land of a locator: `/basemap/locator/SY.svg`, or `world.svg`. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint<{ params: Promise<{ file: string }> }>(
  async (request, { params }) => {
    const { file } = await params;
    const region = /^([A-Za-z0-9]{1,8})\.svg$/.exec(file)?.[1];
    const body = region ? await stillLocator(loadStillBasemap(served().record.gazetteer), region) : null;
    if (body === null) throw unknownThing('locator', file, 'world.svg, or a country such as SY.svg');
    return send(request, {
      type: 'image/svg+xml; charset=utf-8',
      body,
      headers: { 'Cache-Control': 'public, max-age=86400' },
    });
  },
);
