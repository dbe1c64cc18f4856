import { oneOf } from './shared';

/** How often something was made or kept since the start, by its words: what `/metrics` tells. */
export const counters = (): Map<string, number> => oneOf('counters', () => new Map());

export const count = (what: string): void => void counters().set(what, (counters().get(what) ?? 0) + 1);
