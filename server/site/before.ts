import type { RecordCatalogue } from '../../lib/record/model';
import type { Before } from '../pages';

/**
 * What pages of before are to the change after them. What was withdrawn, and datasets and articles that are served no
 * longer, may stand on no page for another moment.
 */
export const beforeOf = (last: RecordCatalogue, now: RecordCatalogue): Before => ({
  version: last.version,
  isGone: lacks(now.datasets, last.datasets) || lacks(now.articles, last.articles) || lacks(last.withdrawn, now.withdrawn),
});

const lacks = (these: ReadonlyMap<string, unknown>, those: ReadonlyMap<string, unknown>): boolean =>
  [...those.keys()].some((key) => !these.has(key));
