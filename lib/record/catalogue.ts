import type { ArticleEntry, ArticleHead, CuratedRecord, RecordCatalogue } from './model';

const heads = new WeakMap<ArticleEntry, ArticleHead>();

/** What of an article stands beside its claims. */
export function headOf(article: ArticleEntry): ArticleHead {
  const { summary: _, claims: __, ...own } = article;
  const head = heads.get(article) ?? own;
  heads.set(article, head);
  return head;
}

/** What pages are given of a record. */
export function catalogueOf(record: CuratedRecord): RecordCatalogue {
  const { claims: _, incidents: __, areas: ___, versions: ____, articles, ...catalogue } = record;
  return { ...catalogue, articles: new Map([...articles].map(([slug, article]) => [slug, headOf(article)])) };
}
