import type { Notice, Params } from '../url/params';
import { slugify } from '../url/paths';
import { eventTypes } from './event-types';
import type { PublishedRecord } from './model';

const typeSlugs = new Set(Object.keys(eventTypes).map(slugify));

/** Filter values that name nothing in the record are dropped, and told: an old link still opens. */
export function dropUnknown(
  { params, notices }: { params: Params; notices: readonly Notice[] },
  record: PublishedRecord,
): { params: Params; notices: Notice[] } {
  const known = { type: typeSlugs, actor: record.actors, source: record.sources, article: record.articles };
  const kept: Params = { ...params };
  const told = [...notices];
  for (const name of ['type', 'actor', 'source', 'article'] as const) {
    const values = [params[name] ?? []].flat();
    const unknown = values.filter((value) => !known[name].has(value));
    if (unknown.length === 0) continue;
    told.push({ name, got: unknown.join(','), expected: name });
    const rest = values.filter((value) => known[name].has(value));
    delete kept[name];
    if (rest.length > 0) Object.assign(kept, { [name]: name === 'article' ? rest[0] : rest });
  }
  return { params: kept, notices: told };
}
