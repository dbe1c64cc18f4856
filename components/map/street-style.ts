import type { StyleSpecification } from 'maplibre-gl';
import type { Locale } from '@/lib/i18n/locales';
import { mapFont } from './basemap';

const patience = 8000; // ms for a style to arrive

/**
 * Fetches a MapLibre style and makes it ours: addresses absolute, names in the site's language where its data have
 * them, letters in the page's own font, so that no glyph server is asked.
 * @throws Error when it does not answer, or with something else than a style
 */
export async function fetchStreetStyle(address: string, locale: Locale, signal: AbortSignal): Promise<StyleSpecification> {
  const response = await fetch(address, { signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]) });
  if (!response.ok) throw new Error(`${address}: got ${response.status}, expected a MapLibre style`);
  const style = (await response.json()) as StyleSpecification;
  if (style.version !== 8 || !Array.isArray(style.layers) || typeof style.sources !== 'object')
    throw new Error(`${address}: got something else than a MapLibre style of version 8`);
  return ownStyle(style, address, locale);
}

/** Where a style that `ownStyle` made came from; undefined of any other. */
export const addressOf = (style: StyleSpecification | undefined): string | undefined =>
  (style?.metadata as { address?: string } | undefined)?.address;

export function ownStyle(style: StyleSpecification, address: string, locale: Locale): StyleSpecification {
  const { glyphs: _, ...rest } = style;
  const absolute = (url: string): string =>
    // {z} and the like must not be escaped.
    new URL(url, address).href.replaceAll('%7B', '{').replaceAll('%7D', '}');
  const sources = Object.fromEntries(
    Object.entries(style.sources).map(([id, source]) => {
      const own: Record<string, unknown> = { ...source };
      for (const key of ['url', 'data']) if (typeof own[key] === 'string') own[key] = absolute(own[key]);
      if (Array.isArray(own.tiles)) own.tiles = own.tiles.map(absolute);
      return [id, own];
    }),
  ) as StyleSpecification['sources'];
  const sprite =
    typeof style.sprite === 'string'
      ? absolute(style.sprite)
      : style.sprite?.map((each) => ({ ...each, url: absolute(each.url) }));
  const layers = style.layers.map((layer) => {
    const field = layer.type === 'symbol' ? layer.layout?.['text-field'] : undefined;
    if (layer.type !== 'symbol' || field === undefined) return layer;
    return { ...layer, layout: { ...layer.layout, 'text-field': inLanguage(field, locale) as never, 'text-font': [mapFont] } };
  });
  return { ...rest, metadata: { address }, sources, layers, ...(sprite && { sprite }) };
}

/** The name in the site's language, else whatever the style wrote. What is no name (a road's number) stays. */
function inLanguage(field: unknown, locale: Locale): unknown {
  if (!JSON.stringify(field).includes('name')) return field;
  return ['coalesce', ['get', `name:${locale}`], ['get', `name_${locale}`], ...otherwise(field)];
}

function otherwise(field: unknown): unknown[] {
  if (typeof field === 'string') return [...field.matchAll(/\{([^}]+)\}/g)].map(([, name]) => ['get', name]);
  return Array.isArray(field) ? [field] : [['get', 'name']];
}
