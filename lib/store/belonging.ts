import type { AreaEntry, IncidentEntry } from '../record/model';
import type { IncidentStore, Naming } from './store';

export interface Entries {
  incidents: IncidentEntry[];
  areas: AreaEntry[];
}

/** The incidents and areas that belong to a thing. */
export async function belongingTo(store: IncidentStore, of: Naming): Promise<Entries> {
  const [incidents, areas] = await Promise.all([store.incidents({ filters: {}, of }), store.areas({ filters: {}, of })]);
  return { incidents: incidents.items, areas: areas.items };
}
