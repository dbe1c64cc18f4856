import type { ClaimEntry, PublishedRecord } from './model';
import { claimRef } from './references';
import type { Article } from './schema';

/** The claims of an article, in its order. */
export const claimsIn = ({ slug, claims }: Article, record: PublishedRecord): ClaimEntry[] =>
  claims.flatMap(({ id }) => record.claims.get(claimRef(id, slug)) ?? []);
