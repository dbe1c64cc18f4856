import type { ArticleEntry, PublishedRecord } from './model';
import type { Source } from './schema';

/** All articles by the kind of who published them, the kind with the most first. */
export function articlesByKind({
  articles,
  sources,
}: Pick<PublishedRecord, 'articles' | 'sources'>): [Source['kind'], ArticleEntry[]][] {
  const kinds = new Map<Source['kind'], ArticleEntry[]>();
  for (const article of articles.values()) {
    const kind = sources.get(article.outlet.source)?.kind ?? 'media';
    kinds.set(kind, [...(kinds.get(kind) ?? []), article]);
  }
  return [...kinds].sort(([, a], [, b]) => b.length - a.length);
}
