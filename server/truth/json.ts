export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

/**
 * Where a value is not JSON that every store keeps as it is: undefined, a number that is not finite, an unpaired
 * surrogate, NUL (which PostgreSQL refuses), an object with a prototype of its own.
 * @returns the path and what stands there, or null when all is well
 */
export function jsonProblem(value: unknown, path = ''): { path: string; got: string } | null {
  if (value === null || typeof value === 'boolean') return null;
  if (typeof value === 'string') return textProblem(value, path);
  if (typeof value === 'number') return Number.isFinite(value) ? null : { path, got: String(value) };
  if (Array.isArray(value)) return first(value, (item, i) => jsonProblem(item, `${path}[${i}]`));
  if (typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype)
    return first(Object.entries(value), ([key, item]) => {
      const inner = path ? `${path}.${key}` : key;
      return textProblem(key, inner) ?? jsonProblem(item, inner);
    });
  return { path, got: value === undefined ? 'undefined' : `a ${typeof value}` };
}

const textProblem = (text: string, path: string) => {
  if (text.includes('\0')) return { path, got: 'a text with the character U+0000' };
  return !/\p{Cs}/u.test(text) ? null : { path, got: 'a text with half a surrogate pair' };
};

function first<T, R>(items: readonly T[], find: (item: T, i: number) => R | null): R | null {
  for (const [i, item] of items.entries()) {
    const found = find(item, i);
    if (found) return found;
  }
  return null;
}
