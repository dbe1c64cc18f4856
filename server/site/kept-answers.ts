import type { IncidentStore, Page } from '../../lib/store/store';
import { Kept } from '../kept';

/** Functions of a store that the index answers, all by plain arguments. */
const asked = [
  'incidents',
  'areas',
  'summaries',
  'areaSummaries',
  'summariesOf',
  'facet',
  'extent',
  'histogram',
  'slugs',
  'newest',
  'cells',
  'units',
  'anchors',
] as const satisfies readonly (keyof IncidentStore)[];

const room = 16_000_000; // bytes
const ofRow = 2_000; // bytes that a row is taken to have, as summaries and entries have on average
const ofAnswer = 500;

/**
 * The same store, which asks the index once for what is asked again: most of what pages with parameters ask for is the same for
 * many of them, such as the list and the timeline beside two views of the map. A store is of one state of the record, and what
 * is kept goes with it.
 */
export function keepAnswers(store: IncidentStore): IncidentStore {
  const kept = new Kept<unknown>(room, (answer) => ofAnswer + ofRow * rowsIn(answer));
  const once = (name: (typeof asked)[number]) => {
    const ask = store[name] as (...values: unknown[]) => Promise<unknown>;
    return (...values: unknown[]) => kept.once(JSON.stringify([name, ...values]), async () => frozen(await ask(...values)));
  };
  return {
    ...store,
    ...(Object.fromEntries(asked.map((name) => [name, once(name)])) as Pick<IncidentStore, (typeof asked)[number]>),
  };
}

const listsIn = (answer: unknown): readonly unknown[][] => {
  if (Array.isArray(answer)) return [answer];
  const { items, incidents, areas } = (answer ?? {}) as Partial<Page<unknown>> & { incidents?: unknown[]; areas?: unknown[] };
  return [items, incidents, areas].filter((list) => Array.isArray(list));
};
const rowsIn = (answer: unknown): number => listsIn(answer).reduce((sum, list) => sum + list.length, 0);

/** Several are given the same: nobody may sort it for themselves. */
function frozen<T>(answer: T): T {
  for (const list of listsIn(answer)) Object.freeze(list);
  return answer;
}
