import { choicesOf, type NamedChoice } from '../../lib/filters/choices';
import type { Locale } from '../../lib/i18n/locales';
import { categoriesOf } from '../../lib/record/categories';
import type { StepFocus } from '../../lib/scene/focus';
import { besideStep } from '../../lib/store/belonging';
import type { Opened } from '../../lib/store/store';
import type { Params } from '../../lib/url/params';

/**
 * The categories that occur on the map under filters, in the box of these; what was only said is not on it unless it is
 * chosen. Of a step of a story those of what it shows.
 */
export async function legendOf(
  opened: Opened,
  step: StepFocus | undefined,
  filters: Params,
  locale: Locale,
): Promise<Pick<NamedChoice, 'value' | 'label' | 'symbol'>[]> {
  const { all } = categoriesOf(opened.record.site.categories);
  const { incidents, areas } = step && !step.filters ? await besideStep(opened.store, step) : { incidents: [], areas: [] };
  const marked = new Set([...incidents, ...areas].map(({ category }) => category));
  return (await choicesOf(opened, 'category', step?.filters ? { ...step.filters, bbox: filters.bbox } : filters, locale))
    .filter(({ value, isNone, isChosen }) =>
      step && !step.filters ? marked.has(value) : isChosen || !(isNone || all.get(value)?.statement),
    )
    .map(({ value, label, symbol }) => ({ value, label, symbol }));
}
