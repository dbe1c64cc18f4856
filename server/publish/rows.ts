import type { Locale } from '../../lib/i18n/locales';
import { isContinued, type ListChoice, type RowsPage, readRows } from '../../lib/lists/page';
import { pageSize } from '../../lib/lists/page-size';
import { type Said, saidAmong } from '../../lib/store/said';
import type { Matching, Naming, Opened } from '../../lib/store/store';
import { filtersOf, type Params } from '../../lib/url/params';
import type { Selection } from '../../lib/url/paths';

/** A list of incidents, of areas, or of the statements that the map leaves out. */
export type RowsList = 'incidents' | 'areas' | 'statements';

/** Rows with which the lists of the overview begin: it stands on the first page that most readers open, often on a slow line. */
const firstSize = { incidents: 8, areas: 3, statements: 4 } as const;

const isNaming = (selection: Selection | null): selection is Naming =>
  selection !== null && selection.kind !== 'incidents' && selection.kind !== 'areas';

/** The list that an address goes through. */
export const listIn = ({ list }: Params): RowsList => (list === 'areas' || list === 'statements' ? list : 'incidents');

/**
 * A part of a list of the overview or of a thing's page; see `readRows`. On the overview the statements that the map leaves
 * out are a list of their own, and not among its incidents.
 * @param asked what the map leaves out, where it is asked for already
 */
export async function rowsFor(
  { store, record }: Opened,
  selection: Selection | null,
  list: RowsList,
  params: Params,
  locale: Locale,
  asked?: Promise<Said | null>,
): Promise<RowsPage> {
  const isOverview = selection === null;
  const said = isOverview && list !== 'areas' ? await (asked ?? saidAmong({ store, record }, filtersOf(params))) : null;
  if (list === 'statements' && !said) return { groups: [], shown: 0, matched: 0, next: null, previous: null };
  const matching: Matching = isNaming(selection) ? { filters: {}, of: selection } : { filters: filtersIn(params, list, said) };
  const choice: ListChoice = {
    kind: list === 'areas' ? 'areas' : 'incidents',
    list: list === 'incidents' ? null : list,
    isByDay: isOverview && list === 'incidents',
  };
  const isFirst = isOverview && !isContinued(params);
  return readRows(store, record, matching, choice, params, locale, isFirst ? firstSize[list] : pageSize);
}

function filtersIn(params: Params, list: RowsList, said: Said | null) {
  const filters = filtersOf(params);
  if (!said) return filters;
  return { ...filters, category: [...(list === 'statements' ? said.categories : said.others)] };
}
