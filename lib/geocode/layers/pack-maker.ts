import { withBothLanguages } from '../../gazetteer/packs';
import type { Place, PlaceName } from '../../gazetteer/schema';
import { anchorOf, contains, farthestMeters, roundLonLat, type Shape } from '../../geometry/geodesy';
import { bareName, phraseOf } from '../recognise/name-words';
import { parseGeoNames } from './geonames';
import { type CommonWords, markCommon, markCommonOfUnit } from './plain-names';

/** A first-level unit as Natural Earth has it (Admin-1 states, provinces), with its names in the site's languages. */
export interface SourceUnit {
  /** ISO 3166-2, such as "SY-HA". */
  code: string;
  geonameid: number;
  /** GeoNames' own code of the unit, such as "SY.01": what lies outside every outline is put by it. */
  admin1: string;
  names: { en: readonly string[]; ar: readonly string[] };
  shape: Shape;
}

export interface SourceCountry {
  /** ISO 3166-1 alpha-2. */
  code: string;
  names: { en: readonly string[]; ar: readonly string[] };
  shape: Shape;
  units: readonly SourceUnit[];
  /** Rows of GeoNames' table of places in this country. */
  rows: readonly string[];
}

/** Id of a country in a pack: "country-sy". */
export const countryId = (code: string): string => `country-${code.toLowerCase()}`;

/**
 * Names known the world over, with who bears them: of cities and states. A village of such a name ("Medina", "Burma")
 * is meant only where the text says so.
 */
export type FamousNames = ReadonlyMap<string, string>;

/** The places of a country, its units first, each town within the unit whose outline holds it; with the outlines by code. */
export function makePack(
  country: SourceCountry,
  words: CommonWords,
  famous: FamousNames,
): { places: Place[]; shapes: Map<string, Shape>; problems: string[] } {
  const id = countryId(country.code);
  const shapes = new Map<string, Shape>([[country.code, country.shape]]);
  const places: Place[] = [unitPlace(id, 'PCLI', country.names, country.code, country.shape, null)];
  for (const unit of country.units) {
    shapes.set(unit.code, unit.shape);
    const place = unitPlace(`gn-${unit.geonameid}`, 'ADM1', withoutKind(unit.names), unit.code, unit.shape, id);
    places.push({ ...place, names: markCommonOfUnit(place, words) });
  }
  const { places: towns, problems } = parseGeoNames(country.rows.join('\n'));
  const admin1 = new Map(
    country.rows.map((row) => row.split('\t')).map((cells) => [`gn-${cells[0]}`, `${country.code}.${cells[10]}`]),
  );
  const unitOf = (town: Place) =>
    country.units.find(({ shape }) => contains(shape, town.coordinates!)) ??
    country.units.find((unit) => unit.admin1 === admin1.get(town.id));
  const seen = new Set(places.map((place) => place.id));
  for (const town of towns.sort(largerFirst)) {
    if (seen.has(town.id)) continue;
    const unit = unitOf(town);
    const names = unit && town.featureCode === 'PPLA' ? withUnitsArabic(town.names, withoutKind(unit.names)) : town.names;
    places.push({
      ...town,
      names: markNamesakes(town, markCommon({ ...town, names }, words), famous),
      parent: unit ? `gn-${unit.geonameid}` : id,
    });
  }
  return { places, shapes, problems: problems.map(({ line, got, expected }) => `row ${line}: got ${got}, expected ${expected}`) };
}

/**
 * GeoNames' alternate names carry no language and some no care ("ااالخرطوم"); where a capital shares its English name with
 * its unit, the unit's Arabic name is the capital's too, and is shown.
 */
function withUnitsArabic(names: PlaceName[], unit: SourceUnit['names']): PlaceName[] {
  const own = names.find((name) => name.lang === 'en' && name.primary);
  const arabic = unit.ar.at(-1);
  if (!arabic || !own || !unit.en[0] || bareName(unit.en[0]) !== bareName(own.text)) return names;
  const others = names.flatMap(({ primary, uncertain, ...name }): PlaceName[] => {
    if (name.lang !== 'ar') return [primary ? { ...name, primary } : name];
    return uncertain || name.text === arabic ? [] : [name];
  });
  return [...others, { text: arabic, lang: 'ar', primary: true }];
}

function markNamesakes(town: Place, names: PlaceName[], famous: FamousNames): PlaceName[] {
  if ((town.population?.value ?? 0) >= knownTown) return names;
  return names.map((name) => {
    const bearer = famous.get(phraseOf(name.text).join(' '));
    return bearer === undefined || bearer === town.id ? name : { ...name, common: true };
  });
}
/** A town of this size holds its own beside a famous namesake. */
const knownTown = 100_000;

const largerFirst = (a: Place, b: Place) => (b.population?.value ?? 0) - (a.population?.value ?? 0) || (a.id < b.id ? -1 : 1);

function unitPlace(
  id: string,
  featureCode: Place['featureCode'],
  names: SourceUnit['names'],
  outline: string,
  shape: Shape,
  parent: string | null,
): Place {
  const coordinates = roundLonLat(anchorOf(shape)).map((degrees) => Math.round(degrees * 1e4) / 1e4) as [number, number];
  const all: PlaceName[] = (['en', 'ar'] as const).flatMap((lang) =>
    [...new Set(names[lang])].map((text, index) => (index === 0 ? { text, lang, primary: true } : { text, lang })),
  );
  return {
    id,
    names: withBothLanguages(all),
    featureCode,
    coordinates,
    uncertaintyMeters: Math.ceil(farthestMeters(shape, coordinates) / 100) * 100,
    coordinateSource: null,
    confidence: 'B',
    parent,
    outline,
  };
}

/** "Homs governorate" and "Homs", "محافظة حمص" and "حمص": the site shows the first, a text may say the second after a kind word. */
function withoutKind({ en, ar }: SourceUnit['names']): SourceUnit['names'] {
  const bare = (names: readonly string[], kind: RegExp) => names.map((name) => name.replace(kind, '').trim()).filter(Boolean);
  return {
    en: [...en, ...bare(en, / (governorate|province|state|region|district|oblast|strip)$/i)],
    ar: [...ar, ...bare(ar, /^(محافظة|ولاية|منطقة|إقليم|شعبية|بلدية|قطاع) /)],
  };
}
