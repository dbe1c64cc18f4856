import type { Gazetteer } from '../gazetteer';
import type { FeatureCode, LonLat, Place } from '../gazetteer/schema';
import { disc, without } from '../geometry/disc';
import { type GridDegrees, gridMeters } from '../geometry/generalise';
import { areaSquareMeters, farthestMeters, metersBetween, type Shape } from '../geometry/geodesy';
import { type Basis, type Ground, groundOf } from '../geometry/ground';
import type { Location } from '../geometry/locate';
import type { Where } from '../geometry/where';

/** Where something lies at most: within so many metres of a point. */
export interface Circle {
  center: LonLat;
  radiusMeters: number;
}

const units: readonly FeatureCode[] = ['ADM1', 'ADM2', 'ADM3', 'PCLI'];
const isUnit = ({ featureCode }: Place): boolean => units.includes(featureCode);

/** What is known of how large a place is. The uncertainty of a point is not: it tells how badly the point is known. */
const extents: readonly Basis[] = ['outline', 'extent', 'footprint'];

/** The grounds of a place and of those that contain it, the smallest first. What is coarse itself stands for nothing else. */
function groundsAround(id: string | undefined, gazetteer: Gazetteer): Ground[] {
  const chain: Place[] = [];
  for (let place = gazetteer.get(id ?? ''); place && !chain.includes(place); place = gazetteer.get(place.parent ?? ''))
    chain.push(place);
  return chain
    .filter((place) => !place.generalizedTo && (place.coordinates !== null || gazetteer.outlines(place).length > 0))
    .map((place) => groundOf(place.id, gazetteer, 'deskOnly'));
}

/** Slivers along a boundary that two shapes share are a matter of rounding. */
const sliver = 1e-4; // of the area

const isWithin = (shape: Shape, outer: Shape): boolean => {
  const rest = without(shape, outer);
  return rest === null || areaSquareMeters(rest) < areaSquareMeters(shape) * sliver;
};

/** A river or road may leave the unit that is its parent. */
const isCourse = (id: string, gazetteer: Gazetteer): boolean => ['STM', 'RD'].includes(gazetteer.get(id)?.featureCode ?? '');

/** Whether what is meant lies in the place that is named, and so in all that contain it; coordinates may lie near it only. */
const isInPlace = (where: Where, gazetteer: Gazetteer): boolean =>
  (where.relation === 'at' || where.relation === 'part') && !isCourse(where.place, gazetteer);

/** Whether a place holds a shape, as far as its outline is known; of a bounding box it is not known where the boundary runs. */
function holds(ground: Ground, shape: Shape, circle: Circle): boolean {
  if (ground.basis === 'outline') return isWithin(shape, ground.shape);
  const isKnown = ground.basis === 'footprint' || (isUnit(ground.place) && ground.basis === 'uncertainty');
  return isKnown && metersBetween(circle.center, ground.center) + circle.radiusMeters <= ground.radiusMeters;
}

/**
 * The smallest place that holds a circle readers get, and is no smaller than a cell of its grid, so that its name tells no more
 * of the spot than the circle does. Of what is inside a place the units that contain this one are known to hold it too.
 */
export function containerOf(
  id: string | undefined,
  { isInside, circle, to }: { isInside: boolean; circle: Circle; to: GridDegrees },
  gazetteer: Gazetteer,
): Place | undefined {
  const isLarge = ({ basis, shape, center, radiusMeters }: Ground) =>
    (basis === 'extent' ? farthestMeters(shape, center) : radiusMeters) * 2 >= gridMeters(to);
  const shape = disc(circle.center, circle.radiusMeters);
  return groundsAround(id, gazetteer).find(
    (ground) =>
      (isUnit(ground.place) || extents.includes(ground.basis)) &&
      isLarge(ground) &&
      ((isInside && isUnit(ground.place)) || holds(ground, shape, circle)),
  )?.place;
}

export const containerOfWhere = (where: Where, circle: Circle, to: GridDegrees, gazetteer: Gazetteer): Place | undefined =>
  containerOf(where.place, { isInside: isInPlace(where, gazetteer), circle, to }, gazetteer);

/** The smallest unit that a place lies in. */
export const unitOf = (id: string | undefined, gazetteer: Gazetteer): Place | undefined =>
  groundsAround(id, gazetteer).find(({ place }) => isUnit(place))?.place;

/** The smallest unit around a place that holds all that is meant; undefined where it crosses the boundary of each. */
export function unitOfWhere(where: Where, location: Location, gazetteer: Gazetteer): Place | undefined {
  if (isInPlace(where, gazetteer)) return unitOf(where.place, gazetteer);
  const { anchor: center, uncertaintyMeters: radiusMeters, geometry } = location;
  const isCircle = geometry.type === 'Point' || where.relation === 'sized-area';
  const shape = isCircle ? disc(center, radiusMeters) : geometry;
  return groundsAround(where.place, gazetteer).find(
    (ground) => isUnit(ground.place) && holds(ground, shape, { center, radiusMeters }),
  )?.place;
}
