import type { Locale } from '../i18n/locales';
import type { Params } from '../url/params';
import { claimPath, ownPages, thingPath } from '../url/paths';
import type { AreaEntry, ClaimEntry, IncidentEntry, RecordCatalogue } from './model';

/** The kind under which an entry has its page. */
export const kindOf = (entry: IncidentEntry | AreaEntry): 'incidents' | 'areas' => ('eventType' in entry ? 'incidents' : 'areas');

/** The site's own pages that there are: those of questions and of stories only where there is any. */
export const ownPagesOf = ({ answered, stories }: Pick<RecordCatalogue, 'answered' | 'stories'>): readonly string[] =>
  ownPages.filter((name) => (name !== 'questions' || answered.length > 0) && (name !== 'stories' || stories.size > 0));

/** "/en/incidents/x" */
export const entryPath = (locale: Locale, entry: IncidentEntry | AreaEntry, params?: Params): string =>
  thingPath(locale, kindOf(entry), entry.slug, params);

/** Where the claim of an article is read: "rudaw-2022-01-26#c01". */
export function pathOfReference(locale: Locale, ref: string): string {
  const [article = '', id = ''] = ref.split('#');
  return claimPath(locale, article, id);
}

/** Where a claim is read: in its article, or, of one made of a row, on the page of the incident that was made with it. */
export const pathOfClaim = (locale: Locale, { row, article, id }: Pick<ClaimEntry, 'row' | 'article' | 'id'>): string =>
  row ? thingPath(locale, 'incidents', id) : claimPath(locale, article.slug, id);
