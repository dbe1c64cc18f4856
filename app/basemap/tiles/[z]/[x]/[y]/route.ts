import { unknownThing } from '@/lib/publish/http/problem';
import { tilesMaxZoom } from '@/lib/scene/still/basemap';
import { basemapTile } from '@/server/basemap/tiles';
import { endpoint } from '@/server/publish/http/endpoint';
import { send } from '@/server/publish/http/respond';
import { loadStillBasemap } from '@/server/scene/still/load';
import { served } from '@/server/site/served';

interface Parts {
  z: string;
  x: string;
  /** With its ending: "12.mvt". */
  y: string;
}

/** The embedded basemap's ground as vector tiles: `/basemap/tiles/{z}/{x}/{y}.mvt`. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint<{ params: Promise<Parts> }>(
  async (request, { params }) => {
    const { z, x, y } = await params;
    const match = /^(\d{1,2})\/(\d{1,4})\/(\d{1,4})\.mvt$/.exec(`${z}/${x}/${y}`);
    const [zoom, column, row] = (match?.slice(1) ?? []).map(Number) as [number, number, number];
    if (!match || zoom > tilesMaxZoom || column >= 2 ** zoom || row >= 2 ** zoom)
      throw unknownThing(
        'tile',
        `${z}/${x}/${y}`,
        `z/x/y.mvt with z from 0 to ${tilesMaxZoom}, x and y below 2 to the power of z`,
      );
    return send(request, {
      type: 'application/vnd.mapbox-vector-tile',
      body: await basemapTile(loadStillBasemap(served().record.gazetteer), { z: zoom, x: column, y: row }),
      headers: { 'Cache-Control': 'public, max-age=86400' },
    });
  },
);
