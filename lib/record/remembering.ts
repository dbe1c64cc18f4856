const mostKnown = 20_000;

/**
 * A function that remembers its last results. Names, words and points of datasets come again and again, and to read one
 * takes some 30 µs.
 */
export function remembering<T, R>(make: (value: T) => R, keyOf: (value: T) => string = String): (value: T) => R {
  const known = new Map<string, R>();
  return (value) => {
    const key = keyOf(value);
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = make(value);
    if (known.size >= mostKnown) known.clear();
    known.set(key, made);
    return made;
  };
}
