import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { labelPoints } from '../../lib/basemap/label-points';
import type { Gazetteer } from '../../lib/gazetteer';
import { namesByLanguage } from '../../lib/gazetteer/name-in';
import { type LonLat, type Place, settlements } from '../../lib/gazetteer/schema';
import { ownLanguages } from '../../lib/i18n/languages';
import { type Localized, locales } from '../../lib/i18n/locales';
import { tileSize } from '../../lib/scene/mercator';
import { detailMinZoom, type NamedPoint, quarterMinZoom, regionMinZoom, riverMaxZoom } from '../../lib/scene/still/basemap';
import type { Box } from '../../lib/store/box';
import type { SiteDetail } from './detail';
import type { World } from './world';

/** Zooms from which names of countries and of first-level units say nothing that the map's own places do not. */
const countryMaxZoom = 8;
const unitMaxZoom = 9;

/** The names of the site's own basemap and of what its gazetteer knows. */
export function detailNames({ countries, governorates, towns, window }: SiteDetail, gazetteer: Gazetteer): NamedPoint[] {
  const named = (place: Place): Localized => namesByLanguage(place);
  const settlementsByName = new Map(
    gazetteer.places.flatMap((place) =>
      settlements.includes(place.featureCode) ? [[gazetteer.name(place.id, 'en'), place] as const] : [],
    ),
  );
  // From afar the map of the world names the countries, each in the middle of all of it.
  const countryMinZoom = window ? detailMinZoom : 3;
  return [
    ...countries.map((each) => extent(each, nameOf(each), 'country', countryMinZoom, countryMaxZoom, 1e9)),
    ...governorates.map((each) => extent(each, nameOf(each), 'governorate', regionMinZoom, unitMaxZoom, 1e6)),
    ...towns.map((town): NamedPoint => {
      const { min_zoom = 9, population } = town.properties ?? {};
      const at = town.geometry.coordinates as LonLat;
      return {
        name: nameOf(town, settlementsByName.get(town.properties?.name_en)),
        at,
        minZoom: min_zoom,
        maxZoom: 24,
        kind: 'town',
        weight: population ?? 0,
      };
    }),
    ...gazetteer.places.flatMap((place): NamedPoint[] => {
      const { featureCode, coordinates, line } = place;
      if (featureCode === 'PPLX' && coordinates)
        return [{ name: named(place), at: coordinates, minZoom: quarterMinZoom, maxZoom: 24, kind: 'quarter', weight: 0 }];
      if (!line) return [];
      const at = line.vertices[Math.floor(line.vertices.length / 2)]!;
      return [{ name: named(place), at, minZoom: 7.5, maxZoom: riverMaxZoom, kind: 'river', weight: 10 }];
    }),
  ];
}

/** The file of the basemap has the names in two languages; the gazetteer may know others of the same town. */
const nameOf = ({ properties }: Feature, known?: Place): Localized => ({
  ...(known && namesByLanguage(known)),
  en: properties?.name_en,
  ar: properties?.name_ar ?? properties?.name_en,
});

/** px across from which a country has its name. */
const leastWidth = 64;

/** The countries of the world in every language, by Unicode CLDR, and its large cities. */
export function worldNames({ countries, towns }: World, { countries: own, window }: SiteDetail): NamedPoint[] {
  const namesIn = [...new Set([...ownLanguages, ...locales()])].map(
    (tag) => [tag, new Intl.DisplayNames(tag, { type: 'region', fallback: 'none' })] as const,
  );
  const ownCodes = new Set(window ? own.map(({ properties }) => properties?.code) : []);
  const isOwn = ([lon, lat]: LonLat) => window !== null && isIn(window, lon, lat);
  return [
    ...countries.flatMap(({ code, at, elsewhere, width }): NamedPoint[] => {
      if (code === null) return [];
      const name = { ...Object.fromEntries(namesIn.map(([tag, names]) => [tag, names.of(code) ?? code])) };
      const minZoom = Math.max(1, Math.min(5, Math.log2(leastWidth / ((tileSize * width) / 360))));
      const maxZoom = ownCodes.has(code) ? detailMinZoom : countryMaxZoom;
      return [{ name, at, elsewhere, minZoom: Number(minZoom.toFixed(1)), maxZoom, kind: 'country', weight: 1e9 }];
    }),
    ...towns
      .filter(({ at }) => !isOwn(at))
      .map(
        ({ name_en, name_ar, population, min_zoom, at }): NamedPoint => ({
          // Without a name in Arabic that is known it is left out there, not written in another script.
          name: { en: name_en, ...(name_ar && { ar: name_ar }) },
          at,
          minZoom: min_zoom,
          maxZoom: 24,
          kind: 'town',
          weight: population,
        }),
      ),
  ];
}
const isIn = ([west, south, east, north]: Box, lon: number, lat: number): boolean =>
  lon > west && lon < east && lat > south && lat < north;

/** The name of a country or unit, in the middle of its largest part or elsewhere within that. */
function extent(
  { geometry }: Feature<Polygon | MultiPolygon>,
  name: Localized,
  kind: NamedPoint['kind'],
  minZoom: number,
  maxZoom: number,
  weight: number,
): NamedPoint {
  const { at, elsewhere } = labelPoints(geometry);
  return { name, at, minZoom, maxZoom, kind, weight, elsewhere };
}
