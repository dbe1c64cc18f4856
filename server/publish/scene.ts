import type { Locale } from '../../lib/i18n/locales';
import { type Scene, sceneOf } from '../../lib/scene/scene';
import type { Filters } from '../../lib/store/store';
import { theRecord } from '../store/open';

/** The scene of what passes the filters, in a language. */
export async function loadScene(locale: Locale, filters: Filters): Promise<Scene> {
  const { record, store } = theRecord();
  const [incidents, areas] = await Promise.all([store.incidents({ filters }), store.areas({ filters })]);
  return sceneOf(incidents.items, areas.items, record, locale);
}
