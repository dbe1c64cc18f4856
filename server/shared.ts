const shared = globalThis as typeof globalThis & { maydan?: Record<string, unknown> };

/** One of its kind in this process: routes may each have a copy of a module, and what one has read or drawn serves the others. */
export function oneOf<T>(name: string, make: () => T): T {
  shared.maydan ??= {};
  shared.maydan[name] ??= make();
  return shared.maydan[name] as T;
}

/** Puts another in its place, for whoever asks from now on. */
export function replace<T>(name: string, value: T): void {
  shared.maydan ??= {};
  shared.maydan[name] = value;
}
