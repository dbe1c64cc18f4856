import { mapFiltersOf, type Params } from './params';
import type { Selection } from './paths';

/** The filters that choose what the map draws on the page of a thing: an actor's and an article's have their own incidents there. */
export function mapFiltersOn(params: Params, selection: Selection | null): Params {
  const filters = mapFiltersOf(params);
  if (selection?.kind === 'actors') return { ...filters, actor: [selection.slug] };
  if (selection?.kind === 'articles') return { ...filters, article: selection.slug };
  return filters;
}
