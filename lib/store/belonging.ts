import { entriesAnswering, isAnswered } from '../record/answers';
import type { AreaEntry, IncidentEntry, PublishedRecord } from '../record/model';
import { markedBy } from '../record/stories';
import type { StepFocus } from '../scene/focus';
import type { Selection } from '../url/paths';
import { type IncidentStore, type Matching, mostShown, type Naming, type Opened } from './store';

export interface Entries {
  incidents: readonly IncidentEntry[];
  areas: readonly AreaEntry[];
}

/** The first of the entries that are meant. */
export interface Found extends Entries {
  /** How many incidents, and how many areas, there are in all. */
  matched: { incidents: number; areas: number };
}

/** The incidents and areas that are chosen by something, as many of each as a map or a page holds. */
export async function entriesFor(store: IncidentStore, matching: Matching, most = mostShown): Promise<Found> {
  const query = { ...matching, limit: most };
  const [incidents, areas] = await Promise.all([store.incidents(query), store.areas(query)]);
  return {
    incidents: incidents.items,
    areas: areas.items,
    matched: { incidents: incidents.matched, areas: areas.matched },
  };
}

/** The incidents and areas that belong to a thing. */
export const belongingTo = (store: IncidentStore, of: Naming): Promise<Found> => entriesFor(store, { filters: {}, of });

/** Those whose claims answer a question: all are of the record itself. */
export function answering(record: PublishedRecord, id: string): Found {
  const { incidents, areas } = entriesAnswering(record, id);
  return { incidents, areas, matched: { incidents: incidents.length, areas: areas.length } };
}

/** Those of the record itself by their kinds and slugs: "incidents/x". */
function named({ incidents, areas }: PublishedRecord, ids: readonly string[]): Found {
  const of = <T>(kind: string, all: ReadonlyMap<string, T>): T[] =>
    [...new Set(ids)].flatMap((id) => (id.startsWith(`${kind}/`) ? (all.get(id.slice(kind.length + 1)) ?? []) : []));
  const found = { incidents: of('incidents', incidents), areas: of('areas', areas) };
  return { ...found, matched: { incidents: found.incidents.length, areas: found.areas.length } };
}

/** Those of which a story tells, in the order in which it does. */
export const toldIn = (record: PublishedRecord, slug: string): Found =>
  named(record, (record.stories.get(slug)?.steps ?? []).flatMap(markedBy));

/** What the map shows beside a step of a story. */
export async function besideStep({ record, store }: Opened, { filters, marked }: StepFocus): Promise<Found> {
  return filters ? entriesFor(store, { filters }) : named(record, marked);
}

/** The incident or area of a slug, whichever it is. */
export const entryOf = async (store: IncidentStore, slug: string): Promise<IncidentEntry | AreaEntry | null> =>
  (await store.incident(slug)) ?? store.area(slug);

/** Whether there is such a thing, and so a page of it. */
export async function isInRecord({ record, store }: Opened, { kind, slug }: Selection): Promise<boolean> {
  if (kind === 'incidents') return (await store.incident(slug)) !== null;
  if (kind === 'areas') return (await store.area(slug)) !== null;
  if (kind === 'questions') return isAnswered(record, slug);
  return kind === 'places' ? record.gazetteer.get(slug) !== undefined : record[kind].has(slug);
}
