/** A string of a document, with the keys and positions at which it stands. */
export interface StringAt {
  keys: readonly (string | number)[];
  text: string;
}

/** Every string of a document, in the order in which they stand. */
export function stringsIn(value: unknown, keys: StringAt['keys'] = []): StringAt[] {
  if (typeof value === 'string') return [{ keys, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => stringsIn(one, [...keys, Array.isArray(value) ? Number(key) : key]));
}
