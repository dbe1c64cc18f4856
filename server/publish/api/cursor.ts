import type { SortKey } from '../../../lib/record/order';

/** A position in a collection and which way to go from it. Opaque to clients: they take it from a link. */
export type Cursor = { after: SortKey } | { before: SortKey };

export function writeCursor(cursor: Cursor): string {
  const [way, { slug, bounds }] = 'after' in cursor ? (['a', cursor.after] as const) : (['b', cursor.before] as const);
  return Buffer.from(JSON.stringify([way, slug, bounds.from, bounds.to])).toString('base64url');
}

/** Null: no cursor of ours. */
export function readCursor(text: string): Cursor | null {
  if (!/^[\w-]{1,400}$/.test(text)) return null;
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    if (!Array.isArray(value) || value.length !== 4) return null;
    const [way, slug, from, to] = value as unknown[];
    if (typeof slug !== 'string' || !isBound(from) || !isBound(to)) return null;
    const key: SortKey = { slug, bounds: { from, to } };
    return way === 'a' ? { after: key } : way === 'b' ? { before: key } : null;
  } catch {
    return null;
  }
}

const isBound = (value: unknown): value is number | null => value === null || Number.isFinite(value);
