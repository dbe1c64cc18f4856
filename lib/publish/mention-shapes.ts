import { type Location, locateIfKnown } from '../geometry/locate';
import type { Where } from '../geometry/where';
import type { MarkedText } from '../record/mentions';
import type { RecordCatalogue } from '../record/model';
import { firstView } from '../scene/extent';
import { type Box, boundsOf } from '../store/box';

/** One key for each place expression, however often a text names it. */
export const shapeKey = (where: Where): string =>
  Object.values(where)
    .map((value) => (typeof value === 'object' ? JSON.stringify(value) : String(value)))
    .join(' ');

/** A mention wider than this is a region: it would push everything else of the text into one point of the map. */
const regionMeters = 40_000;

/**
 * The geometry of everything that a summary mentions, by `shapeKey`, and the first view of what is no region.
 * A place without a coordinate has none.
 */
export function mentionShapes(
  summary: readonly MarkedText[],
  { gazetteer }: RecordCatalogue,
): { shapes: Record<string, Location['geometry']>; box: Box | null } {
  const located = new Map<string, Location>();
  for (const { where } of summary.flatMap(({ parts }) => parts)) {
    if (!where || located.has(shapeKey(where))) continue;
    const location = locateIfKnown(where, gazetteer);
    if (location) located.set(shapeKey(where), location);
  }
  const near = [...located.values()].filter(({ uncertaintyMeters }) => uncertaintyMeters < regionMeters);
  return {
    shapes: Object.fromEntries([...located].map(([key, { geometry }]) => [key, geometry])),
    box: firstView(near.map((location) => ({ box: boundsOf(location), anchor: location.anchor }))),
  };
}
