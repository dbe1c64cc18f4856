import type { Locale } from '../../lib/i18n/locales';
import { pagePicture } from '../../lib/scene/still/page';
import { fitView } from '../../lib/scene/view';
import type { Opened } from '../../lib/store/store';
import { mapFiltersOf, type Params } from '../../lib/url/params';
import type { Selection } from '../../lib/url/paths';
import { loadStillBasemap } from '../scene/still/load';
import { focusOf } from './focus';
import { loadScene } from './scene';

/** The still map of a page, ready to be shown, and what it is drawn on. */
export async function stillMapOf(opened: Opened, asked: Params, selection: Selection | null, locale: Locale) {
  const [scene, focus] = await Promise.all([
    loadScene(locale, mapFiltersOf(asked)),
    selection && focusOf(selection, opened, locale),
  ]);
  const box = focus?.box ?? scene.box;
  const picture = pagePicture(
    scene,
    { locale, view: asked.map, selection, box, outline: focus?.geometry ?? null, name: focus?.name, id: 'ground' },
    loadStillBasemap(opened.record.gazetteer),
  );
  const areas = scene.areas.map(({ slug, title }) => ({ slug, title }));
  return { still: { picture, zoom: (asked.map ?? fitView(box, picture)).zoom, areas }, ground: scene.ground };
}
