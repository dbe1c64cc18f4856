import type { ArticleHead, RecordCatalogue } from './model';
import type { Source } from './schema';

/** All articles by the kind of who published them, the kind with the most first. */
export function articlesByKind({
  articles,
  sources,
}: Pick<RecordCatalogue, 'articles' | 'sources'>): [Source['kind'], ArticleHead[]][] {
  const kinds = new Map<Source['kind'], ArticleHead[]>();
  for (const article of articles.values()) {
    const kind = sources.get(article.outlet.source)?.kind ?? 'media';
    kinds.set(kind, [...(kinds.get(kind) ?? []), article]);
  }
  return [...kinds].sort(([, a], [, b]) => b.length - a.length);
}
