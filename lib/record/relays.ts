import type { ClaimEntry } from './model';
import type { Source } from './schema';

const publishers: readonly Source['kind'][] = ['media', 'agency'];

/**
 * The outlets whose text an article passes on: those that every claim of it comes through. Derived from the chains, so
 * that a link between articles cannot say otherwise than they do; two sites that carry one agency end at one origin.
 */
export function carriedBy(claims: readonly ClaimEntry[]): Source[] {
  const [first, ...rest] = claims;
  if (!first) return [];
  return first.chain
    .slice(1)
    .map(({ source }) => source)
    .filter(
      ({ id, kind }) =>
        publishers.includes(kind) && rest.every(({ chain }) => chain.slice(1).some(({ source }) => source.id === id)),
    );
}
