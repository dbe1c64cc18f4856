/** A field that differs between two versions of a document. */
export interface Difference {
  /** "claims[c02].text.ar": entries of a list that have an id or a slug are found by it, others by their place. */
  path: string;
  /** undefined: it is not there. */
  before: unknown;
  after: unknown;
}

/** Field by field, in the order of the later version; a field that holds others is told by these. */
export function compare(before: unknown, after: unknown, path = ''): Difference[] {
  if (isHolder(before) && isHolder(after) && Array.isArray(before) === Array.isArray(after)) {
    const [earlier, later] = [entriesOf(before), entriesOf(after)];
    const keys = [...later.keys(), ...[...earlier.keys()].filter((key) => !later.has(key))];
    return keys.flatMap((key) => compare(earlier.get(key), later.get(key), joined(path, key, Array.isArray(after))));
  }
  // What was added or taken away whole is told by its fields too, so that each is a line to read.
  if (isHolder(before) && after === undefined)
    return leavesOf(before, path).map((leaf) => ({ path: leaf.path, before: leaf.value, after }));
  if (before === undefined && isHolder(after))
    return leavesOf(after, path).map((leaf) => ({ path: leaf.path, before, after: leaf.value }));
  return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ path, before, after }];
}

/**
 * The keys of a difference, with positions for entries of lists: ["claims", 1, "text", "ar"] for "claims[c02].text.ar".
 * @param versions in which it is looked for, the first one first
 */
export function keysOfDifference(path: string, versions: readonly unknown[]): (string | number)[] {
  let within = versions;
  return [...path.matchAll(/\[([^\]]*)\]|([^.[\]]+)/g)].map(([, entry, key]) => {
    const name = entry ?? (key as string);
    const holders = within.map((one) => entriesOf(isHolder(one) ? one : {}));
    within = holders.map((one) => one.get(name));
    if (entry === undefined) return name;
    return Math.max(0, holders.map((one) => [...one.keys()].indexOf(name)).find((position) => position >= 0) ?? 0);
  });
}

const isHolder = (value: unknown): value is object => typeof value === 'object' && value !== null;

const joined = (path: string, key: string, isList: boolean) =>
  isList ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`;

function entriesOf(holder: object): Map<string, unknown> {
  if (!Array.isArray(holder)) return new Map(Object.entries(holder));
  const named = holder.map((entry) =>
    isHolder(entry) ? ((entry as { id?: unknown; slug?: unknown }).id ?? (entry as { slug?: unknown }).slug) : undefined,
  );
  const isNamed = named.every((name) => typeof name === 'string') && new Set(named).size === named.length;
  return new Map(holder.map((entry, i) => [isNamed ? (named[i] as string) : String(i), entry]));
}

function leavesOf(holder: object, path: string): { path: string; value: unknown }[] {
  const entries = [...entriesOf(holder)];
  if (entries.length === 0) return [{ path, value: holder }];
  return entries.flatMap(([key, value]) => {
    const at = joined(path, key, Array.isArray(holder));
    return isHolder(value) ? leavesOf(value, at) : [{ path: at, value }];
  });
}
