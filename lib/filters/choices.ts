import { collatorOf, formatNumber } from '../i18n/format';
import type { Locale } from '../i18n/locales';
import { categoriesOf } from '../record/categories';
import { eventTypes } from '../record/event-types';
import type { SymbolId } from '../scene/symbols';
import { createTextIndex } from '../search/text-index';
import type { FacetName, Opened } from '../store/store';
import { filtersOf, type Params, statuses } from '../url/params';
import { slugify } from '../url/paths';
import { choiceWords } from './words';

/** A choice of a filter in words. */
export interface NamedChoice {
  value: string;
  label: string;
  /** How many incidents it would leave beside the other filters, as a reader's language writes it. */
  count: string;
  isNone: boolean;
  isChosen: boolean;
  /** That of the markers of a category. */
  symbol?: SymbolId;
}

/** Lists of a fixed order; in others the most frequent come first. */
const orders: Partial<Record<FacetName, readonly string[]>> = { type: Object.keys(eventTypes).map(slugify), status: statuses };

const isOrdered = (name: FacetName): boolean => name === 'category' || name in orders;

/** All choices of a filter, or those that are chosen or whose name answers `find`, in the spelling and inflection of either language. */
export async function choicesOf(
  { store, record }: Opened,
  name: FacetName,
  params: Params,
  locale: Locale,
): Promise<NamedChoice[]> {
  const chosen: readonly string[] = [params[name] ?? []].flat();
  const categories = categoriesOf(record.site.categories).all;
  const order = name === 'category' ? [...categories.keys()] : orders[name];
  const all = (await store.facet(name, filtersOf(params))).map(({ value, count }) => ({
    value,
    label: choiceWords(name, value, record, locale),
    count: formatNumber(locale, count),
    isNone: count === 0,
    isChosen: chosen.includes(value),
    ...(name === 'category' && { symbol: categories.get(value)?.symbol }),
  }));
  if (order) all.sort((a, b) => order.indexOf(a.value) - order.indexOf(b.value));
  if (!params.find) return all;
  const named = (value: string) => `${choiceWords(name, value, record, 'en')} ${choiceWords(name, value, record, 'ar')}`;
  const found = createTextIndex(all, ({ value }) => ({ text: named(value) }))(params.find);
  return found ? all.filter((choice) => choice.isChosen || found.has(choice)) : all;
}

export interface FewChoices {
  choices: NamedChoice[];
  /** How many there are in all. */
  total: number;
}

/** Choices that a filter shows at once. */
const few = 20;

/** The most frequent choices of a filter and those that are chosen, by name: a list does not move under the finger with its counts. */
export async function fewChoices(opened: Opened, name: FacetName, params: Params, locale: Locale): Promise<FewChoices> {
  const all = await choicesOf(opened, name, params, locale);
  const choices = all.filter(({ isChosen }, i) => i < few || isChosen);
  if (!isOrdered(name)) choices.sort((a, b) => collatorOf(locale).compare(a.label, b.label));
  return { choices, total: all.length };
}
