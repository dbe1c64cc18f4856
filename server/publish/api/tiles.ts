import type { z } from 'zod';
import type { TileJson } from '../../../lib/publish/api/schemas';
import { wrongParameters } from '../../../lib/publish/http/problem';
import { creditOf } from '../../../lib/publish/licence';
import { encodeTile, tileFields } from '../../../lib/publish/tiles/encode';
import {
  countedContent,
  lastClusterZoom,
  maxZoom,
  type Tile,
  type TileContent,
  tileContent,
} from '../../../lib/publish/tiles/grid';
import { Kept } from '../../kept';
import { oneOf } from '../../shared';
import { type Made, made, sizeOfMade } from '../http/made';
import { send } from '../http/respond';
import { termsFor } from '../terms';
import { type Asked, answer, api } from './answer';

/** Incidents that are loaded for a tile; of more those alone that stand for themselves, the others are counted by the store. */
const mostLoaded = 500;

const mostBytes = 16 * 1024 * 1024;
const tiles = oneOf('tiles', () => new Kept<Made>(mostBytes, sizeOfMade, 'tiles'));

/** `/api/tiles/incidents/{z}/{x}/{y}.mvt`; kept until the record changes, as all who open a map ask for the same ones first. */
export async function tileAnswer(asked: Asked): Promise<Response> {
  const tile = readTile(asked.path);
  const key = `${asked.record.version} ${tile.z}/${tile.x}/${tile.y} ${JSON.stringify(asked.query.filters)}`;
  const encoded = await tiles.once(key, async () => made(await encodeTile(await contentOf(tile, asked))));
  return send(asked.request, { type: 'application/vnd.mapbox-vector-tile', ...encoded });
}

async function contentOf(tile: Tile, { store, query: { filters } }: Asked): Promise<TileContent> {
  const cells = await store.cells(tile, filters);
  const count = cells.reduce((sum, cell) => sum + cell.count, 0);
  if (count === 0) return { incidents: [], clusters: [] };
  if (count <= mostLoaded) {
    // As a marker's: what is placed to a point in the tile.
    const marker = { cells: [{ across: 2 ** tile.z, x: tile.x, y: tile.y }], units: [] };
    return tileContent((await store.summaries({ filters, marker, limit: mostLoaded })).items, tile);
  }
  const alone = cells.flatMap(({ slug }) => slug ?? []).slice(0, mostLoaded);
  const summaries = await store.summariesOf(alone);
  return countedContent(cells, new Map(summaries.map((summary) => [summary.slug, summary])), tile);
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
    attribution: creditOf(await termsFor(asked, { filters: asked.query.filters }, 'en')),
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
