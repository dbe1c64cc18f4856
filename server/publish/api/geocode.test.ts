import { join } from 'node:path';
import { GeocodeJson } from '../../../lib/publish/api/schemas';
import type { CuratedRecord } from '../../../lib/record/model';
import { loadGazetteer } from '../../gazetteer/load';
import type { Asked } from './answer';
import { geocodeAnswer } from './geocode';
import type { Query } from './parameters';

const record = { gazetteer: loadGazetteer(join(process.cwd(), 'data')) } as CuratedRecord;

async function ask(query: Omit<Query, 'filters'>) {
  const url = new URL('http://localhost/api/geocode');
  const asked = { record, query: { ...query, filters: {} }, url, request: new Request(url), path: {} };
  const body = GeocodeJson.parse(await (await geocodeAnswer(asked as unknown as Asked)).json());
  return body.features.map(({ properties: { geocoding } }) => geocoding);
}

test('a beginning and a slip find the place, in the language asked for', async () => {
  expect((await ask({ text: 'hasak', lang: 'en', limit: 3 })).map((one) => one.name)).toContain('Hasakah');
  const [first] = await ask({ text: 'القامسلي', lang: 'ar' });
  expect([first?.place_id, first?.name]).toEqual(['qamishli', 'القامشلي']);
});

test('a relation stays one, a name is not told twice, the limit holds', async () => {
  expect((await ask({ text: 'ريف الحسكة الجنوبي' }))[0]).toMatchObject({ place_id: 'hasakah', relation: 'direction' });
  const found = await ask({ text: 'Hasakah', lang: 'en', limit: 5 });
  expect(found).toHaveLength(5);
  expect(found[0]).toMatchObject({ place_id: 'hasakah', relation: 'at' });
  expect(new Set(found.map((one) => one.place_id)).size).toBe(5);
});

test('what is not known is not found', async () => expect(await ask({ text: 'zzzzzz' })).toEqual([]));
