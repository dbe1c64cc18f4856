import type { IncidentStore } from '../store/store';
import { filtersOf, type Params } from '../url/params';
import { beginOf, endOf, type Moments } from './moments';
import { type Timeline, timelineOf } from './timeline';

/** The span of the timeline that an address asks for. */
export const spanOf = ({ span }: Params): Moments | null => {
  const [from, to] = span?.split('/') ?? [];
  return from && to ? { from, to } : null;
};

/** The timeline of what passes the filters other than the dates. */
export function readTimeline(store: IncidentStore, params: Params): Promise<Timeline> {
  const { from: _, to: __, ...filters } = filtersOf(params);
  const span = spanOf(params);
  const window = span && { from: beginOf(span.from), to: endOf(span.to) };
  return timelineOf((unit, range) => store.histogram({ filters, ...(window && { time: window }) }, unit, range), window);
}
