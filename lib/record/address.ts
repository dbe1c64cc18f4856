import type { Locale } from '../i18n/locales';
import type { Params } from '../url/params';
import { type Selection, thingPath } from '../url/paths';
import type { AreaEntry, IncidentEntry, PublishedRecord } from './model';

/** The kind under which an entry has its page. */
export const kindOf = (entry: IncidentEntry | AreaEntry): 'incidents' | 'areas' => ('eventType' in entry ? 'incidents' : 'areas');

/** Whether there is such a thing, and so a page of it. */
export const isInRecord = ({ gazetteer, ...record }: PublishedRecord, { kind, slug }: Selection): boolean =>
  kind === 'places' ? gazetteer.get(slug) !== undefined : record[kind].has(slug);

/** "/en/incidents/x" */
export const entryPath = (locale: Locale, entry: IncidentEntry | AreaEntry, params?: Params): string =>
  thingPath(locale, kindOf(entry), entry.slug, params);
