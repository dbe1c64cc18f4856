import type { Locale } from '../i18n/locales';
import { type Scene, sceneOf } from '../scene/scene';
import { theRecord } from '../store/open';
import type { Filters } from '../store/store';

/** The scene of what passes the filters, in a language. */
export async function loadScene(locale: Locale, filters: Filters): Promise<Scene> {
  const { record, store } = theRecord();
  const [incidents, areas] = await Promise.all([store.incidents({ filters }), store.areas({ filters })]);
  return sceneOf(incidents.items, areas.items, record, locale);
}
