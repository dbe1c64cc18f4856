import { along, bboxPolygon, length, lineString } from '@turf/turf';
import { MaydanError } from '../errors';
import type { Gazetteer } from '../gazetteer';
import type { FeatureCode, LonLat, Place } from '../gazetteer/schema';
import { band, disc, intersectionOf, unionOf } from './disc';
import { anchorOf, contains, farthestMeters, type Shape } from './geodesy';

/**
 * What is known of where a place lies, best first:
 * - outline: its boundary, or those of its members;
 * - line: an approximate course;
 * - extent: its bounding box, cut to its governorate;
 * - footprint: a disc that stands for its built-up area;
 * - uncertainty: no more than a point and the circle that holds the place.
 */
export type Basis = 'outline' | 'line' | 'extent' | 'footprint' | 'uncertainty';

export interface Ground {
  place: Place;
  basis: Basis;
  center: LonLat;
  /** Of the circle around `center` that holds the place. */
  radiusMeters: number;
  shape: Shape;
}

/** @throws MaydanError PLACE_UNKNOWN */
export function placeOf(id: string, gazetteer: Gazetteer, where: string): Place {
  const place = gazetteer.get(id);
  if (!place) throw new MaydanError('PLACE_UNKNOWN', { id, where });
  return place;
}

/** Joining outlines takes up to a fifth of a second, and a gazetteer does not change once it is made. */
const grounds = new WeakMap<Gazetteer, Map<string, Ground>>();

/** @throws MaydanError PLACE_UNKNOWN or PLACE_WITHOUT_COORDINATE; `where` tells the reader of the error what asked. */
export function groundOf(id: string, gazetteer: Gazetteer, where: string): Ground {
  const known = grounds.get(gazetteer) ?? new Map<string, Ground>();
  grounds.set(gazetteer, known);
  const ground = known.get(id) ?? makeGround(id, gazetteer, where);
  known.set(id, ground);
  return ground;
}

function makeGround(id: string, gazetteer: Gazetteer, where: string): Ground {
  const place = placeOf(id, gazetteer, where);
  const outline = unionOf(gazetteer.outlines(place));
  if (outline) {
    const center = place.coordinates && contains(outline, place.coordinates) ? place.coordinates : anchorOf(outline);
    return { place, basis: 'outline', center, radiusMeters: farthestMeters(outline, center), shape: outline };
  }
  if (place.line) {
    const shape = band(place.line.vertices, place.line.uncertaintyMeters);
    const center = middleOf(place.line.vertices);
    if (shape) return { place, basis: 'line', center, radiusMeters: farthestMeters(shape, center), shape };
  }
  if (!place.coordinates || place.uncertaintyMeters === null) throw new MaydanError('PLACE_WITHOUT_COORDINATE', { id, where });
  const center = place.coordinates;
  const extent = extentOf(place, gazetteer);
  if (extent) return { place, basis: 'extent', center, radiusMeters: place.uncertaintyMeters, shape: extent };
  const radiusMeters = place.footprintMeters ?? place.uncertaintyMeters;
  return {
    place,
    basis: place.footprintMeters ? 'footprint' : 'uncertainty',
    center,
    radiusMeters,
    shape: disc(center, radiusMeters),
  };
}

function middleOf(vertices: readonly LonLat[]): LonLat {
  const line = lineString([...vertices]);
  return along(line, length(line) / 2).geometry.coordinates as LonLat;
}

/** Its bounding box within its governorate, for a unit whose boundary is not held. */
function extentOf(place: Place, gazetteer: Gazetteer): Shape | null {
  if (!place.bbox) return null;
  const box = bboxPolygon(place.bbox).geometry;
  const governorate = ancestors(place, gazetteer).find((each) => each.featureCode === 'ADM1');
  const outline = governorate ? unionOf(gazetteer.outlines(governorate)) : null;
  return outline ? intersectionOf(box, outline) : box;
}

/** A place's parents, the nearest first. */
function ancestors(place: Place, gazetteer: Gazetteer): Place[] {
  const found: Place[] = [];
  for (let parent = place.parent ? gazetteer.get(place.parent) : undefined; parent && !found.includes(parent); ) {
    found.push(parent);
    parent = parent.parent ? gazetteer.get(parent.parent) : undefined;
  }
  return found;
}

const levels: readonly FeatureCode[] = ['ADM3', 'ADM2', 'ADM1', 'RGN', 'PCLI'];
/** The unit whose land is a town's countryside: ريف القامشلي is that of its district, ريف تل تمر that of its nahiya. */
const countrysideLevel: Partial<Record<FeatureCode, FeatureCode>> = { PPLA: 'ADM1', PPLA2: 'ADM2' };

export interface Container {
  place: Place;
  shape: Shape;
  /** Only the bounding box of the unit is known, not its boundary. */
  isBox: boolean;
}

/**
 * Where only a wider unit than the one that a town heads has an outline: how far the countryside of the town reaches at
 * most. Twice the radius of the mean district (3,000 km²) and subdistrict (690 km²) of Syria, as a seat may lie at its edge.
 */
const countrysideReachMeters: Partial<Record<FeatureCode, number>> = { ADM2: 62_000, ADM3: 30_000 };

/** The unit within which the countryside of a place lies; null where neither outline nor box of one is held. */
export function containerOf(ground: Ground, gazetteer: Gazetteer): Container | null {
  const { place } = ground;
  if (levels.includes(place.featureCode)) return { place, shape: ground.shape, isBox: ground.basis !== 'outline' };
  const wanted = levels.indexOf(countrysideLevel[place.featureCode] ?? 'ADM3');
  for (const unit of ancestors(place, gazetteer)) {
    if (levels.indexOf(unit.featureCode) < wanted) continue;
    const outline = unionOf(gazetteer.outlines(unit));
    const shape = outline ?? extentOf(unit, gazetteer);
    const reach = levels[wanted] === unit.featureCode ? undefined : countrysideReachMeters[levels[wanted]!];
    // The true place may lie anywhere in the circle of one that was made coarser.
    const shift = place.generalizedTo ? ground.radiusMeters : 0;
    const cut = shape && reach ? intersectionOf(disc(ground.center, reach + shift), shape) : shape;
    if (cut) return { place: unit, shape: cut, isBox: !outline };
  }
  return null;
}
