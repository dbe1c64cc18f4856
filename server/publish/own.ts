import type { Locale } from '../../lib/i18n/locales';
import { drawnKey } from '../../lib/record/imported-place';
import type { IncidentEntry } from '../../lib/record/model';
import type { Marking, Own } from '../../lib/scene/focus';
import { sceneOf } from '../../lib/scene/scene';
import { markedEntries } from '../../lib/store/belonging';
import { type IncidentStore, mostShown, type Opened } from '../../lib/store/store';

/** The incidents and areas that a page marks, where there are more than a map holds; else the map has them without it. */
export async function ownOf(marking: Marking, opened: Opened, locale: Locale): Promise<Own | undefined> {
  const { record, store } = opened;
  const { incidents, areas } = await markedEntries(store, marking);
  if (incidents.length + areas.length === 0 || !(await holdsMany(store))) return undefined;
  const scene = sceneOf([], areas, record, locale, await store.siteExtent());
  // One by one: each unit is known by its key, under which the index counts it.
  const spots = incidents.flatMap((entry) =>
    sceneOf([entry], [], record, locale, scene.box).spots.map((spot) => ({ ...spot, id: unitId(entry) ?? spot.id })),
  );
  const byId = new Map<string, Own['spots'][number]>();
  for (const spot of [...scene.spots, ...spots]) {
    const known = byId.get(spot.id);
    byId.set(spot.id, known ? { ...known, entries: [...known.entries, ...spot.entries] } : spot);
  }
  return { spots: [...byId.values()], areas: scene.areas };
}

const unitId = ({ where, geoPrecision }: IncidentEntry): string | undefined =>
  where.relation === 'point' && geoPrecision === 3 ? `region:${drawnKey(where, where.place)}` : undefined;

const many = new WeakMap<IncidentStore, Promise<boolean>>();

/** Whether a store has more than a map holds. It is another one once something has changed. */
function holdsMany(store: IncidentStore): Promise<boolean> {
  const known = many.get(store) ?? count(store);
  many.set(store, known);
  // What failed is asked for again.
  known.catch(() => many.delete(store));
  return known;
}

async function count(store: IncidentStore): Promise<boolean> {
  const query = { filters: {}, limit: 0 };
  const [incidents, areas] = await Promise.all([store.summaries(query), store.areaSummaries(query)]);
  return incidents.matched > mostShown || areas.matched > mostShown;
}
