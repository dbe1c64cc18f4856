/** A small generator with a seed (mulberry32), so that a failure can be had again. @returns numbers from 0 to below 1 */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Values that no parameter expects, and some that only look as if it did. */
export const nonsense = [
  '',
  ' ',
  '-1',
  '0',
  '1e309',
  'NaN',
  '99999999999999999999',
  '../../etc/passwd',
  '%',
  '\u0000',
  '"><script>',
  "' OR 1=1 --",
  'سجن',
  '\u202e',
  '💥',
  'a'.repeat(3000),
  '[]',
  '{}',
  'null',
  ',,,',
  '/',
  '..',
];
