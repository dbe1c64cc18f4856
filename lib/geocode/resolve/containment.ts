import type { Gazetteer } from '../../gazetteer';
import { type FeatureCode, type LonLat, type Place, settlements } from '../../gazetteer/schema';
import { contains } from '../../geometry/geodesy';
import type { Relation, Wind } from '../../geometry/where';
import { winds } from '../../geometry/where';
import type { Hierarchy } from '../recognise/hierarchy';
import { distanceMeters } from './distance';

/** What a text says of where a place lies: "near Azaz", "north of Rafah", "in the countryside of Idlib". */
export interface Locator {
  relation: Relation;
  heading: Wind | null;
  /** Of an offset. */
  meters: number | null;
}

/**
 * How far what is said to lie in, or by, a place may lie from it, in metres, by what the place heads: a village "in
 * Azaz" lies in its district. Means of Syria's units, doubled, as a capital may lie at the edge of its unit:
 * 61 districts (r = 31 km), 270 subdistricts (r = 15 km).
 */
const headedMeters: Partial<Record<FeatureCode, number>> = { PPLA: 120_000, PPLA2: 62_000, PPLA3: 30_000, PPL: 20_000 };
/** Beside a town's own radius, for what stands in a town: its quarters, prisons, roundabouts. */
const withinTownMeters = 4_000;
/** "near X": further than this another place would be named. */
const nearMeters = 60_000;
/** "north of X" without a unit that holds both. */
const directionMeters = 120_000;
/** Winds are given loosely: "east" of a town for what lies south-east of it. */
const mostDegreesOff = 100;
/** So close to a place, its side is a matter of where one puts its centre. */
const anySideMeters = 5_000;

/** Kinds that stand in a town and have no land of their own. */
export const withinTowns: readonly FeatureCode[] = ['PPLX', 'AREA', 'UNIV', 'TRFC', 'SILO', 'PRN', 'PS'];
const units: readonly FeatureCode[] = ['PCLI', 'RGN', 'ADM1', 'ADM2', 'ADM3'];

/** Whether places lie where a text says. What cannot be told, as no source gives a coordinate, is not held against one. */
export class Containment {
  constructor(
    private readonly gazetteer: Gazetteer,
    private readonly hierarchy: Hierarchy,
  ) {}

  fits(place: Place, anchor: Place, { relation, heading, meters }: Locator): boolean {
    // "the mayor of Amuda near the Security Box": a town does not lie by a building, so this was said of something else.
    if (withinTowns.includes(anchor.featureCode) && !withinTowns.includes(place.featureCode)) return true;
    switch (relation) {
      case 'at':
      case 'surroundings':
        return this.liesIn(place, anchor);
      case 'near':
      case 'along':
      case 'between':
        return place.id !== anchor.id && this.within(place, anchor, nearMeters);
      case 'offset':
        return this.within(place, anchor, 1.5 * meters! + 15_000) && this.onSide(place, anchor, heading);
      case 'direction':
      case 'part':
        return place.id !== anchor.id && this.inReach(place, anchor) && this.onSide(place, anchor, heading);
      default:
        return this.inReach(place, anchor);
    }
  }

  /** "in X", "X's": within the unit, the district that a town heads, or the town itself. */
  liesIn(place: Place, container: Place): boolean {
    if (place.id === container.id) return false;
    if (this.hierarchy.isInside(place, [container])) return true;
    if (units.includes(container.featureCode)) return this.inUnit(place, container);
    if (!settlements.includes(container.featureCode)) return this.touches(place, container, 0);
    if (withinTowns.includes(place.featureCode)) {
      // Of a quarter the gazetteer knows the town; a point that is near tells no more.
      if (place.parent && settlements.includes(this.gazetteer.get(place.parent)?.featureCode ?? 'AREA')) return false;
      return this.touches(place, container, withinTownMeters);
    }
    return this.inReach(place, container);
  }

  private inUnit(place: Place, unit: Place): boolean {
    const above = this.hierarchy.ancestors(place);
    const rival = above.map((id) => this.gazetteer.get(id)).find((one) => one?.featureCode === unit.featureCode);
    if (rival) return rival.id === unit.id;
    const outlines = this.gazetteer.outlines(unit);
    if (outlines.length > 0 && place.coordinates) return outlines.some((outline) => contains(outline, place.coordinates!));
    return this.touches(place, unit, 0);
  }

  /** In the unit that a town heads, as far as its outline or the distance tells. */
  private inReach(place: Place, anchor: Place): boolean {
    if (units.includes(anchor.featureCode)) return place.id === anchor.id || this.inUnit(place, anchor);
    if (anchor.featureCode === 'PPLA') {
      const unit = this.firstLevel(anchor);
      const own = this.firstLevel(place);
      if (unit && own) return unit === own || this.within(place, anchor, nearMeters / 2);
    }
    return this.within(place, anchor, headedMeters[anchor.featureCode] ?? directionMeters);
  }

  private firstLevel(place: Place): string | null {
    return this.hierarchy.ancestors(place).find((id) => this.gazetteer.get(id)?.featureCode === 'ADM1') ?? null;
  }

  private touches(place: Place, other: Place, more: number): boolean {
    return this.within(place, other, (place.uncertaintyMeters ?? 0) + more, true);
  }

  /** At most `meters` from the other's circle, or with `strict` from its edge as it is. */
  private within(place: Place, other: Place, meters: number, strict = false): boolean {
    if (!place.coordinates || !other.coordinates) return true;
    const reach = strict || units.includes(other.featureCode) ? meters + (other.uncertaintyMeters ?? 0) : meters;
    return distanceMeters(place.coordinates, other.coordinates) <= reach;
  }

  private onSide(place: Place, anchor: Place, heading: Wind | null): boolean {
    if (!heading || !place.coordinates || !anchor.coordinates) return true;
    if (distanceMeters(place.coordinates, anchor.coordinates) <= anySideMeters + (anchor.uncertaintyMeters ?? 0)) return true;
    const off = Math.abs(((bearing(anchor.coordinates, place.coordinates) - winds[heading] + 540) % 360) - 180);
    return off <= mostDegreesOff;
  }
}

/** Initial bearing from one point to another, degrees clockwise from north; flat, which is enough for a wind. */
function bearing([lon1, lat1]: LonLat, [lon2, lat2]: LonLat): number {
  const east = (lon2 - lon1) * Math.cos((((lat1 + lat2) / 2) * Math.PI) / 180);
  return (Math.atan2(east, lat2 - lat1) * 180) / Math.PI;
}
