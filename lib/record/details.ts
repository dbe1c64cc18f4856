import type { Localized } from '../i18n/locales';
import { kindOf } from './address';
import type { AreaEntry, ArticleEntry, ClaimEntry, CuratedRecord, IncidentEntry } from './model';
import { claimRef } from './references';

/** An incident or area as a claim's card names it. */
export interface EntryTitle {
  kind: 'incidents' | 'areas';
  slug: string;
  title: Localized;
}

/** Everything that an article's page needs, loaded by its slug. */
export interface ArticleDetail {
  article: ArticleEntry;
  /** In the article's order. */
  claims: ClaimEntry[];
  /** The claims that these are linked to, by reference. */
  linked: Readonly<Record<string, ClaimEntry>>;
  /** The incidents and areas on whose pages these stand, by slug. */
  entries: Readonly<Record<string, EntryTitle>>;
}

/** The detail of an article, or null where there is none of that slug. */
export function articleDetail(slug: string, record: CuratedRecord): ArticleDetail | null {
  const article = record.articles.get(slug);
  if (!article) return null;
  const claims = article.claims.flatMap(({ id }) => record.claims.get(claimRef(id, slug)) ?? []);
  const linked = new Set(
    claims.flatMap(({ contradicts, supports, replacedBy, replaces }) => [
      ...[...contradicts, ...supports].map(({ claim }) => claim),
      ...replacedBy.map(({ ref }) => ref),
      ...replaces,
    ]),
  );
  const entries = [
    ...claims.flatMap(({ incidents }) => incidents).flatMap((id) => record.incidents.get(id) ?? []),
    ...claims.flatMap(({ areas }) => areas).flatMap((id) => record.areas.get(id) ?? []),
  ];
  return {
    article,
    claims,
    linked: Object.fromEntries([...linked].flatMap((ref) => record.claims.get(ref) ?? []).map((claim) => [claim.ref, claim])),
    entries: Object.fromEntries(entries.map((entry) => [entry.slug, titleOf(entry)])),
  };
}

const titleOf = (entry: IncidentEntry | AreaEntry): EntryTitle => ({ kind: kindOf(entry), slug: entry.slug, title: entry.title });
