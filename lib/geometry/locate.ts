import type { MultiPolygon, Point, Polygon } from 'geojson';
import { MaydanError } from '../errors';
import type { Gazetteer } from '../gazetteer';
import type { LonLat } from '../gazetteer/schema';
import { formatList } from '../i18n/format';
import type { Locale, Localized } from '../i18n/locales';
import { quote } from '../i18n/quote';
import { alongOf, betweenOf } from './between';
import { betweenCoarse, countrysideOfCoarse, partOfCoarse } from './coarse-place';
import { disc, discRadiusMeters, ring } from './disc';
import { explain, meters, type Sentence, side, sideOf, squareKilometers, type Value } from './explain';
import { gridMeters } from './generalise';
import { anchorOf, destination, farthestMeters, roundLonLat, type Shape, tidy } from './geodesy';
import { type Container, type Ground, groundOf, placeOf } from './ground';
import { distanceOnlyUncertaintyMeters, headingHalfAngle, offsetUncertaintyMeters } from './point-radius';
import { type Countryside, countrysideOf, directionOf, partOf } from './sector';
import { nearOf, surroundingsOf } from './surroundings';
import { isCoarse, type Relation, type Where } from './where';
import { winds } from './winds';

/** What a `Where` comes to on the ground. Coordinates are `[longitude, latitude]` in WGS 84 degrees. */
export interface Location {
  geometry: Point | Polygon | MultiPolygon;
  /** Where a label or a mark stands. */
  anchor: LonLat;
  /** Radius in metres around `anchor` that holds the true place (point-radius method). */
  uncertaintyMeters: number;
  /** One or a few sentences in each language: how the geometry was made, and what is not known. */
  explanation: Localized;
}

/**
 * The geometry of a place or of a relation to one. Reads nothing: it runs in a browser, a worker and in Node.
 * @throws MaydanError PLACE_UNKNOWN, or PLACE_WITHOUT_COORDINATE where the gazetteer holds no coordinate to start from.
 */
export function locate(where: Where, gazetteer: Gazetteer): Location {
  // The table holds a function for each relation, of just that relation's `Where`.
  const located = (relations[where.relation] as Locator<Relation>)(where, new Names(gazetteer, where.relation));
  return {
    geometry: tidy(located.geometry),
    anchor: roundLonLat(located.anchor),
    uncertaintyMeters: Math.round(located.uncertaintyMeters),
    explanation: located.explanation,
  };
}

/** The same, or null where the gazetteer holds no coordinate to start from: a result, not a failure. */
export function locateIfKnown(where: Where, gazetteer: Gazetteer): Location | null {
  try {
    return locate(where, gazetteer);
  } catch (error) {
    if (!(error instanceof MaydanError)) throw error;
    return null;
  }
}

type WhereOf<R extends Relation> = Extract<Where, { relation: R }>;
type Locator<R extends Relation> = (where: WhereOf<R>, names: Names) => Location;

/** Looks places up for one relation and gives their names. */
class Names {
  constructor(
    readonly gazetteer: Gazetteer,
    private readonly relation: Relation,
  ) {}
  of =
    (id: string): Value =>
    (locale: Locale) =>
      this.gazetteer.name(id, locale);
  list =
    (ids: readonly string[]): Value =>
    (locale: Locale) =>
      formatList(
        locale,
        ids.map((id) => this.gazetteer.name(id, locale)),
      );
  place = (id: string) => placeOf(id, this.gazetteer, `Relation "${this.relation}"`);
  ground = (id: string) => groundOf(id, this.gazetteer, `Relation "${this.relation}"`);
}

/** A shape whose label stands at `anchor`; the radius reaches its farthest vertex. */
const shaped = (geometry: Shape, explanation: Localized, anchor = anchorOf(geometry)): Location => ({
  geometry,
  anchor,
  uncertaintyMeters: farthestMeters(geometry, anchor),
  explanation,
});

/** What a reader must know of a place that was taken as a disc. */
const discSentence = (ground: Ground): Sentence[] =>
  ground.basis === 'footprint' ? ['builtUpDisc'] : ground.basis === 'uncertainty' ? ['knownWithin'] : [];
const derivedSentence = (ground: Ground): Sentence[] => {
  if (ground.place.generalizedTo) return ['generalizedPlace'];
  const isDerived = ground.place.coordinateSource?.kind === 'derived' && ground.basis === 'uncertainty';
  return isDerived ? ['derivedPoint'] : [];
};
/** What was worked out from a place that was made coarser, and holds whatever the words mean of the true one. */
function ofCoarse({ shape, anchor }: { shape: Shape; anchor: LonLat }, names: Names, ...grounds: readonly Ground[]): Location {
  const coarse = grounds.flatMap(({ place }) => (place.generalizedTo ? [place.id] : []));
  const values = { place: names.list(coarse), radius: meters(farthestMeters(shape, anchor)) };
  return shaped(shape, explain(['withinCoarse', 'generalizedPlace'], values), anchor);
}

const boxSentence = (container: Container | null): Sentence[] => (container?.isBox ? ['boxOnly'] : []);
const builtUpSentence = ({ place }: Ground): Sentence[] =>
  place.footprintMeters ? ['builtUpOut'] : place.featureCode.startsWith('PPL') ? ['builtUpUnknown'] : [];

const relations: { [R in Relation]: Locator<R> } = {
  at: ({ place: id, generalizedTo }, names) => {
    const located = at(names.ground(id), names);
    if (!generalizedTo) return located;
    return { ...located, explanation: explain(['generalizedUnit'], {}, [located.explanation]) };
  },

  surroundings: ({ place: id }, names) => {
    const ground = names.ground(id);
    const { shape, widthMeters } = surroundingsOf(ground);
    const values = { place: names.of(id), width: meters(widthMeters), radius: meters(ground.radiusMeters) };
    return shaped(shape, explain(['surroundings', ...discSentence(ground), ...derivedSentence(ground)], values), ground.center);
  },

  near: ({ place: id }, names) => {
    const ground = names.ground(id);
    const { shape, widthMeters } = nearOf(ground);
    const isCircle = ground.basis === 'uncertainty';
    const values = {
      place: names.of(id),
      line: names.of(id),
      width: meters(widthMeters),
      radius: meters(isCircle ? ground.radiusMeters + widthMeters : ground.radiusMeters),
    };
    const key: Sentence = isCircle ? 'nearCircle' : ground.basis === 'line' ? 'nearLine' : 'near';
    const keys: Sentence[] = isCircle ? [key, ...derivedSentence(ground)] : [key, ...discSentence(ground)];
    return shaped(shape, explain(keys, values), ground.center);
  },

  part: ({ place: id, heading }, names) => {
    const ground = names.ground(id);
    if (ground.place.generalizedTo) return ofCoarse({ shape: partOfCoarse(ground), anchor: ground.center }, names, ground);
    const values = { place: names.of(id), side: side(heading), sideOf: sideOf(heading), radius: meters(ground.radiusMeters) };
    return shaped(partOf(ground, winds[heading]), explain(['part', ...discSentence(ground), ...derivedSentence(ground)], values));
  },

  direction: ({ place: id, heading }, names) => {
    const ground = names.ground(id);
    if (ground.place.generalizedTo) return ofCoarse(countrysideOfCoarse(ground, names.gazetteer), names, ground);
    const found = directionOf(ground, winds[heading], names.gazetteer);
    const values = { ...countrysideValues(ground, found, names), side: side(heading), sideOf: sideOf(heading) };
    const key = found.container ? 'direction' : 'directionUnbounded';
    return shaped(found.shape, explain([key, ...boxSentence(found.container), ...builtUpSentence(ground)], values));
  },

  countryside: ({ place: id }, names) => {
    const ground = names.ground(id);
    if (ground.place.generalizedTo) return ofCoarse(countrysideOfCoarse(ground, names.gazetteer), names, ground);
    const found = countrysideOf(ground, names.gazetteer);
    const key = found.container ? 'countryside' : 'countrysideUnbounded';
    return shaped(
      found.shape,
      explain([key, ...boxSentence(found.container), ...builtUpSentence(ground)], countrysideValues(ground, found, names)),
    );
  },

  offset: ({ place: id, heading, distanceMeters, distancePrecisionMeters }, names) => {
    const ground = names.ground(id);
    const offset = { distanceMeters, distancePrecisionMeters, radialMeters: ground.radiusMeters };
    const place = names.of(id);
    if (!heading) {
      const breadth = distancePrecisionMeters + ground.radiusMeters;
      return {
        geometry: ring(ground.center, distanceMeters - breadth, distanceMeters + breadth),
        anchor: ground.center,
        uncertaintyMeters: distanceOnlyUncertaintyMeters(offset),
        explanation: explain(['offsetRing', ...derivedSentence(ground)], { place, distance: meters(distanceMeters) }),
      };
    }
    const anchor = destination(ground.center, distanceMeters, winds[heading]);
    const uncertaintyMeters = offsetUncertaintyMeters(offset, headingHalfAngle(winds[heading]));
    return {
      geometry: { type: 'Point', coordinates: anchor },
      anchor,
      uncertaintyMeters,
      explanation: explain(['offset', ...derivedSentence(ground)], {
        place,
        side: side(heading),
        distance: meters(distanceMeters),
        uncertainty: meters(uncertaintyMeters),
      }),
    };
  },

  between: ({ place: id, other }, names) => between(id, other, names),

  along: ({ place: id, between: ends }, names) => {
    const { line } = names.place(id);
    if (!line) {
      if (!ends) return at(names.ground(id), names);
      const straight = between(...ends, names);
      const values = { line: names.of(id), place: names.of(ends[0]), other: names.of(ends[1]) };
      return { ...straight, explanation: explain(['alongUnknown'], values) };
    }
    const [from, to] = ends?.map((end) => names.ground(end)) ?? [];
    const shape = alongOf(line, from && to ? [from.center, to.center] : null);
    // Between ends of which the true points are not known, all of the course is what is certain.
    if (!shape || !from || !to || from.place.generalizedTo || to.place.generalizedTo) return at(names.ground(id), names);
    const values = {
      line: names.of(id),
      place: names.of(from.place.id),
      other: names.of(to.place.id),
      width: meters(line.uncertaintyMeters),
    };
    return shaped(shape, explain(['along'], values));
  },

  point: ({ place: id, coordinates, uncertaintyMeters, precision, source, isArea, generalizedTo }, names) => {
    const values = { uncertainty: meters(uncertaintyMeters), source: () => source };
    if (generalizedTo) {
      const width = meters(gridMeters(generalizedTo));
      const explanation = explain([isArea ? 'generalizedCircle' : 'generalizedPoint'], { ...values, width });
      const geometry = isArea ? disc(coordinates, uncertaintyMeters) : { type: 'Point' as const, coordinates };
      return { geometry, anchor: coordinates, uncertaintyMeters, explanation };
    }
    if (isArea) {
      const explanation = explain(['circle'], values);
      return { geometry: disc(coordinates, uncertaintyMeters), anchor: coordinates, uncertaintyMeters, explanation };
    }
    if (!isCoarse(precision)) {
      const explanation = explain([precision === 'near' ? 'pointNear' : 'point'], values);
      return { geometry: { type: 'Point', coordinates }, anchor: coordinates, uncertaintyMeters, explanation };
    }
    // Of the unit alone nothing is known but that: its outline, or a circle, never a pin.
    const unit = id !== undefined && precision !== 'linear' ? names.ground(id) : null;
    if (unit?.basis === 'outline') return at(unit, names);
    const explanation = explain([precision === 'linear' ? 'pointLinear' : 'pointUnit'], values);
    return { geometry: disc(coordinates, uncertaintyMeters), anchor: coordinates, uncertaintyMeters, explanation };
  },

  'sized-area': ({ place: id, areaKm2: [smallest, largest], atMost }, names) => {
    const ground = names.ground(id);
    const radius = discRadiusMeters(largest * 1e6);
    const uncertaintyMeters = radius + ground.radiusMeters;
    const values = {
      place: names.of(id),
      smallest: squareKilometers(smallest),
      largest: squareKilometers(largest),
      uncertainty: meters(uncertaintyMeters),
    };
    const keys: Sentence[] = [
      smallest === largest ? 'sizedArea' : 'sizedAreaRange',
      ...(atMost ? (['atMost'] as const) : []),
      ...derivedSentence(ground),
    ];
    return {
      geometry: disc(ground.center, radius),
      anchor: ground.center,
      uncertaintyMeters,
      explanation: explain(keys, values),
    };
  },
};

function at(ground: Ground, names: Names): Location {
  const { place, basis, center } = ground;
  const radiusMeters = place.uncertaintyMeters ?? ground.radiusMeters;
  const values = { place: names.of(place.id), uncertainty: meters(radiusMeters) };
  if (basis === 'outline') {
    const members = place.outline ? undefined : place.members;
    const explanation = members
      ? explain(['atMembers'], { place: (locale) => quote(locale, values.place(locale)), members: names.list(members) })
      : explain(['atOutline'], values);
    return shaped(ground.shape, explanation, center);
  }
  if (basis === 'line')
    return shaped(
      ground.shape,
      explain(['atLine'], { line: names.of(place.id), width: meters(place.line?.uncertaintyMeters ?? radiusMeters) }),
      center,
    );
  const note = place.coordinateSource?.kind === 'derived' ? place.coordinateSource.note : undefined;
  const pointSentences: Sentence[] = place.generalizedTo ? ['atPoint', 'generalizedPlace'] : ['atPoint'];
  const explanation = basis === 'extent' ? explain(['atExtent'], values) : explain(pointSentences, values, note ? [note] : []);
  return { geometry: { type: 'Point', coordinates: center }, anchor: center, uncertaintyMeters: radiusMeters, explanation };
}

function between(id: string, otherId: string, names: Names): Location {
  const ends = [names.ground(id), names.ground(otherId)] as const;
  if (ends.some((end) => end.place.generalizedTo)) return ofCoarse(betweenCoarse(...ends), names, ...ends);
  const { shape, anchor, uncertaintyMeters, touching } = betweenOf(...ends);
  const values = { place: names.of(id), other: names.of(otherId) };
  const explanation = explain([touching ? 'betweenTouching' : 'between'], values);
  return { geometry: shape, anchor, uncertaintyMeters, explanation };
}

const countrysideValues = (ground: Ground, found: Countryside, names: Names) => ({
  place: names.of(ground.place.id),
  container: names.of(found.container?.place.id ?? ground.place.id),
  reach: meters(found.reachMeters),
  radius: meters(ground.place.footprintMeters ?? 0),
});
