import type { Gazetteer } from '../gazetteer';
import type { LonLat } from '../gazetteer/schema';
import { contains } from '../geometry/geodesy';
import { remembering } from '../record/remembering';
import { wordsOf } from '../search/words';
import { type Box, geometryBox } from '../store/box';

/**
 * What tells whether the coordinates of a row lie in the country that it names only once they are exchanged. Where the
 * gazetteer has no outline of that country nothing is said.
 */
export function createSwapCheck(gazetteer: Gazetteer): (names: readonly string[], coordinates: LonLat) => boolean {
  const countries = new Map(
    [...gazetteer.places.filter(({ featureCode }) => featureCode === 'PCLI'), ...gazetteer.background.ofKind('PCLI')].flatMap(
      (place) => {
        const shapes = gazetteer.outlines(place);
        const boxed = shapes.map((shape) => ({ shape, box: geometryBox(shape) }));
        return shapes.length === 0 ? [] : place.names.map(({ text }) => [wordsOf(text).join(' '), boxed] as const);
      },
    ),
  );
  const shapesOf = remembering((name: string) => countries.get(wordsOf(name).join(' ')));
  return (names, [lon, lat]) => {
    const shapes = names.length > 0 ? shapesOf(names.at(-1) as string) : undefined;
    if (!shapes || Math.abs(lon) > 90) return false;
    return shapes.some(({ shape }) => contains(shape, [lat, lon])) && !shapes.some(({ box }) => isBeside(box, [lon, lat]));
  };
}

/** Outlines are drawn at another scale than rows are placed, and rows lie on coasts and borders. */
const besideDegrees = 1;
const isBeside = ([west, south, east, north]: Box, [lon, lat]: LonLat): boolean =>
  lon >= west - besideDegrees && lon <= east + besideDegrees && lat >= south - besideDegrees && lat <= north + besideDegrees;
