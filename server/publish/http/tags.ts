import { createHash } from 'node:crypto';

/** 22 characters that stand for texts or bytes, one after the other: for tags that change with them. */
export function digestOf(...content: (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of content) hash.update(part);
  return hash.digest('base64url').slice(0, 22);
}

/** Whether the header If-None-Match names an entity tag: a list of tags or `*`, compared weakly (RFC 9110, 13.1.2). */
export function namesTag(header: string | null, tag: string): boolean {
  if (!header) return false;
  const bare = (text: string) => text.trim().replace(/^W\//, '');
  return header.trim() === '*' || header.split(',').some((one) => bare(one) === bare(tag));
}
