/** Addresses of the site that scenarios ask for: of whatever record it serves. */
import { Stop } from '../lib/project.mjs';
import { ask } from './requests.mjs';

const collection = '/api/collections/incidents';

/** @param {string} site its origin @returns {Promise<{ slug: string, middle: [lon: number, lat: number] }>} an incident, and the middle of all */
export async function someIncident(site) {
  const read = async (path) => {
    const { status, body } = await ask(site, path, { keepsBody: true });
    if (status !== 200) throw new Stop(`load: ${path} answered ${status}.`);
    return JSON.parse(body.toString());
  };
  const { features } = await read(`${collection}/items?limit=1&f=json`);
  const { extent } = await read(`${collection}?f=json`);
  const [west, south, east, north] = extent.spatial.bbox[0];
  return { slug: features[0].id, middle: [(west + east) / 2, (south + north) / 2] };
}

export const itemOf = (slug) => `${collection}/items/${slug}?f=json`;

/** @param {[number, number]} at degrees @param {number} z */
export function tileAt([lon, lat], z) {
  const side = 2 ** z;
  const x = Math.floor(((lon + 180) / 360) * side);
  const y = Math.floor(((1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2) * side);
  return `/api/tiles/incidents/${z}/${x}/${y}.mvt`;
}

/** A view near a place that differs with the index, "9/36.512/40.731": 400 rows of 400. */
export function viewBeside([lon, lat], index) {
  const step = (count) => ((count % 400) - 200) * 0.001;
  return `9/${(lat + step(index * 7)).toFixed(3)}/${(lon + step(Math.floor(index / 400) * 7 + index * 13)).toFixed(3)}`;
}
