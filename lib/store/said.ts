import { categoriesOf, statementCategories } from '../record/categories';
import type { Filters, Opened } from './store';

/** Statements among what filters leave, which the map leaves out. */
export interface Said {
  count: number;
  categories: readonly string[];
}

/** Null where none are left out: they are chosen, or there is nothing else. */
export async function saidAmong({ record, store }: Opened, filters: Filters, matched: number): Promise<Said | null> {
  if (filters.category?.length) return null;
  const categories = statementCategories(categoriesOf(record.site.categories));
  if (categories.length === 0) return null;
  const { count } = await store.extent('incidents', { filters: { ...filters, category: categories } });
  return count > 0 && count < matched ? { count, categories } : null;
}
