import type { Locale } from '../../lib/i18n/locales';
import { wrongParameters } from '../../lib/publish/http/problem';
import { type MarkerPage, markerPageSize, readMarkerQuery } from '../../lib/scene/many';
import { sceneEntry } from '../../lib/scene/scene';
import type { Filters, Opened } from '../../lib/store/store';

/** Pages beyond it are not asked for: a reader who wants so many takes a list or a file. */
const mostPages = 1_000;

/**
 * A page of the incidents that a marker stands for.
 * @param search `cell` and `unit` as `markerQuery` writes them, `page` from 1
 * @throws Problem invalid-parameter
 */
export async function markerPage(
  { record, store }: Opened,
  search: URLSearchParams,
  filters: Filters,
  locale: Locale,
): Promise<MarkerPage> {
  const marker = readMarkerQuery(search);
  const asked = search.get('page') ?? '1';
  const page = /^\d{1,4}$/.test(asked) ? Number(asked) : 0;
  const wrong = [
    ...(marker ? [] : [{ name: 'cell', got: search.getAll('cell').join(', '), expected: 'cells of a map such as 64.39.25' }]),
    ...(page >= 1 && page <= mostPages ? [] : [{ name: 'page', got: asked, expected: `a whole number from 1 to ${mostPages}` }]),
  ];
  if (!marker || wrong.length > 0) throw wrongParameters(wrong);
  const offset = (page - 1) * markerPageSize;
  const { items, matched } = await store.summaries({ filters, marker, offset, limit: markerPageSize });
  return { entries: items.map((item) => sceneEntry(item, record, locale)), matched };
}
