import { type ChronologySection, chronologyOf, type DatedDataset, datedDataset } from '../record/chronology';
import type { RecordCatalogue } from '../record/model';
import type { IncidentSummary } from '../record/summary';
import type { IncidentStore } from '../store/store';
import { dayMs } from '../time/buckets';
import { beginOf, endOf } from '../time/moments';
import { readTimeline } from '../time/read-timeline';
import { dayOf, type Timeline } from '../time/timeline';
import { carriedOf, filtersOf, type Params, writeParams } from '../url/params';
import { isContinued, positionIn, queriesOf } from './page';
import { pageSize } from './page-size';

/** A part of the chronology of a span of time. */
export interface Chronology {
  sections: readonly ChronologySection<IncidentSummary>[];
  timeline: Timeline;
  /** The dataset whose period it is, where it is one's. */
  dataset: DatedDataset | null;
  /** What it reaches over; null where that end is open. */
  from: string | null;
  to: string | null;
  /** Queries of what lies before and after that span; null where there is nothing. */
  earlier: string | null;
  later: string | null;
  shown: number;
  matched: number;
  /** Queries of the parts after and before this one. */
  next: string | null;
  previous: string | null;
}

/** The chronology that an address asks for; without filters that of the dataset that is about certain days, where there is one. */
export async function readChronology(store: IncidentStore, record: RecordCatalogue, params: Params): Promise<Chronology> {
  const dated = datedDataset(record);
  const given = filtersOf(params);
  const isPlain = Object.keys(given).length === 0;
  const own = isPlain && dated ? { from: dated.period.from, to: dated.period.to, dataset: [dated.id] } : {};
  const filters: Params = { ...given, ...own };
  const { from = null, to = null } = filters;
  const { from: _, to: __, ...anyTime } = filters;
  const position = positionIn(null, params);
  // Of claims that stand in no incident nobody can say whether they pass other filters.
  const hasClaims = Object.keys(anyTime).every((name) => name === 'dataset');
  const span = { from: from === null ? null : beginOf(from), to: to === null ? null : endOf(to) };
  const [page, extent, timeline, claims] = await Promise.all([
    store.summaries({ filters, limit: pageSize, ...position }),
    store.extent('incidents', { filters: anyTime }),
    readTimeline(store, { ...anyTime, ...(params.span !== undefined && { span: params.span }) }),
    hasClaims ? store.claimsSaid({ datasets: filters.dataset, time: span }) : [],
  ]);
  const last = position.after?.bounds.to;
  const sections = chronologyOf({
    entries: page.items,
    claims,
    from: isContinued(params) && position.before ? null : from,
    to,
    after: typeof last === 'number' ? dayOf(last) : null,
    hasMore: page.next !== null,
  });
  const looks = carriedOf(params);
  const at = (window: Params) => writeParams({ ...looks, ...anyTime, from: undefined, to: undefined, ...window } as Params);
  const isPeriod = dated !== undefined && from === dated.period.from && to === dated.period.to;
  return {
    sections,
    timeline,
    dataset: isPeriod ? dated : null,
    from,
    to,
    earlier: from && extent.from !== null && extent.from < beginOf(from) ? at({ to: dayOf(beginOf(from) - dayMs) }) : null,
    later: to && extent.to !== null && extent.to > endOf(to) ? at({ from: dayOf(endOf(to) + 1) }) : null,
    shown: page.items.length,
    matched: page.matched,
    ...queriesOf(page, null, params),
  };
}
