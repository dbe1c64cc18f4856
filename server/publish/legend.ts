import { choicesOf, type NamedChoice } from '../../lib/filters/choices';
import type { Locale } from '../../lib/i18n/locales';
import { categoriesOf } from '../../lib/record/categories';
import type { Opened } from '../../lib/store/store';
import type { Params } from '../../lib/url/params';

/** The categories that occur on the map under filters, in the box of these; what was only said is not on it unless it is chosen. */
export async function legendOf(
  opened: Opened,
  filters: Params,
  locale: Locale,
): Promise<Pick<NamedChoice, 'value' | 'label' | 'symbol'>[]> {
  const { all } = categoriesOf(opened.record.site.categories);
  return (await choicesOf(opened, 'category', filters, locale))
    .filter(({ value, isNone, isChosen }) => isChosen || !(isNone || all.get(value)?.statement))
    .map(({ value, label, symbol }) => ({ value, label, symbol }));
}
