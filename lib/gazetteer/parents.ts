/** The id to which the parents of a place come back; null where they end, as they have to for whoever walks along them. */
export function parentsReturnTo(start: string, parentOf: (id: string) => string | null | undefined): string | null {
  const seen = new Set<string>();
  for (let id: string | null | undefined = start; id; id = parentOf(id)) {
    if (seen.has(id)) return id;
    seen.add(id);
  }
  return null;
}

/** What is expected instead, for the messages of checks. */
export const endingParents = (returnsTo: string): string => `parents that end in a state; these come back to "${returnsTo}"`;
