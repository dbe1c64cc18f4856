import { performance } from 'node:perf_hooks';

/** Milliseconds that `work` takes: the median of at least `runs` runs after a warm-up. */
export function median(work: () => unknown, runs = 15): number {
  for (let i = 0; i < 3; i++) work();
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? 0;
}

/** Milliseconds of the fastest of `runs` runs after a warm-up: what other work on the machine cannot make look better. */
export function fastest(work: () => unknown, runs = 15): number {
  for (let i = 0; i < 3; i++) work();
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

export interface Row {
  what: string;
  yardstick: string;
  ms: number;
  yardstickMs: number;
}

/** Times both sides in turn, so that a machine that slows down slows both. */
export function against(what: string, work: () => unknown, yardstick: string, other: () => unknown): Row {
  const rounds = Array.from({ length: 3 }, () => [median(work), median(other)] as const);
  const middle = (side: 0 | 1) => rounds.map((round) => round[side]).sort((a, b) => a - b)[1] ?? 0;
  return { what, yardstick, ms: middle(0), yardstickMs: middle(1) };
}

export const describeRow = ({ what, yardstick, ms, yardstickMs }: Row): string =>
  `${(ms / yardstickMs).toFixed(2).padStart(8)} ×  ${what} (${ms.toFixed(2)} ms) against ${yardstick} (${yardstickMs.toFixed(2)} ms)`;
