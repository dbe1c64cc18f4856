import type { Own } from './focus';
import { inCell } from './many';
import type { Scene, Spot } from './scene';

/**
 * A scene with what a page is about in it. Of more incidents or areas than a map holds it need not be among those that
 * were sent: it has its marker, its circle or its unit all the same, and is counted once.
 */
export function withOwn<S extends Pick<Scene, 'spots' | 'areas' | 'many'>>(scene: S, own: Own | undefined): S {
  if (!own) return scene;
  const spots = [...scene.spots];
  for (const spot of own.spots) addSpot(spots, spot);
  const known = new Set(scene.areas.map(({ slug }) => slug));
  return { ...scene, spots, areas: [...scene.areas, ...own.areas.filter(({ slug }) => !known.has(slug))] };
}

function addSpot(spots: Spot[], own: Spot): void {
  const isHeld = ({ kind, slug }: Spot['entries'][number]) =>
    spots.some(({ entries }) => entries.some((entry) => entry.kind === kind && entry.slug === slug));
  const entries = own.entries.filter((entry) => !isHeld(entry));
  if (entries.length === 0) return;
  const incidents = entries.filter(({ kind }) => kind === 'incidents');
  const counted = spots.findIndex((spot) => countsIn(spot, own));
  const counting = spots[counted];
  if (counting) {
    const rest = withoutOwn(counting, incidents);
    if (own.isRegion) {
      // A unit that the gazetteer does not know is called by what is told of the one incident.
      const { name, place } = counting.place === undefined ? own : counting;
      const { many: _, ...unit } = counting;
      spots[counted] = { ...unit, ...(rest && { many: rest }), name, place, entries, isOwn: true };
      return;
    }
    spots.splice(counted, 1, ...(rest ? [{ ...counting, many: rest }] : []));
  }
  spots.push({ ...own, entries, isOwn: true });
}

/** Whether a marker of a map of many counts what stands at a spot. */
const countsIn = ({ id, many, isRegion }: Spot, own: Spot): boolean =>
  many !== undefined &&
  isRegion === own.isRegion &&
  (isRegion ? id === own.id : many.cell !== undefined && inCell(own.anchor, many.cell));

/** What else a marker counts; undefined: nothing. Of one alone that is another nothing is taken away. */
function withoutOwn({ many }: Spot, own: Spot['entries']): Spot['many'] {
  if (!many) return undefined;
  const only = many.only?.slug ?? many.slug;
  if (only !== undefined && !own.some(({ slug }) => slug === only)) return many;
  const count = many.count - own.length;
  if (count <= 0) return undefined;
  const without = (all: number, isSo: (entry: Spot['entries'][number]) => boolean) => Math.max(0, all - own.filter(isSo).length);
  return {
    ...many,
    count,
    several: without(many.several, ({ origins }) => origins > 1),
    contested: without(many.contested, ({ contested }) => contested),
  };
}
