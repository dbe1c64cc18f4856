import type { z } from 'zod';
import type { TileJson } from '../../../lib/publish/api/schemas';
import { wrongParameters } from '../../../lib/publish/http/problem';
import { attribution } from '../../../lib/publish/licence';
import { encodeTile, tileFields } from '../../../lib/publish/tiles/encode';
import { lastClusterZoom, maxZoom, type Tile, tileBox, tileContent } from '../../../lib/publish/tiles/grid';
import { send } from '../http/respond';
import { type Asked, answer, api } from './answer';

/** `/api/tiles/incidents/{z}/{x}/{y}.mvt` */
export async function tileAnswer(asked: Asked): Promise<Response> {
  const tile = readTile(asked.path);
  const { items } = await asked.store.incidents({ filters: asked.query.filters, bbox: tileBox(tile) });
  const bytes = await encodeTile(tileContent(items, tile));
  return send(asked.request, { type: 'application/vnd.mapbox-vector-tile', body: bytes });
}

/** @throws Problem invalid-parameter */
function readTile({ z = '', x = '', y = '' }: Readonly<Record<string, string>>): Tile {
  const whole = (text: string) => (/^\d{1,6}$/.test(text) ? Number(text) : -1);
  const tile = { z: whole(z), x: whole(x), y: whole(y) };
  const side = 2 ** tile.z;
  if (tile.z < 0 || tile.z > maxZoom)
    throw wrongParameters([{ name: 'z', got: z, expected: `a whole number from 0 to ${maxZoom}` }]);
  const wrong = (['x', 'y'] as const).filter((name) => tile[name] < 0 || tile[name] >= side);
  if (wrong.length > 0)
    throw wrongParameters(
      wrong.map((name) => ({ name, got: { x, y }[name], expected: `a whole number from 0 to ${side - 1} at zoom ${tile.z}` })),
    );
  return tile;
}

/** `/api/tiles/incidents.json`, with the filters of the request in the address of the tiles. */
export async function tileJsonAnswer(asked: Asked): Promise<Response> {
  const { store, url } = asked;
  const layer = (id: keyof typeof tileFields, description: string, minzoom: number, maxzoom: number) => ({
    id,
    description,
    minzoom,
    maxzoom,
    fields: tileFields[id],
  });
  const { box } = await store.extent('incidents', { filters: {} });
  const search = new URLSearchParams(url.search);
  search.delete('f');
  const query = search.size > 0 ? `?${search}` : '';
  const body: z.infer<typeof TileJson> = {
    tilejson: '3.0.0',
    name: 'Maydan: incidents',
    description: `Incidents by their anchor; up to zoom ${lastClusterZoom} what lies close together as clusters with counts by status.`,
    attribution,
    version: '1.0.0',
    scheme: 'xyz',
    tiles: [`${api('/tiles/incidents')}/{z}/{x}/{y}.mvt${query}`],
    minzoom: 0,
    maxzoom: maxZoom,
    bounds: box ?? [-180, -85, 180, 85],
    vector_layers: [
      layer('incidents', 'One point each.', 0, maxZoom),
      layer('clusters', 'Several incidents close together.', 0, lastClusterZoom),
    ],
  };
  return answer(asked, { title: 'Maydan: incidents', body, html: false });
}
