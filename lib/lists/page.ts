import type { Locale } from '../i18n/locales';
import type { RecordCatalogue } from '../record/model';
import type { EntrySummary } from '../record/summary';
import type { Page } from '../store/order';
import type { IncidentStore, Matching, SortKey } from '../store/store';
import type { PagedList } from '../url/list-codecs';
import { carriedOf, type Params, writeParams } from '../url/params';
import type { RowGroup } from './groups';
import { pageSize } from './page-size';
import { groupsOf, rowOf } from './row';

/** A part of a list, ready to be shown, and the queries of the parts before and after it; null where there is none. */
export interface RowsPage {
  groups: RowGroup[];
  /** Rows in it. */
  shown: number;
  /** In the whole list. */
  matched: number;
  next: string | null;
  previous: string | null;
}

/** Which list of a page: the address's position is the position in the one that it names. */
export interface ListChoice {
  kind: 'incidents' | 'areas';
  /** Its name in addresses; null: the page's first. */
  list: PagedList | null;
  /** By day, under headings. */
  isByDay: boolean;
}

/** The first part of a list, or the one of which the address says where it begins or ends. */
export async function readRows(
  store: IncidentStore,
  record: RecordCatalogue,
  matching: Matching,
  { kind, list, isByDay }: ListChoice,
  params: Params,
  locale: Locale,
  limit = pageSize,
): Promise<RowsPage> {
  const query = { ...matching, limit, ...positionIn(list, params) };
  const page: Page<EntrySummary> = kind === 'incidents' ? await store.summaries(query) : await store.areaSummaries(query);
  const { items, matched } = page;
  const groups = isByDay
    ? groupsOf(items, record, locale)
    : [{ key: '', heading: '', rows: items.map((entry) => rowOf(entry, record, locale)) }];
  return { groups, shown: items.length, matched, ...queriesOf(page, list, params) };
}

/** Where the address begins or ends the list; nothing where it goes through another one. */
export const positionIn = (
  list: PagedList | null,
  { list: named, after, before }: Params,
): { after?: SortKey; before?: SortKey } =>
  (named ?? null) === list ? { ...(after && { after }), ...(before && { before }) } : {};

/** Whether an address shows a later part of a list, so that the page has that list alone. */
export const isContinued = ({ after, before }: Params): boolean => after !== undefined || before !== undefined;

/** The queries of the parts after and before this one. */
export function queriesOf(
  { next, previous }: { next: SortKey | null; previous: SortKey | null },
  list: PagedList | null,
  params: Params,
): Pick<RowsPage, 'next' | 'previous'> {
  const at = (position: Params) => writeParams({ ...carriedOf(params), ...(list && { list }), ...position });
  return { next: next && at({ after: next }), previous: previous && at({ before: previous }) };
}
