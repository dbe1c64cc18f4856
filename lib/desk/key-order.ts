/**
 * A value with the keys of its objects in the order in which they stood before, new ones last, so that what was not changed is
 * written as it was.
 */
export function inOrderOf<T>(before: unknown, after: T): T {
  if (Array.isArray(after)) return after.map((one, i) => inOrderOf(Array.isArray(before) ? before[i] : undefined, one)) as T;
  if (!isObject(before) || !isObject(after)) return after;
  const keys = new Set([...Object.keys(before).filter((key) => Object.hasOwn(after, key)), ...Object.keys(after)]);
  return Object.fromEntries([...keys].map((key) => [key, inOrderOf(before[key], after[key])])) as T;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
