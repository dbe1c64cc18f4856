import type { Gazetteer } from '../gazetteer';
import type { LonLat, Place } from '../gazetteer/schema';
import { type GridDegrees, generalised } from '../geometry/generalise';
import { farthestMeters, metersBetween } from '../geometry/geodesy';
import { groundOf } from '../geometry/ground';
import { locate } from '../geometry/locate';
import { Where } from '../geometry/where';
import { containerOf, containerOfWhere, unitOf, unitOfWhere } from './coarse-container';
import type { Coarseness } from './desk-only';

/** What readers get of a position, or what it lacks to be made coarser. */
export type Coarse<T> = { value: T } | { lacks: string };

/** As Darwin Core asks for it under dataGeneralizations. */
export const generalisedCitation = (to: GridDegrees): string => `coordinates generalized to a grid of ${to}°`;

/**
 * Where something is said to be as readers get it: the smallest unit that holds all that is meant, or a circle around a point
 * of the grid that does, with the smallest place around that. Names of the spot are left out with it.
 * @param where checked against nothing yet
 */
export function coarseWhere(where: unknown, to: Coarseness, gazetteer: Gazetteer): Coarse<Where> {
  const read = Where.safeParse(where);
  if (!read.success) return { lacks: 'a place or coordinates as "where" has them' };
  const exact = locate(read.data, gazetteer);
  if (to === 'unit') {
    const unit = unitOfWhere(read.data, exact, gazetteer);
    return unit
      ? { value: { relation: 'at', place: unit.id, generalizedTo: 'unit' } }
      : {
          lacks:
            'something that lies as a whole in an administrative unit around its place, as far as its outline is known: what crosses the boundary is told on a grid',
        };
  }
  const { coordinates, uncertaintyMeters } = generalised(exact.anchor, exact.uncertaintyMeters, to);
  const container = containerOfWhere(read.data, { center: coordinates, radiusMeters: uncertaintyMeters }, to, gazetteer);
  return {
    value: {
      relation: 'point',
      ...(container && { place: container.id }),
      coordinates,
      uncertaintyMeters,
      precision: 'site',
      ...('isArea' in read.data && { isArea: true as const }),
      source: generalisedCitation(to),
      generalizedTo: to,
    },
  };
}

/** What of a place tells more of where it lies than its coordinates do, once these are coarse. */
const telling = ['footprintMeters', 'bbox', 'line', 'outline', 'areaKm2', 'members'] as const;

/** Radius in metres around its coordinates that holds a place, whatever is known of its extent. */
function reachOf({ footprintMeters = 0, bbox, line, ...place }: Place, center: LonLat, gazetteer: Gazetteer): number {
  const [west, south, east, north] = bbox ?? [...center, ...center];
  const corners = [west, east].flatMap((longitude) => [south, north].map((latitude) => [longitude, latitude]));
  return Math.max(
    place.uncertaintyMeters ?? 0,
    footprintMeters,
    ...corners.map((corner) => metersBetween(center, corner)),
    ...(line?.vertices ?? []).map((vertex) => metersBetween(center, vertex) + (line?.uncertaintyMeters ?? 0)),
    ...gazetteer.outlines(place as Place).map((outline) => farthestMeters(outline, center)),
  );
}

/**
 * A place of a dataset as readers get it: on a point of the grid, or on that of its unit.
 * @param place checked against nothing yet but that it has coordinates
 */
export function coarsePlace(place: unknown, to: Coarseness, gazetteer: Gazetteer): Coarse<unknown> {
  const { coordinates, uncertaintyMeters, coordinateSource, parent, ...own } = Object(place) as Place;
  if (!coordinates || typeof uncertaintyMeters !== 'number') return { lacks: 'a place with coordinates and their uncertainty' };
  const rest = Object.fromEntries(Object.entries(own).filter(([key]) => !telling.some((one) => one === key)));
  const reachMeters = reachOf(place as Place, coordinates, gazetteer);
  if (to === 'unit') {
    const unit = unitOf(parent ?? undefined, gazetteer);
    if (!unit) return { lacks: 'a place whose "parent" lies in an administrative unit of the gazetteer' };
    const { center, radiusMeters } = groundOf(unit.id, gazetteer, 'deskOnly');
    if (metersBetween(center, coordinates) + reachMeters > radiusMeters)
      return { lacks: `a unit of which more is known than a point: "${unit.id}" does not hold the place` };
    const [position, radius] = [center.map((degrees) => Number(degrees.toFixed(3))), Math.ceil(radiusMeters / 100) * 100 + 100];
    const middle = positionOf(position, radius, `the middle of its unit, ${unit.id}`);
    return { value: { ...rest, ...middle, parent: unit.id, generalizedTo: to } };
  }
  const found = generalised(coordinates, reachMeters, to);
  const circle = { center: found.coordinates, radiusMeters: found.uncertaintyMeters };
  const container = containerOf(parent ?? undefined, { isInside: true, circle, to }, gazetteer);
  return {
    value: {
      ...rest,
      ...positionOf(found.coordinates, found.uncertaintyMeters, generalisedCitation(to)),
      parent: container?.id ?? null,
      generalizedTo: to,
    },
  };
}

/** Who gave the coordinates may say where they are, and so goes with them. */
const positionOf = (coordinates: readonly number[], uncertaintyMeters: number, cited: string) => ({
  coordinates,
  uncertaintyMeters,
  coordinateSource: { kind: 'derived', citation: cited },
});
