import type { Notice, Params } from '../url/params';
import { slugify } from '../url/paths';
import { currentSlug, namedKinds } from '../url/redirects';
import { categoriesOf } from './categories';
import { eventTypes } from './event-types';
import type { RecordCatalogue } from './model';

const typeSlugs = new Set(Object.keys(eventTypes).map(slugify));

/**
 * Values that name nothing here are dropped, and told; slugs that moved are followed: an old link still opens. `bases`
 * are the basemaps there are, where the address is of a page; pictures and files show none.
 */
export function dropUnknown(
  { params, notices }: { params: Params; notices: readonly Notice[] },
  record: RecordCatalogue,
  bases?: ReadonlySet<string>,
): { params: Params; notices: Notice[] } {
  const { actors, sources, articles, datasets } = record;
  const category = categoriesOf(record.site.categories).all;
  const known = { category, type: typeSlugs, actor: actors, source: sources, article: articles, dataset: datasets, base: bases };
  const kept: Params = { ...params };
  const told = [...notices];
  for (const name of ['category', 'type', 'actor', 'source', 'article', 'dataset', 'base'] as const) {
    const given = [params[name] ?? []].flat();
    const kind = namedKinds[name];
    const values = kind ? [...new Set(given.map((slug) => currentSlug(record.redirects, kind, slug)))] : given;
    const isKnown = (value: string) => known[name]?.has(value) ?? true;
    const unknown = values.filter((value) => !isKnown(value));
    if (unknown.length > 0) told.push({ name, got: unknown.join(','), expected: name });
    else if (values.every((value, i) => value === given[i])) continue;
    delete kept[name];
    const rest = values.filter(isKnown);
    if (rest.length > 0) Object.assign(kept, { [name]: Array.isArray(params[name]) ? rest : rest[0] });
  }
  return { params: kept, notices: told };
}
