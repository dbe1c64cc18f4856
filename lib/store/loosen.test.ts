import { loosenings } from './loosen';
import type { Filters, IncidentStore } from './store';

/** A store of three incidents, each a list of what it is. */
const store = (incidents: readonly (readonly string[])[]): IncidentStore =>
  ({
    version: 'test',
    incidents: async ({ filters }: { filters: Filters }) => ({
      items: [],
      matched: incidents.filter((own) =>
        Object.values(filters)
          .flat()
          .every((value) => own.includes(String(value))),
      ).length,
    }),
  }) as unknown as IncidentStore;

test('names each filter that alone keeps everything out, the most fruitful first', async () => {
  const found = await loosenings(store([['sdf'], ['sdf'], ['contested']]), { actor: ['sdf'], status: ['contested'] });
  expect(found.map(({ filter, count }) => [filter.name, count])).toEqual([
    ['status', 2],
    ['actor', 1],
  ]);
});

test('where no single filter helps, none is named', async () => {
  expect(await loosenings(store([['x']]), { actor: ['sdf'], status: ['contested'] })).toEqual([]);
});
