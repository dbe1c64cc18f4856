import type { AreaEntry, IncidentEntry } from '../record/model';
import type { Marking, StepFocus } from '../scene/focus';
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

/** Those whose claims answer a question. */
export async function answering(store: IncidentStore, id: string): Promise<Found> {
  const { incidents, areas } = await store.answers(id);
  return { incidents, areas, matched: { incidents: incidents.length, areas: areas.length } };
}

/** Those of which a story tells, in the order in which it does. */
export async function toldIn({ record, store }: Opened, slug: string): Promise<Found> {
  const steps = record.stories.get(slug)?.steps ?? [];
  const unique = (kind: 'incidents' | 'areas') => [...new Set(steps.flatMap((step) => step[kind]))];
  const told = await entriesNamed(store, { incidents: unique('incidents'), areas: unique('areas') });
  return { ...told, matched: { incidents: told.incidents.length, areas: told.areas.length } };
}

/** What the map shows beside a step of a story: what passes its filters, or else what it marks. */
export async function besideStep(store: IncidentStore, { filters, marked }: StepFocus): Promise<Found> {
  if (filters) return entriesFor(store, { filters });
  const named = await entriesOf(store, marked);
  return { ...named, matched: { incidents: named.incidents.length, areas: named.areas.length } };
}

/** The incidents and areas that the map of a page marks. */
export const markedEntries = (store: IncidentStore, { kind, slug, marked }: Marking): Promise<Entries> =>
  entriesOf(store, marked ?? [`${kind}/${slug}`]);

/** Incidents and areas by names such as "incidents/x"; what is neither, or not there, is left out. */
function entriesOf(store: IncidentStore, names: readonly string[]): Promise<Entries> {
  const of = (kind: 'incidents' | 'areas') =>
    names.flatMap((id) => (id.startsWith(`${kind}/`) ? [id.slice(kind.length + 1)] : []));
  return entriesNamed(store, { incidents: of('incidents'), areas: of('areas') });
}

/** Incidents and areas by their slugs, in that order; what is not there is left out. */
export async function entriesNamed(
  store: IncidentStore,
  slugs: { incidents: readonly string[]; areas: readonly string[] },
): Promise<Entries> {
  const [incidents, areas] = await Promise.all([
    Promise.all(slugs.incidents.map((slug) => store.incident(slug))),
    Promise.all(slugs.areas.map((slug) => store.area(slug))),
  ]);
  return { incidents: incidents.filter((entry) => entry !== null), areas: areas.filter((entry) => entry !== null) };
}

/** The incident or area of a slug, whichever it is. */
export const entryOf = async (store: IncidentStore, slug: string): Promise<IncidentEntry | AreaEntry | null> =>
  (await store.incident(slug)) ?? store.area(slug);

/** Whether there is such a thing, and so a page of it. */
export async function isInRecord({ record, store }: Opened, { kind, slug }: Selection): Promise<boolean> {
  if (kind === 'incidents') return (await store.incident(slug)) !== null;
  if (kind === 'areas') return (await store.area(slug)) !== null;
  if (kind === 'questions') return record.answered.some(({ id }) => id === slug);
  return kind === 'places' ? record.gazetteer.get(slug) !== undefined : record[kind].has(slug);
}
