/** Sentences in English by which places are explained: how something was drawn, and why a phrase means a place. */
export const explained = {
  /**
   * How a geometry was made and what is not known, whole sentences. {place}, {other}, {container}, {line} and {members} are
   * names; {side} is a noun, {sideOf} its adjective; the rest are measures with their unit.
   */
  drawing: {
    atPoint: 'The point stands for {place}; the place itself lies within {uncertainty} of it.',
    atOutline: 'The outline of {place} at a scale of 1:10 million. Where inside it is not said.',
    atMembers:
      'The name {place} is taken to mean {members} together, as it has no boundary of its own. Where inside it is not said.',
    atExtent:
      'The point is the centre of {place}, whose boundary is not held here; all of it lies within {uncertainty} of the point.',
    atLine:
      'The course of the {line}, drawn through settlements beside it that may lie {width} off. It is not surveyed, and where along it is not said.',
    surroundings:
      'The area takes in {place} and the ground up to {width} around it. The words set no limit; the width is a convention of this map.',
    near: 'The ground up to {width} around {place}, without the place itself. The words do not say how near; the width follows the size of the place.',
    nearCircle:
      'All that lies within {radius} of the point of {place}. The words do not say how near; the width follows how well the place is known.',
    nearLine:
      'The ground up to {width} beyond the band in which the course of the {line} is thought to lie. The course is not surveyed, and the words do not say how near.',
    part: 'The {sideOf} half of {place}: what lies on that side of a line through its centre. Where in it is not said.',
    direction:
      'The {sideOf} countryside of {place}: everything within 45° of due {side} from its centre, as far as {container} reaches. The words set no limit, so this is the most that they can mean.',
    directionUnbounded:
      'The {sideOf} countryside of {place}: everything within 45° of due {side} from its centre, cut at {reach}, as no boundary is held that would limit it on that side.',
    countryside:
      'The countryside of {place}: as far as {container} reaches. The words give no side and set no limit, so this is the most that they can mean.',
    countrysideUnbounded: 'The countryside of {place}, cut at {reach}, as no boundary is held that would limit it.',
    offset:
      'A point {distance} {side} of {place}, measured from its centre in a straight line. Distance and direction are as rough as the words: the true position lies within {uncertainty} of the point.',
    offsetRing:
      'A ring at {distance} from {place}; no direction is given. Its breadth comes from the rounding of the distance and the size of the place.',
    between:
      'What lies between {place} and {other}: from each of them within 22.5° of the straight way to the other, and nowhere narrower than they are. Where in it is not said.',
    betweenTouching:
      'No band fits between {place} and {other} at the precision with which they are known, so both are shown together.',
    along:
      'The course of the {line} between {place} and {other}, {width} to either side. It is drawn through settlements beside it and is not surveyed.',
    alongUnknown:
      'The course of the {line} is not known to the gazetteer; what lies between {place} and {other} stands for it, and the true course may leave it.',
    point: 'The coordinates are those of {source}; the place itself lies within {uncertainty} of them.',
    circle: 'A circle of {uncertainty} around coordinates, as {source} gives it. Its true outline is not given.',
    pointNear: 'The coordinates are those of {source}, which says only that it happened near them: within {uncertainty}.',
    pointUnit:
      'The coordinates are those of {source}, which places it no nearer than to a unit, of which no outline is held here. It lies somewhere within {uncertainty} of them.',
    pointLinear:
      'The coordinates are those of {source}, which says only that it happened along a road, a river or another line. It lies somewhere within {uncertainty} of them.',
    generalizedPoint:
      'The coordinates are made coarser on purpose, to protect people: they are rounded to a grid of some {width}. The place itself lies within {uncertainty} of them.',
    generalizedCircle:
      'The coordinates are made coarser on purpose, to protect people: they are rounded to a grid of some {width}. All that is meant lies within {uncertainty} of them.',
    generalizedUnit: 'It is known better, and told no nearer than this on purpose, to protect people.',
    sizedArea:
      'A disc of {largest}, the size stated, set on the point of {place}. Neither its centre nor its outline is given: it lies somewhere within {uncertainty} of the point.',
    sizedAreaRange:
      'A disc of {largest}, the largest size stated (from {smallest}), set on the point of {place}. Neither its centre nor its outline is given: it lies somewhere within {uncertainty} of the point.',
    // Sentences that follow one of those above.
    atMost: 'It is said to be no larger, so it may well be smaller.',
    builtUpOut: 'The built-up area of {place} is left out, as a disc of {radius} around its centre.',
    builtUpUnknown: 'The built-up area of {place} is not known and is not left out.',
    builtUpDisc: 'The built-up area of {place} is taken as a disc of {radius}, as its outline is not surveyed.',
    knownWithin: 'How far {place} extends is not known; it is taken as the circle of {radius} that holds it.',
    boxOnly: 'Of {container} only the bounding box is held, not the boundary.',
    namesakes: 'A circle of {radius} around the point also takes in {members}, as the same name is used for more than one place.',
    withinCoarse: 'All that the words can mean lies within {radius} of the middle of this shape.',
    generalizedPlace: 'The point of {place} is made coarser on purpose, to protect people.',
    derivedPoint: 'The point of {place} is itself derived: no source gives its coordinate.',
  },
  /** Bearings: the noun, and the adjective. */
  winds: {
    N: { noun: 'north', adjective: 'northern' },
    NNE: { noun: 'north-north-east', adjective: 'north-north-eastern' },
    NE: { noun: 'north-east', adjective: 'north-eastern' },
    ENE: { noun: 'east-north-east', adjective: 'east-north-eastern' },
    E: { noun: 'east', adjective: 'eastern' },
    ESE: { noun: 'east-south-east', adjective: 'east-south-eastern' },
    SE: { noun: 'south-east', adjective: 'south-eastern' },
    SSE: { noun: 'south-south-east', adjective: 'south-south-eastern' },
    S: { noun: 'south', adjective: 'southern' },
    SSW: { noun: 'south-south-west', adjective: 'south-south-western' },
    SW: { noun: 'south-west', adjective: 'south-western' },
    WSW: { noun: 'west-south-west', adjective: 'west-south-western' },
    W: { noun: 'west', adjective: 'western' },
    WNW: { noun: 'west-north-west', adjective: 'west-north-western' },
    NW: { noun: 'north-west', adjective: 'north-western' },
    NNW: { noun: 'north-north-west', adjective: 'north-north-western' },
  },
  /** Why a page that was read has no address. */
  addressKept: 'The address of this page is kept back on purpose, to protect people.',
  squareKilometers: '{value} km²',
  /**
   * Why a mention is where it is and what else it could be: one sentence of whole clauses. Arabic clauses fit a place of
   * either gender, and no letter is written onto a name ("لـالطريق").
   */
  geocoder: {
    /** {text} is the phrase, {ground} what it means: a place, or one of "ground". */
    names: '“{text}” names {ground}',
    means: '“{text}” means {ground}',
    ground: {
      surroundings: 'the surroundings of {place}',
      near: 'the ground near {place}',
      part: 'the {sideOf} part of {place}',
      direction: 'the countryside {side} of {place}',
      countryside: 'the countryside of {place}',
      offset: 'a place {distance} {side} of {place}',
      offsetRing: 'a place {distance} from {place}, on a side that is not given',
      between: 'what lies between {place} and {other}',
      along: 'the course of {place}',
      alongBetween: 'the course of {place} between {other} and {end}',
    },
    /** Why it is that place; each follows "names" or "means". */
    because: {
      'only-name': ', and can mean no other place in the gazetteer',
      'kind-word': ', which the kind word beside the name singles out',
      containment: ', which lies where the text says that it does',
      antecedent: ', which the text names elsewhere too',
      focus: ', which lies in the governorate that the text is about',
      country: ', which lies in the state that the text is about',
      nearby: ', which lies close to the other places named',
      importance: ', the best-known place of that name',
    },
    decided: {
      'kind-and-container': ', a place of the kind named that lies where the text says',
      reference: ', which the text named before',
      'reference-container': ', which holds the place named before',
    },
    severalNamed: ', all of which the words name',
    bothNamed: ', both of which the words name',
    /** Clauses that follow after "; ". */
    between: '; ',
    coversBoth: 'the same name is used for {places}, so the uncertainty covers both',
    coversAll: 'the same name is used for {places}, so the uncertainty covers them all',
    couldBe: 'it could also be {places}',
    noCoordinate: 'no source gives a coordinate to draw it from',
    inferredPoint: 'the point of {place} is inferred, as no source gives it',
    anchored:
      '“{text}” states a size only, and is set at {place}, where the text last was, for neither centre nor outline is given',
    open: '“{text}” fits several places and nothing in the text decides between them: {places}',
    elsewhere: '“{text}” is the name of {places} in the gazetteer, but that does not lie where the text says',
    noAntecedent: '“{text}” refers to a place that the text has not named',
    noAnchor: '“{text}” states a size, but the text has named no place that it could be at',
    unknown: '“{text}” looks like the name of a place, but the gazetteer does not hold it',
  },
};
