/** What scenarios found, as a table and a line for each limit. */

/**
 * @typedef {object} Result what a scenario found of one thing
 * @property {string} label
 * @property {import('./requests.mjs').Measured} [measured]
 * @property {Check[]} [checks]
 *
 * @typedef {{ label: string, holds: boolean, got: string, limit: string }} Check
 */

/** @returns {Check} */
export const atLeast = (label, value, limit, show = String) => ({
  label,
  holds: value >= limit,
  got: show(value),
  limit: `at least ${show(limit)}`,
});
/** @returns {Check} */
export const atMost = (label, value, limit, show = String) => ({
  label,
  holds: value <= limit,
  got: show(value),
  limit: `at most ${show(limit)}`,
});
export const times = (value) => `${value.toFixed(2)} ×`;
export const ms = (value) => `${Math.round(value)} ms`;
export const perSecond = (value) => `${Math.round(value).toLocaleString('en')}/s`;
export const kb = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

/** @param {Result[]} results @returns {boolean} whether every limit is held */
export function printResults(results) {
  const table = [
    ['', 'answers', 'median', '95th', 'longest', 'by status'],
    ...results.flatMap(({ label, measured }) =>
      measured
        ? [[label, perSecond(measured.perSecond), ms(measured.p50), ms(measured.p95), ms(measured.max), words(measured.statuses)]]
        : [],
    ),
  ];
  const widths = table[0].map((_, i) => Math.max(...table.map((row) => row[i].length)));
  for (const row of table) console.log(row.map((cell, i) => (i ? cell.padStart(widths[i]) : cell.padEnd(widths[i]))).join('   '));
  console.log('');
  const checks = results.flatMap((result) => result.checks ?? []);
  for (const { label, holds, got, limit } of checks) console.log(`${holds ? '✓' : '✗'} ${label}: ${got} (limit: ${limit})`);
  return checks.every(({ holds }) => holds);
}

/** { 200: 5, 503: 1 } → "200: 5, 503: 1" */
const words = (statuses) =>
  Object.entries(statuses)
    .map(([status, count]) => `${status === '0' ? 'none' : status}: ${count}`)
    .join(', ');
