import type { Locale } from '../i18n/locales';
import type { Params } from '../url/params';
import { claimPath, thingPath } from '../url/paths';
import type { AreaEntry, ClaimEntry, IncidentEntry } from './model';

/** The kind under which an entry has its page. */
export const kindOf = (entry: IncidentEntry | AreaEntry): 'incidents' | 'areas' => ('eventType' in entry ? 'incidents' : 'areas');

/** "/en/incidents/x" */
export const entryPath = (locale: Locale, entry: IncidentEntry | AreaEntry, params?: Params): string =>
  thingPath(locale, kindOf(entry), entry.slug, params);

/** Where a claim is read: in its article, or, of one made of a row, on the page of the incident that was made with it. */
export const pathOfClaim = (locale: Locale, { row, article, id }: Pick<ClaimEntry, 'row' | 'article' | 'id'>): string =>
  row ? thingPath(locale, 'incidents', id) : claimPath(locale, article.slug, id);
