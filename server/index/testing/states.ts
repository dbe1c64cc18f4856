import type { EntryRow } from '../rows';

const day = 86_400_000;

/** One of many states of a small record: from one to the next entries change, come and go. */
export function stateOf(number: number): EntryRow[] {
  return Array.from({ length: 60 }, (_, i) => i + (number % 5) * 7).map(
    (i): EntryRow => ({
      kind: i % 9 === 0 ? 'area' : 'incident',
      id: `entry-${i}`,
      dataset: 'war',
      from: i * day,
      to: (i + 1) * day,
      updated: number * day,
      category: 'attack',
      type: 'battles',
      status: number % 2 === 0 ? 'single' : 'several',
      contested: i % 3 === number % 3,
      actors: [`actor-${(i + number) % 4}`],
      sources: ['source'],
      articles: [`article-${i % 7}`],
      places: [`place-${i % 5}`],
      words: [`word${(i + number) % 11}`, 'common'],
      named: [`place-${i % 5}`],
      shape: {
        key: `place-${i % 5} ${number % 2}`,
        geometry: { type: 'Point', coordinates: [40 + (i % 5), 36 + (number % 2)] },
        anchor: [40 + (i % 5), 36 + (number % 2)],
        coarse: false,
      },
      uncertaintyMeters: 1,
      summary: { number, text: 'x'.repeat(2_000) },
    }),
  );
}
