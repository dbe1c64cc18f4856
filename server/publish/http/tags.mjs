/** Plain JavaScript: the server that keeps pages (scripts/lib/serve.mjs) runs without a TypeScript loader. */
import { createHash } from 'node:crypto';

/**
 * 22 characters that stand for a text or bytes: for tags and addresses that change with them.
 * @param {string | Uint8Array} content
 */
export const digestOf = (content) => createHash('sha256').update(content).digest('base64url').slice(0, 22);

/**
 * Whether the header If-None-Match names an entity tag: a list of tags or `*`, compared weakly (RFC 9110, 13.1.2).
 * @param {string | null | undefined} header
 * @param {string} tag as it is sent
 */
export function namesTag(header, tag) {
  if (!header) return false;
  const bare = (text) => text.trim().replace(/^W\//, '');
  return header.trim() === '*' || header.split(',').some((one) => bare(one) === bare(tag));
}
