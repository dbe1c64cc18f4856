/** Options that are called by words of a table. */
export const named = <T extends string>(
  ids: readonly T[],
  names: Readonly<Partial<Record<T, string>>>,
): { id: T; name: string }[] => ids.map((id) => ({ id, name: names[id] ?? id }));
