import { isMarked } from './cluster';
import type { Marking } from './focus';
import type { Scene, SceneArea } from './scene';

/** A scene as the map shows it on a page: without what was only said, but for what the page is about. */
export const sceneOnMap = <S extends Pick<Scene, 'spots' | 'areas'>>(scene: S, marking: Marking | null): S => ({
  ...scene,
  spots: scene.spots.flatMap((spot) => {
    const entries = spot.entries.filter((entry) => !entry.isAside || (marking !== null && isMarked(entry, marking)));
    if (entries.length === spot.entries.length) return [spot];
    return entries.length > 0 ? [{ ...spot, entries }] : [];
  }),
});

/** Whether an area is drawn: what is supposed has only its words on the map until it is opened or pointed at. */
export const isDrawn = ({ supposed, slug }: Pick<SceneArea, 'supposed' | 'slug'>, marking: Marking | null): boolean =>
  !supposed || (marking !== null && isMarked({ kind: 'areas', slug }, marking));
