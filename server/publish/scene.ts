import type { Locale } from '../../lib/i18n/locales';
import { type Scene, sceneOf } from '../../lib/scene/scene';
import { entriesFor } from '../../lib/store/belonging';
import type { Filters } from '../../lib/store/store';
import { theRecord } from '../store/open';

/** The scene of what passes the filters, in a language. */
export async function loadScene(locale: Locale, filters: Filters): Promise<Scene> {
  const { record, store } = theRecord();
  const { incidents, areas } = await entriesFor(store, { filters });
  return sceneOf(incidents, areas, record, locale);
}
