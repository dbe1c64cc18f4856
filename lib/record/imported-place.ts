import type { MultiPolygon, Polygon } from 'geojson';
import type { Gazetteer } from '../gazetteer';
import type { FeatureCode, LonLat, Place } from '../gazetteer/schema';
import { contains } from '../geometry/geodesy';
import { isCoarse, type PointPrecision } from '../geometry/where';
import { wordsOf } from '../search/words';
import { type Box, geometryBox } from '../store/box';
import type { ImportedIncident } from './imported';
import { remembering } from './remembering';

type RowWhere = ImportedIncident['where'];

/** The kinds of unit, the smallest first. */
const levels: readonly FeatureCode[] = ['ADM3', 'ADM2', 'ADM1', 'PCLI'];
/** The kinds that a row may be told of; a point lies in the smallest, a line is named by its first-level unit. */
const levelsOf: Readonly<Record<PointPrecision, readonly FeatureCode[]>> = {
  site: levels,
  settlement: levels,
  near: levels,
  linear: ['ADM1', 'PCLI'],
  district: ['ADM2'],
  governorate: ['ADM1'],
  country: ['PCLI'],
  unit: ['RGN', 'ADM3', 'ADM2', 'ADM1'],
};
/** Words for units, which a dataset puts beside their names and the gazetteer does not, or the other way round. */
const unitWords = new Set([
  'governorate',
  'province',
  'district',
  'subdistrict',
  'region',
  'state',
  'county',
  'محافظه',
  'منطقه',
  'ناحيه',
  'قضاء',
  'ولايه',
]);

interface Unit {
  place: Place;
  shapes: readonly (Polygon | MultiPolygon)[];
  boxes: readonly Box[];
}

/** What finds, for rows of datasets, the smallest place of a gazetteer that holds them, or the unit that they are told of. */
export function createPlacer(gazetteer: Gazetteer): (where: RowWhere) => string | undefined {
  const units = new Map<FeatureCode, Unit[]>();
  const named = new Map<string, Unit[]>();
  const { places, background } = gazetteer;
  const kinds = [...levels, 'RGN' as const];
  const all = [
    ...places.filter(({ featureCode }) => kinds.includes(featureCode)),
    ...kinds.flatMap((kind) => background.ofKind(kind)),
  ];
  for (const place of all) {
    const shapes = gazetteer.outlines(place);
    const unit = { place, shapes, boxes: shapes.map(geometryBox) };
    units.set(place.featureCode, [...(units.get(place.featureCode) ?? []), unit]);
    for (const key of new Set(place.names.map(({ text }) => keyOf(text))))
      named.set(`${place.featureCode} ${key}`, [...(named.get(`${place.featureCode} ${key}`) ?? []), unit]);
  }
  // Datasets put a great many rows on few points, and name few units.
  const keys = remembering(keyOf);
  const heldBy = new Map<FeatureCode, (coordinates: LonLat) => Unit[]>(
    [...units].map(([level, all]) => [level, remembering((at: LonLat) => all.filter((unit) => holds(unit, at)), String)]),
  );

  return ({ coordinates, precision, names }) => {
    const keysOfNames = names.map((name) => keys(name));
    for (const level of levelsOf[precision]) {
      const told = keysOfNames.flatMap((key) => named.get(`${level} ${key}`) ?? []);
      const holding = heldBy.get(level)?.(coordinates) ?? [];
      const both = told.find((unit) => holding.includes(unit));
      // The name decides: outlines are drawn at another scale here, and what lies at a border may stand just outside.
      const near = told.filter((unit) => isBeside(unit, coordinates));
      const unit = both ?? (near.length === 1 ? near[0] : undefined) ?? (precision === 'unit' ? undefined : holding[0]);
      if (unit) return unit.place.id;
    }
    return undefined;
  };
}

/** Rows of one unit share its outline, wherever their coordinates are; others are told apart by these. */
export function drawnKey(
  { precision, coordinates, uncertaintyMeters }: Pick<RowWhere, 'precision' | 'coordinates' | 'uncertaintyMeters'>,
  place: string | undefined,
): string {
  if (!isCoarse(precision)) return `at ${coordinates}`;
  return precision === 'linear' || place === undefined ? `circle ${coordinates} ${uncertaintyMeters}` : `unit ${place}`;
}

const keyOf = (name: string): string =>
  wordsOf(name)
    .filter((word) => !unitWords.has(word))
    .join(' ');

const besideDegrees = 0.5;
const isBeside = ({ boxes }: Unit, [lon, lat]: LonLat): boolean =>
  boxes.some(
    ([west, south, east, north]) =>
      lon >= west - besideDegrees && lon <= east + besideDegrees && lat >= south - besideDegrees && lat <= north + besideDegrees,
  );

const holds = ({ shapes, boxes }: Unit, [lon, lat]: LonLat): boolean =>
  shapes.some((shape, i) => {
    const [west, south, east, north] = boxes[i] as Box;
    return lon >= west && lon <= east && lat >= south && lat <= north && contains(shape, [lon, lat]);
  });
