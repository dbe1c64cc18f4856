import type { Notice, Params } from '../url/params';
import { slugify } from '../url/paths';
import { eventTypes } from './event-types';
import type { PublishedRecord } from './model';

const typeSlugs = new Set(Object.keys(eventTypes).map(slugify));

/**
 * Values that name nothing here are dropped, and told: an old link still opens. `bases` are the basemaps there are, where
 * the address is of a page; pictures and files show none.
 */
export function dropUnknown(
  { params, notices }: { params: Params; notices: readonly Notice[] },
  record: PublishedRecord,
  bases?: ReadonlySet<string>,
): { params: Params; notices: Notice[] } {
  const known = { type: typeSlugs, actor: record.actors, source: record.sources, article: record.articles, base: bases };
  const kept: Params = { ...params };
  const told = [...notices];
  for (const name of ['type', 'actor', 'source', 'article', 'base'] as const) {
    const values = [params[name] ?? []].flat();
    const isKnown = (value: string) => known[name]?.has(value) ?? true;
    const unknown = values.filter((value) => !isKnown(value));
    if (unknown.length === 0) continue;
    told.push({ name, got: unknown.join(','), expected: name });
    delete kept[name];
    const rest = values.filter(isKnown);
    if (rest.length > 0) Object.assign(kept, { [name]: rest });
  }
  return { params: kept, notices: told };
}
