import type { Locale } from '../i18n/locales';
import type { Params } from '../url/params';
import { thingPath } from '../url/paths';
import type { AreaEntry, IncidentEntry } from './model';

/** The kind under which an entry has its page. */
export const kindOf = (entry: IncidentEntry | AreaEntry): 'incidents' | 'areas' => ('eventType' in entry ? 'incidents' : 'areas');

/** "/en/incidents/x" */
export const entryPath = (locale: Locale, entry: IncidentEntry | AreaEntry, params?: Params): string =>
  thingPath(locale, kindOf(entry), entry.slug, params);
