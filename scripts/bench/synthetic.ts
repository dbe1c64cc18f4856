import type { EntryRow, Shape } from '../../server/index/rows';

const day = 86_400_000;
const types = [
  'battles',
  'explosions-remote-violence',
  'violence-against-civilians',
  'protests',
  'riots',
  'strategic-developments',
];
const titleWords = [
  'clashes',
  'shelling',
  'air strike',
  'attack',
  'arrest',
  'protest',
  'statement',
  'escape',
  'checkpoint',
  'convoy',
];
const townWords = Array.from({ length: 400 }, (_, i) => `town${i}`);

/** Numbers between 0 and 1 that are the same in every run: mulberry32. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Incidents of no conflict, stacked as in real data sets: 2,000 distinct points, some far more often than others; 45 % are
 * known only to one of 40 regions; ten years; 300 actors and 150 sources with a few large ones; one in ten known only to
 * a week or a month.
 */
export function* syntheticRows(count: number): Generator<EntryRow> {
  const next = random(7);
  const skewed = (n: number) => Math.floor(n * next() ** 3);
  const points = Array.from({ length: 2_000 }, (_, i): Shape => {
    const anchor = [35 + next() * 10, 30 + next() * 8] as const;
    return { key: `point-${i}`, geometry: { type: 'Point', coordinates: [...anchor] }, anchor, coarse: false };
  });
  const regions = Array.from({ length: 40 }, (_, i): Shape => {
    const [west, south] = [35 + next() * 9, 30 + next() * 7];
    const ring = Array.from({ length: 60 }, (_, j) => {
      const angle = ((j % 59) / 59) * 2 * Math.PI;
      return [west + 0.5 + Math.cos(angle) * 0.5, south + 0.4 + Math.sin(angle) * 0.4];
    });
    const geometry = { type: 'Polygon' as const, coordinates: [ring] };
    return { key: `region-${i}`, geometry, anchor: [west + 0.5, south + 0.4], coarse: true };
  });
  for (let i = 0; i < count; i++) {
    const isCoarse = next() < 0.45;
    const shape = (isCoarse ? regions[skewed(40)] : points[skewed(2_000)]) as Shape;
    const from = Math.floor(Date.UTC(2014, 0, 1) / day + next() * 3_650) * day;
    const days = next() < 0.9 ? 1 : next() < 0.5 ? 7 : 30;
    const words = [titleWords[skewed(10)], townWords[skewed(400)], types[i % 6]] as string[];
    const title = `${words[0]} in ${words[1]}`;
    yield {
      kind: 'incident',
      id: `event-${i}`,
      dataset: i % 3 === 0 ? 'small' : 'large',
      from,
      to: from + days * day - 1,
      updated: Date.UTC(2024, 0, 1),
      type: types[skewed(6)] as string,
      status: next() < 0.8 ? 'single' : 'several',
      contested: next() < 0.05,
      actors: [`actor-${skewed(300)}`, `actor-${skewed(300)}`],
      sources: [`source-${skewed(150)}`],
      articles: [`article-${Math.floor(i / 20)}`],
      places: [shape.key],
      words: [...new Set(words)],
      named: [],
      shape,
      summary: { title: { en: title }, time: new Date(from).toISOString().slice(0, 10), place: shape.key },
    };
  }
}
