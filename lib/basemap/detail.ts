import { bboxClip, bboxPolygon, featureCollection, intersect, feature as turfFeature } from '@turf/turf';
import type { Feature, FeatureCollection, Geometry, MultiLineString, Point, Position } from 'geojson';
import type { Place } from '../gazetteer/schema';
import type { Point as ProjectedPoint } from '../scene/mercator';
import { thin } from '../scene/still/clip';
import { type Box, geometryBox, union } from '../store/box';
import { type DisputedBorders, splitByDispute } from './disputed';
import { chain, innerSegments, type Outline, type Segment, sharedSegments } from './lines';
import { arabicName, englishName, minZoom, type Town } from './towns';

/** A first-level unit with its names in both languages. */
export interface DetailUnit {
  /** ISO 3166-2. */
  code: string;
  /** The place of the gazetteer that it is; null where there is none. */
  place: string | null;
  en: string;
  ar: string;
  outline: Outline;
}

export interface DetailCountry {
  /** ISO 3166-1. */
  code: string;
  outline: Outline;
  /** Outlines of its first-level units. */
  units: readonly Outline[];
}

export interface DetailSources {
  window: Box;
  /** The site's own countries, and all others that reach into the window. */
  countries: readonly DetailCountry[];
  home: readonly string[];
  /** Units of the site's own countries. */
  units: readonly DetailUnit[];
  /** Of the countries that reach into the window. */
  towns: readonly Town[];
  /** Curated towns: they stand in place of GeoNames' own. */
  places: readonly Place[];
  disputed: DisputedBorders;
  arabicNames: Readonly<Record<string, string>>;
}

export type DetailName = 'countries' | 'borders' | 'governorates' | 'towns';
export type Detail = Record<DetailName, FeatureCollection>;

/** For the thin lines in other countries: about 500 m. */
const toleranceDegrees = 0.005;
/** Other countries' towns from this size on: in the box around the site's own countries, and beyond it. */
const neighbourPeople = { near: 50_000, far: 200_000 };
/** GeoNames' point of a curated town lies up to 2.3 km off; no two towns of the gazetteer are so near. */
const twinKilometres = 3;

/** What a site's basemap shows nearer than the map of the world: `data/basemap/*.geojson`, cut at the window. */
export function makeDetail(sources: DetailSources): Detail {
  const bbox = sources.window;
  const collection = (features: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', bbox, features });
  return {
    countries: collection(countriesOf(sources)),
    borders: collection(bordersOf(sources)),
    governorates: collection(unitsOf(sources)),
    towns: collection(townsOf(sources)),
  };
}

const feature = <G extends Geometry>(properties: Record<string, unknown>, geometry: G): Feature<G> => ({
  type: 'Feature',
  properties,
  geometry,
});
const round = (value: number) => Math.round(value * 1e4) / 1e4;
const roundPosition = ([lon = 0, lat = 0]: Position): Position => [round(lon), round(lat)];
const isSame = (a: Position, b: Position | undefined) => a[0] === b?.[0] && a[1] === b?.[1];
const roundLine = (line: readonly Position[]): Position[] =>
  line.map(roundPosition).filter((position, i, all) => !isSame(position, all[i - 1]));

/** Rounded and cut at the window; null where nothing of it lies inside. */
function cut(outline: Outline, window: Box): Outline | null {
  const clipped = intersect(featureCollection([turfFeature(outline), bboxPolygon(window)]))?.geometry;
  if (!clipped) return null;
  const polygons = (clipped.type === 'Polygon' ? [clipped.coordinates] : clipped.coordinates)
    .map((rings) => rings.map(roundLine).filter((ring) => ring.length >= 4))
    .filter((rings) => rings.length > 0);
  const [only] = polygons;
  if (!only) return null;
  return polygons.length === 1 ? { type: 'Polygon', coordinates: only } : { type: 'MultiPolygon', coordinates: polygons };
}

/** Lines cut at the window. */
function cutLines(parts: readonly Position[][], window: Box): MultiLineString | null {
  const { geometry } = bboxClip(
    { type: 'Feature', properties: {}, geometry: { type: 'MultiLineString', coordinates: [...parts] } },
    window,
  );
  const coordinates = ((geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates) as Position[][])
    .map(roundLine)
    .filter((part) => part.length > 1);
  return coordinates.length > 0 ? { type: 'MultiLineString', coordinates } : null;
}

const nameIn = (code: string, lang: 'en' | 'ar'): string => new Intl.DisplayNames(lang, { type: 'region' }).of(code) ?? code;

const countriesOf = ({ countries, window }: DetailSources): Feature[] =>
  countries.flatMap(({ code, outline }) => {
    const geometry = cut(outline, window);
    return geometry ? [feature({ code, name_en: nameIn(code, 'en'), name_ar: nameIn(code, 'ar') }, geometry)] : [];
  });

function bordersOf({ countries, home, window, disputed }: DetailSources): Feature[] {
  const pairs = countries.flatMap((a, i) => countries.slice(i + 1).map((b) => [a, b] as const));
  const between = pairs.flatMap(([a, b]) => {
    const segments = sharedSegments(a.outline, b.outline);
    if (segments.length === 0) return [];
    const codes: [string, string] = [a.code, b.code];
    const parts = chain(segments).flatMap((line) => splitByDispute(line, codes, disputed));
    return [false, true].flatMap((isDisputed) => {
      const geometry = cutLines(
        parts.filter((part) => part.isDisputed === isDisputed).map(({ line }) => line),
        window,
      );
      const properties = { level: 0, between: [...codes].sort().join('-'), ...(isDisputed && { disputed: true }) };
      return geometry ? [feature(properties, geometry)] : [];
    });
  });
  const within = countries.flatMap(({ code, units, outline }) => {
    const outer = new Set(edgesOf(outline));
    const inner = innerSegments(units).filter((segment) => !outer.has(edgeKey(segment)));
    const lines = chain(inner).map((line) => (home.includes(code) ? line : thin(line as ProjectedPoint[], toleranceDegrees)));
    const geometry = cutLines(lines, window);
    return geometry ? [feature({ level: 1, state: code }, geometry)] : [];
  });
  return [...between, ...within];
}

const edgeKey = (ends: Segment): string =>
  ends
    .map((end) => end.join(' '))
    .sort()
    .join('|');
const edgesOf = (outline: Outline): string[] =>
  (outline.type === 'Polygon' ? outline.coordinates : outline.coordinates.flat()).flatMap((ring) =>
    ring.slice(1).map((end, i) => edgeKey([ring[i]!, end])),
  );

const unitsOf = ({ units, window }: DetailSources): Feature[] =>
  units.flatMap(({ code, en, ar, place, outline }) => {
    const geometry = cut(outline, window);
    return geometry ? [feature({ code, name_en: en, name_ar: ar, ...(place !== null && { place }) }, geometry)] : [];
  });

const isIn = ({ lon, lat }: { lon: number; lat: number }, [west, south, east, north]: Box): boolean =>
  lon >= west && lon <= east && lat >= south && lat <= north;
const kilometres = (a: { lon: number; lat: number }, b: { lon: number; lat: number }): number =>
  Math.hypot((a.lon - b.lon) * Math.cos((a.lat * Math.PI) / 180), a.lat - b.lat) * 111.2;

function townsOf({ towns, places, countries, home, window, arabicNames }: DetailSources): Feature<Point>[] {
  const rows = towns.filter((town) => town.code.startsWith('PPL') && town.code !== 'PPLX' && isIn(town, window));
  const own = union(countries.filter(({ code }) => home.includes(code)).map(({ outline }) => geometryBox(outline)));
  const leastOf = (row: Town) => (own && isIn(row, own) ? neighbourPeople.near : neighbourPeople.far);
  const used = new Set<string>();
  const curated = places.map((place) => {
    const [lon, lat] = place.coordinates!;
    const twin = rows.find(
      (row) => home.includes(row.country) && kilometres(row, { lon, lat }) < twinKilometres && !used.has(row.id),
    );
    if (twin) used.add(twin.id);
    const primary = (lang: 'en' | 'ar') => place.names.find((name) => name.lang === lang && name.primary)?.text ?? null;
    const population = place.population?.value ?? (twin?.population || null);
    return { lon, lat, place: place.id, name_en: primary('en'), name_ar: primary('ar'), population, code: place.featureCode };
  });
  const others = rows
    .filter((row) => !used.has(row.id) && (home.includes(row.country) || row.population >= leastOf(row)))
    .map((row) => ({
      ...row,
      place: undefined,
      name_en: englishName(row),
      name_ar: arabicNames[row.id] ?? arabicName(row),
      population: row.population || null,
    }));
  return [...curated, ...others]
    .map((town) => ({ ...town, min_zoom: minZoom(town) }))
    .sort(
      (a, b) =>
        a.min_zoom - b.min_zoom || (b.population ?? 0) - (a.population ?? 0) || ((a.name_en ?? '') < (b.name_en ?? '') ? -1 : 1),
    )
    .map(({ lon, lat, place, name_en, name_ar, population, code, min_zoom }) =>
      feature(
        { ...(place && { place }), name_en, name_ar, population, code, min_zoom },
        { type: 'Point', coordinates: roundPosition([lon, lat]) },
      ),
    );
}
