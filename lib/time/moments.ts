import { type BucketUnit, dayMs, following } from './buckets';

/** A span of time as addresses have it: days "2022-01-23", or hours "2022-01-23T18:00:00Z"–"2022-01-23T18:59:59Z"; both ends included. */
export interface Moments {
  from: string;
  to: string;
}

/** Milliseconds since 1970 UTC at which a day or an hour begins. */
export const beginOf = (moment: string): number => Date.parse(moment.length === 10 ? `${moment}T00:00:00Z` : moment);
/** The last millisecond of it. */
export const endOf = (moment: string): number => (moment.length === 10 ? beginOf(moment) + dayMs - 1 : beginOf(moment) + 999);

const written = (ms: number, unit: BucketUnit): string => {
  const text = new Date(ms).toISOString();
  return unit === 'hour' ? `${text.slice(0, 19)}Z` : text.slice(0, 10);
};

/** What a bucket is called in addresses. */
export const momentsOf = (start: number, unit: BucketUnit): Moments => ({
  from: written(start, unit),
  to: written(following(start, unit) - 1, unit),
});
