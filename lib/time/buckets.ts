export const bucketUnits = ['hour', 'day', 'week', 'month', 'year'] as const;
export type BucketUnit = (typeof bucketUnits)[number];

const hourMs = 3_600_000;
export const dayMs = 24 * hourMs;

/** The beginning of the bucket that holds a moment, UTC; weeks begin on Monday. */
export function bucketStart(ms: number, unit: BucketUnit): number {
  const date = new Date(ms);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  switch (unit) {
    case 'hour':
      return Math.floor(ms / hourMs) * hourMs;
    case 'day':
      return Math.floor(ms / dayMs) * dayMs;
    case 'week':
      return Math.floor(ms / dayMs) * dayMs - ((date.getUTCDay() + 6) % 7) * dayMs;
    // `Date.UTC` takes the years 0 to 99 for those of the twentieth century; a copy that is set does not.
    case 'month':
      return new Date(new Date(0).setUTCFullYear(year, month, 1)).getTime();
    case 'year':
      return new Date(new Date(0).setUTCFullYear(year, 0, 1)).getTime();
  }
}

/** The beginning of the bucket after the one that begins here, UTC. */
export function following(start: number, unit: BucketUnit): number {
  const date = new Date(start);
  if (unit === 'hour') return start + hourMs;
  if (unit === 'day') return start + dayMs;
  if (unit === 'week') return start + 7 * dayMs;
  if (unit === 'month') return date.setUTCMonth(date.getUTCMonth() + 1);
  return date.setUTCFullYear(date.getUTCFullYear() + 1);
}
