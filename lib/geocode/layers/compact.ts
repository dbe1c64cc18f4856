import type { FeatureCode, Place, PlaceName } from '../../gazetteer/schema';
import { geoNamesPlace } from './geonames';

/**
 * A layer as a table that a person can read and a program reads in milliseconds: a line for each place, its cells
 * separated by tabs, its names by "|", the name that the site shows first. Lines that begin with "#" are notes.
 */
export const compactColumns = [
  'geonameid',
  'country',
  'kind',
  'lon',
  'lat',
  'population',
  'year',
  'parent',
  'en',
  'ar',
  'ku',
] as const;

/** One line, without its line break. An Arabic name that only stands in for a missing one is left out. */
export function compactRow(place: Place, country: string): string {
  const names = (lang: PlaceName['lang']) =>
    place.names
      .filter((name) => name.lang === lang && !name.uncertain)
      .sort((a, b) => Number(b.primary ?? false) - Number(a.primary ?? false))
      .map((name) => name.text)
      .join('|');
  const [lon, lat] = place.coordinates ?? ['', ''];
  const { population } = place;
  return [
    place.id.replace('gn-', ''),
    country,
    place.featureCode,
    lon,
    lat,
    population?.value ?? '',
    population?.year ?? '',
    place.parent ?? '',
    names('en'),
    names('ar'),
    names('ku'),
  ].join('\t');
}

/** The countries of a table, in the order in which they first stand. */
export const countriesOf = (table: string): string[] => [
  ...new Set(table.split('\n').flatMap((line) => (line === '' || line.startsWith('#') ? [] : (line.split('\t')[1] ?? [])))),
];

/**
 * The places of some countries, or of all. The table is ours and was checked when it was made, so cells are trusted;
 * a line with another number of them is told.
 * @throws RangeError naming the line
 */
export function readCompact(table: string, countries?: readonly string[]): Place[] {
  const places: Place[] = [];
  for (const [index, line] of table.split('\n').entries()) {
    if (line === '' || line.startsWith('#')) continue;
    const cells = line.split('\t');
    if (cells.length !== compactColumns.length)
      throw new RangeError(`line ${index + 1}: got ${cells.length} cells, expected ${compactColumns.length} separated by tabs`);
    const [id, country, kind, lon, lat, population, year, parent, en, ar, ku] = cells as [string, ...string[]];
    if (countries && !countries.includes(country!)) continue;
    const names: PlaceName[] = [];
    addNames(names, en!, 'en');
    addNames(names, ar!, 'ar');
    addNames(names, ku!, 'ku');
    places.push(
      geoNamesPlace({
        id,
        names,
        featureCode: kind as FeatureCode,
        coordinates: [Number(lon), Number(lat)],
        population: Number(population),
        year: Number(year),
        parent: parent || null,
      }),
    );
  }
  return places;
}

/** "Aleppo|Halab": the first of a language is the one that the site shows. */
function addNames(names: PlaceName[], cell: string, lang: PlaceName['lang']): void {
  if (cell === '') return;
  for (const text of cell.split('|'))
    names.push(lang !== 'ku' && names.at(-1)?.lang !== lang ? { text, lang, primary: true } : { text, lang });
}
