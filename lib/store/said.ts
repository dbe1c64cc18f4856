import { categoriesOf, statementCategories } from '../record/categories';
import { type Filters, mostShown, type Opened } from './store';

/** Statements among what filters leave, which the map leaves out. */
export interface Said {
  count: number;
  /** Their categories, and those of all else. */
  categories: readonly string[];
  others: readonly string[];
}

/**
 * Null where none are left out: they are chosen, or there is nothing else, or there is more than the map holds one by one,
 * so that it counts all alike.
 */
export async function saidAmong({ record, store }: Opened, filters: Filters): Promise<Said | null> {
  if (filters.category?.length) return null;
  const categories = categoriesOf(record.site.categories);
  const said = statementCategories(categories);
  if (said.length === 0) return null;
  const { count: matched } = await store.extent('incidents', { filters });
  if (matched > mostShown) return null;
  const { count } = await store.extent('incidents', { filters: { ...filters, category: said } });
  const others = [...categories.all.keys()].filter((id) => !said.includes(id));
  return count > 0 && count < matched ? { count, categories: said, others } : null;
}
