import { performance } from 'node:perf_hooks';

/**
 * ms for which a piece of work runs before it is timed, and is timed after that. By time and not by number of runs: what
 * takes 2 ms is compiled only after a hundred of them, and its first fifteen say little about the rest.
 */
const warmUp = 200;
const timed = 200;
/** Of work that takes longer than all that: so many runs are timed all the same. */
const leastRuns = 3;

/** Milliseconds of each run once the work is warm, shortest first. */
function times(work: () => unknown): number[] {
  for (const end = performance.now() + warmUp; performance.now() < end; ) work();
  const found: number[] = [];
  for (const end = performance.now() + timed; found.length < leastRuns || performance.now() < end; ) {
    const start = performance.now();
    work();
    found.push(performance.now() - start);
  }
  return found.sort((a, b) => a - b);
}

/** Milliseconds that `work` takes: the median of its runs. */
const median = (work: () => unknown): number => {
  const found = times(work);
  return found[Math.floor(found.length / 2)] ?? 0;
};

/** Milliseconds of the fastest run: what other work on the machine cannot make look better. */
export const fastest = (work: () => unknown): number => times(work)[0] ?? 0;

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
  `${(ms / yardstickMs).toFixed(2).padStart(8)} ×  ${what} (${ms.toPrecision(3)} ms) against ${yardstick} (${yardstickMs.toPrecision(3)} ms)`;
