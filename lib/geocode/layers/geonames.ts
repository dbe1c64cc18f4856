import { geoNamesSource, pointUncertaintyMeters, unitRadiusMeters } from '../../gazetteer/geonames-place';
import { withBothLanguages } from '../../gazetteer/packs';
import type { FeatureCode, LonLat, Place, PlaceName } from '../../gazetteer/schema';
import { phraseOf } from '../recognise/name-words';

/**
 * GeoNames' table of places (https://download.geonames.org/export/dump/readme.txt): 19 tab-separated columns.
 * Data under CC BY 4.0; every place made from it cites its GeoNames id.
 */
const columns = {
  geonameid: 0,
  name: 1,
  asciiname: 2,
  alternatenames: 3,
  latitude: 4,
  longitude: 5,
  featureClass: 6,
  featureCode: 7,
  country: 8,
  admin1: 10,
  population: 14,
  modified: 18,
} as const;
const columnCount = 19;

/** GeoNames feature codes that are not in use here, by the nearest that is. Others of class P are towns and villages. */
const codes: Readonly<Record<string, FeatureCode>> = {
  PPLC: 'PPLA',
  PPLG: 'PPLA',
  PPLA: 'PPLA',
  PPLA2: 'PPLA2',
  PPLA3: 'PPLA3',
  PPLA4: 'PPL',
  PPLX: 'PPLX',
  ADM1: 'ADM1',
  ADM2: 'ADM2',
  ADM3: 'ADM3',
  PRN: 'PRN',
  CMPRF: 'CMPRF',
  RGN: 'RGN',
  STM: 'STM',
  RD: 'RD',
  DAM: 'DAM',
  MILB: 'MILB',
  HLL: 'HLL',
  MT: 'HLL',
  UNIV: 'UNIV',
  PS: 'PS',
  SILO: 'SILO',
  TRFC: 'TRFC',
  AREA: 'AREA',
};

/** Ids of our first-level units by GeoNames' code of them ("SY.01"), so that what lies in them is known to. */
export type Units = ReadonlyMap<string, string>;

export interface LineProblem {
  line: number;
  got: string;
  expected: string;
}

export interface Layer {
  places: Place[];
  problems: LineProblem[];
  /** Rows of a kind that the gazetteer does not hold: wadis, wells, schools. */
  passedOver: number;
}

/** Reads rows one by one; a wrong one is told by its line and left out. */
export function parseGeoNames(text: string, units: Units = new Map()): Layer {
  const layer: Layer = { places: [], problems: [], passedOver: 0 };
  const seen = new Set<string>();
  for (const [index, row] of text.split('\n').entries()) {
    const line = index + 1;
    if (row.trim() === '') continue;
    const result = placeOf(row.replace(/\r$/, '').split('\t'), units);
    if ('expected' in result) layer.problems.push({ line, ...result });
    else if (!result.place) layer.passedOver++;
    else if (seen.has(result.place.id))
      layer.problems.push({ line, got: `the geonameid ${result.place.id.slice(3)} again`, expected: 'each geonameid once' });
    else {
      seen.add(result.place.id);
      layer.places.push(result.place);
    }
  }
  return layer;
}

function placeOf(cells: readonly string[], units: Units): { place: Place | null } | Omit<LineProblem, 'line'> {
  if (cells.length !== columnCount)
    return {
      got: `${cells.length} columns`,
      expected: `${columnCount} columns separated by tabs, as in GeoNames' allCountries.txt`,
    };
  const cell = (name: keyof typeof columns) => cells[columns[name]]!.trim();
  const id = cell('geonameid');
  if (!/^\d+$/.test(id)) return { got: `the geonameid "${id}"`, expected: 'a whole number' };
  if (!cell('name')) return { got: 'an empty name', expected: 'a name' };
  const latitude = degrees(cell('latitude'), 90);
  const longitude = degrees(cell('longitude'), 180);
  if (latitude === null) return { got: `the latitude "${cell('latitude')}"`, expected: 'degrees from -90 to 90' };
  if (longitude === null) return { got: `the longitude "${cell('longitude')}"`, expected: 'degrees from -180 to 180' };
  const featureCode = codes[cell('featureCode')] ?? (cell('featureClass') === 'P' ? 'PPL' : null);
  if (!featureCode) return { place: null };
  const population = Number(cell('population') || 0);
  if (!Number.isInteger(population) || population < 0)
    return { got: `the population "${cell('population')}"`, expected: 'a whole number, or nothing' };
  const parent = units.get(`${cell('country')}.${cell('admin1')}`) ?? null;
  return {
    place: geoNamesPlace({
      id,
      names: namesOf(cell('name'), cell('asciiname'), cell('alternatenames').split(','), cell('featureClass') === 'P'),
      featureCode,
      coordinates: [longitude, latitude],
      population,
      year: yearOf(cell('modified')),
      parent,
    }),
  };
}

/** What GeoNames says of a place, as a place of ours. */
function geoNamesPlace(row: {
  id: string;
  names: readonly PlaceName[];
  featureCode: FeatureCode;
  coordinates: LonLat;
  population: number;
  /** Of the row; 0 where unknown. */
  year: number;
  parent: string | null;
}): Place {
  const { id, names, featureCode, coordinates, population, year, parent } = row;
  return {
    id: `gn-${id}`,
    names: withBothLanguages(names),
    featureCode,
    coordinates,
    // A unit's population lives all over it, so only a town's says how wide the place is.
    uncertaintyMeters: unitRadiusMeters[featureCode] ?? pointUncertaintyMeters(population),
    coordinateSource: geoNamesSource(id),
    confidence: 'B',
    parent,
    ...(population > 0 ? { population: { value: population, year, citation: `GeoNames ${id}` } } : {}),
  };
}

function degrees(text: string, limit: number): number | null {
  const value = text === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) && Math.abs(value) <= limit ? value : null;
}

/** GeoNames dates a row, not its population: the year is that of the row, or unknown as 0. */
const yearOf = (modified: string) => Number(/^\d{4}/.exec(modified)?.[0] ?? 0);

const arabic = /^[\u0621-\u064A\u064B-\u0652\u0670\u0671\s0-9()-]+$/;
const kurdishArabic = /^[\p{Script=Arabic}\s]+$/u;
const latin = /^[\p{Script=Latin}\p{M}\s'’‘`ʼʻʿʾ.()-]+$/u;
const kurdishLatin = /[êîûşçÊÎÛŞÇ]/;

/** A transliteration without vowels ("Dyr alzwr") is no name that anyone writes. */
const hasVowel = (text: string) => /[aeiou]/i.test(text) || /[aeiou]/i.test(text.normalize('NFD'));

/** "DAM", "ALP": airports' and stations' codes, which stand among the names. */
const isCode = (text: string) => text.length <= 4 && text === text.toUpperCase() && text !== text.toLowerCase();

/**
 * Alternate names come without a language: their script tells, and Kurdish by its letters. Other scripts are left out,
 * and so is what comes to the same words as a name before it ("Ḩamāh", "Hamah"); of two Arabic names that differ only
 * by a space ("د مشق") the one without it stays.
 */
function namesOf(name: string, ascii: string, alternates: readonly string[], isTown: boolean): PlaceName[] {
  const { latin: own, arabic: ownArabic } = byScript(name);
  const found: PlaceName[] = own ? [{ text: own, lang: 'en', primary: true }] : [];
  const keys = new Set(own ? [phraseOf(own).join(' ')] : []);
  const add = (text: string, lang: PlaceName['lang']) => {
    // "محافظة إدلب" among the names of a city.
    if (isTown && text.startsWith('محافظة')) return;
    const key = phraseOf(text).join(lang === 'en' ? ' ' : '');
    if (key === '' || keys.has(key)) return;
    keys.add(key);
    const primary = lang === 'ar' && !found.some((other) => other.lang === 'ar');
    found.push(primary ? { text, lang, primary } : { text, lang });
  };
  if (ownArabic) add(ownArabic, 'ar');
  if (byScript(ascii).latin === ascii) add(ascii, 'en');
  for (const text of alternates.map((raw) => raw.trim()).sort((a, b) => spaces(a) - spaces(b))) {
    if (text === '') continue;
    // By the first letter: most of the thousands of names are of neither script.
    const code = text.charCodeAt(0);
    if (code >= 0x600 && code <= 0x6ff) {
      if (arabic.test(text)) add(text, 'ar');
      else if (kurdishArabic.test(text)) add(text, 'ku');
    } else if (code < 0x250 && text[0] !== text[0]!.toLowerCase() && latin.test(text) && hasVowel(text) && !isCode(text)) {
      add(text, kurdishLatin.test(text) ? 'ku' : 'en');
    }
  }
  return found;
}

/** "Khartún - الخرطوم" is two names, each in its own script; null for a script that is not there. */
export function byScript(name: string): { latin: string | null; arabic: string | null } {
  const pick = (script: RegExp) => {
    const runs = name.match(script)?.map((run) => run.replace(edges, '')) ?? [];
    return runs.find((run) => run !== '') ?? null;
  };
  const arabicName = pick(arabicRun);
  return { latin: arabicName === null ? name : pick(latinRun), arabic: arabicName };
}
const edges = /^[\s\p{P}]+|[\s\p{P}]+$/gu;
const arabicRun = /\p{Script=Arabic}[\p{Script=Arabic}\p{M}\p{N}\s'’().-]*/gu;
const latinRun = /\p{Script=Latin}[\p{Script=Latin}\p{M}\p{N}\s'’‘`ʼʻʿʾ.-]*/gu;

const spaces = (text: string) => text.split(' ').length;
