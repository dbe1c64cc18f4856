import { curatedHere } from '../../../server/store/testing/curated';
import { incidentSummary } from '../../record/summary';
import { countedContent, tileContent } from './grid';

test('a tile that the store counts shows what one of loaded incidents shows', async () => {
  const { curated, opened } = curatedHere();
  const { store } = opened;
  const incidents = [...curated.incidents.values()].map(incidentSummary);
  const bySlug = new Map(incidents.map((incident) => [incident.slug, incident]));
  for (const tile of [
    { z: 0, x: 0, y: 0 },
    { z: 8, x: 156, y: 100 },
    { z: 11, x: 1255, y: 803 },
  ]) {
    const counted = countedContent(await store.cells(tile, {}), bySlug, tile);
    const loaded = tileContent(incidents, tile);
    const slugs = ({ incidents: alone }: typeof loaded) => alone.map(({ entry }) => entry.slug).sort();
    const counts = ({ clusters }: typeof loaded) => clusters.map(({ place: _place, ...own }) => own);
    expect(slugs(counted)).toEqual(slugs(loaded));
    expect(counts(counted)).toHaveLength(counts(loaded).length);
    expect(counts(counted)).toEqual(expect.arrayContaining(counts(loaded)));
  }
});
