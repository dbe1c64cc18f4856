import type { Selection } from '../url/paths';
import { isIt } from './cluster';
import type { Scene, SceneArea } from './scene';

/** A scene as the map shows it on a page: without what was only said, but for what the page is about. */
export const sceneOnMap = <S extends Pick<Scene, 'spots' | 'areas'>>(scene: S, selection: Selection | null): S => ({
  ...scene,
  spots: scene.spots.flatMap((spot) => {
    const entries = spot.entries.filter((entry) => !entry.isAside || isIt(entry, selection));
    if (entries.length === spot.entries.length) return [spot];
    return entries.length > 0 ? [{ ...spot, entries }] : [];
  }),
});

/** Whether an area is drawn: what is supposed has only its words on the map until it is opened or pointed at, or an article that says it is open. */
export const isDrawn = ({ supposed, slug }: Pick<SceneArea, 'supposed' | 'slug'>, selection: Selection | null): boolean =>
  !supposed || selection?.kind === 'articles' || (selection?.kind === 'areas' && selection.slug === slug);
