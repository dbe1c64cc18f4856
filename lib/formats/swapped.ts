import type { Gazetteer } from '../gazetteer';
import type { LonLat } from '../gazetteer/schema';
import { contains } from '../geometry/geodesy';
import { remembering } from '../record/remembering';
import { wordsOf } from '../search/words';

/**
 * What tells whether the coordinates of a row lie in the country that it names only once they are exchanged. Where the
 * gazetteer has no outline of that country nothing is said.
 */
export function createSwapCheck(gazetteer: Gazetteer): (names: readonly string[], coordinates: LonLat) => boolean {
  const countries = new Map(
    [...gazetteer.places.filter(({ featureCode }) => featureCode === 'PCLI'), ...gazetteer.background.ofKind('PCLI')].flatMap(
      (place) => {
        const shapes = gazetteer.outlines(place);
        return shapes.length === 0 ? [] : place.names.map(({ text }) => [wordsOf(text).join(' '), shapes] as const);
      },
    ),
  );
  const shapesOf = remembering((name: string) => countries.get(wordsOf(name).join(' ')));
  return (names, [lon, lat]) => {
    const shapes = names.length > 0 ? shapesOf(names.at(-1) as string) : undefined;
    const isIn = (at: LonLat) => shapes?.some((shape) => contains(shape, at)) ?? false;
    return Math.abs(lon) <= 90 && isIn([lat, lon]) && !isIn([lon, lat]);
  };
}
