import type { ImportedRow } from '../../../lib/record/imported';

/** So many rows, of which each says how many there are. */
export function* rowsOf(count: number): Generator<ImportedRow> {
  for (let i = 0; i < count; i++)
    yield {
      id: `${i}`,
      slug: `war-${i}`,
      eventType: 'Battles',
      subEventType: 'Armed clash',
      time: '1994-03-04',
      where: { coordinates: [-30, -20], uncertaintyMeters: count, precision: 'site', names: ['Port Ansel'] },
      actors: [],
      sources: [],
    };
}
