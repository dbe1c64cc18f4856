import type { EventType } from '../../lib/record/event-types';
import type { ImportedRow } from '../../lib/record/imported';

const day = 86_400_000;
const types: readonly [EventType, string][] = [
  ['Battles', 'Armed clash'],
  ['Explosions/Remote violence', 'Shelling/artillery/missile attack'],
  ['Violence against civilians', 'Attack'],
  ['Protests', 'Peaceful protest'],
  ['Riots', 'Mob violence'],
  ['Strategic developments', 'Arrests'],
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

/** Distinct points of rows stacked as in real data sets. */
export const stackedPoints = 2_000;
const regionCount = 40;

/** A region of the synthetic country: its name, and the ring of its outline. */
export interface Region {
  name: string;
  center: [number, number];
  ring: [number, number][];
}

const rounded = (degrees: number): number => Number(degrees.toFixed(4));

/** Outlines that overlap, as the units of several levels do. */
export function syntheticRegions(): Region[] {
  const next = random(11);
  return Array.from({ length: regionCount }, (_, i) => {
    const [lon, lat] = [35.5 + next() * 9, 30.4 + next() * 7];
    const ring = Array.from({ length: 60 }, (__, j): [number, number] => {
      const angle = ((j % 59) / 59) * 2 * Math.PI;
      return [rounded(lon + Math.cos(angle) * 0.5), rounded(lat + Math.sin(angle) * 0.4)];
    });
    return { name: `Region ${i}`, center: [rounded(lon), rounded(lat)], ring };
  });
}

/** What a row that is known only to a unit says of its place. */
export interface SyntheticUnit {
  name: string;
  center: readonly [number, number];
  precision: 'district' | 'governorate' | 'country';
}

export interface SyntheticPlaces {
  /** What rows that are known only to a unit lie in: those of `syntheticRegions`, where none are given. */
  units?: readonly SyntheticUnit[];
  /** Distinct points of the others. */
  points?: number;
}

const regionsAsUnits = (): SyntheticUnit[] =>
  syntheticRegions().map(({ name, center }) => ({ name, center, precision: 'governorate' }));

/**
 * Rows of no conflict, stacked as in real data sets: few distinct points, some far more often than others; 45 % are known
 * only to one of the units; ten years; 300 actors and 150 sources with a few large ones; one in ten known only to
 * a week or a month.
 */
export function* syntheticImport(
  dataset: string,
  count: number,
  { units = regionsAsUnits(), points: pointCount = stackedPoints }: SyntheticPlaces = {},
): Generator<ImportedRow> {
  const next = random(7);
  const skewed = (n: number) => Math.floor(n * next() ** 3);
  const points = Array.from({ length: pointCount }, (): [number, number] => [
    rounded(35 + next() * 10),
    rounded(30 + next() * 8),
  ]);
  const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);
  const actorOf = () => {
    const number = skewed(300);
    return { name: `Actor ${number}`, actor: `actor-${number}` };
  };
  for (let i = 0; i < count; i++) {
    const isCoarse = next() < 0.45;
    const unit = units[skewed(units.length)] as SyntheticUnit;
    const from = Math.floor(Date.UTC(2014, 0, 1) / day + next() * 3_650) * day;
    const days = next() < 0.9 ? 1 : next() < 0.5 ? 7 : 30;
    const [eventType, subEventType] = types[skewed(types.length)] as [EventType, string];
    const deaths = skewed(40);
    yield {
      id: `${i}`,
      slug: `${dataset}-${i}`,
      title: { en: `${titleWords[skewed(10)]} in ${townWords[skewed(400)]}` },
      eventType,
      subEventType,
      time: days === 1 ? dayOf(from) : `${dayOf(from)}/${dayOf(from + (days - 1) * day)}`,
      where: isCoarse
        ? { coordinates: [...unit.center], uncertaintyMeters: 50_000, precision: unit.precision, names: [unit.name] }
        : {
            coordinates: points[skewed(pointCount)] as [number, number],
            uncertaintyMeters: 3_000,
            precision: 'settlement',
            names: [townWords[skewed(400)] as string, unit.name],
          },
      actors: [
        { ...actorOf(), role: 'attacker' },
        { ...actorOf(), role: 'defender' },
      ],
      sources: [`Source ${skewed(150)}`],
      deaths: { best: deaths, low: Math.floor(deaths / 2), high: deaths * 2 },
    };
  }
}
