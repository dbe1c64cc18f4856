import type { Locale } from '../../lib/i18n/locales';
import { isContinued, type ListChoice, pageSize, type RowsPage, readRows } from '../../lib/lists/page';
import type { Matching, Naming, Opened } from '../../lib/store/store';
import { filtersOf, type Params } from '../../lib/url/params';
import type { Selection } from '../../lib/url/paths';

/** Rows with which the lists of the overview begin: it stands on the first page that most readers open, often on a slow line. */
const firstSize = { incidents: 10, areas: 3 } as const;

const isNaming = (selection: Selection | null): selection is Naming =>
  selection !== null && selection.kind !== 'incidents' && selection.kind !== 'areas';

/** A part of the list of incidents, or of areas, of the overview or of a thing's page; see `readRows`. */
export function rowsFor(
  { store, record }: Opened,
  selection: Selection | null,
  kind: ListChoice['kind'],
  params: Params,
  locale: Locale,
): Promise<RowsPage> {
  const matching: Matching = isNaming(selection) ? { filters: {}, of: selection } : { filters: filtersOf(params) };
  const list = kind === 'areas' ? 'areas' : null;
  const isFirst = selection === null && !isContinued(params);
  const choice: ListChoice = { kind, list, isByDay: selection === null && kind === 'incidents' };
  return readRows(store, record, matching, choice, params, locale, isFirst ? firstSize[kind] : pageSize);
}
