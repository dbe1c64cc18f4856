import type { PointPrecision } from '../../lib/geometry/where';
import { isCoarse } from '../../lib/geometry/where';
import type { Profile, Stack } from '../../lib/record/dataset';
import type { ImportedRow } from '../../lib/record/imported';

/** So many rows on one position are told of. */
const fewestInStack = 20;
const mostStacks = 50;

/** Counts what the page of a dataset tells of its rows, as they pass. */
export class Tally {
  #rows = 0;
  #from: string | undefined;
  #to: string | undefined;
  readonly #precision = new Map<PointPrecision, number>();
  readonly #positions = new Map<string, { rows: number; coarse: number; name: string }>();
  readonly actors = new Map<string, number>();
  readonly sources = new Map<string, number>();

  add({ time, where, actors, sources, original }: ImportedRow): void {
    this.#rows += 1;
    const { precision, coordinates, names } = where;
    this.#precision.set(precision, (this.#precision.get(precision) ?? 0) + 1);
    const key = `${coordinates[0]},${coordinates[1]}`;
    const known = this.#positions.get(key);
    const coarse = isCoarse(precision) ? 1 : 0;
    if (known) {
      known.rows += 1;
      known.coarse += coarse;
    } else this.#positions.set(key, { rows: 1, coarse, name: names[0] ?? '' });
    const [first = time, last = first] = time.replaceAll('~', '').split('/');
    if (this.#from === undefined || first < this.#from) this.#from = first;
    if (this.#to === undefined || last > this.#to) this.#to = last;
    for (const { name } of actors) this.actors.set(name, (this.actors.get(name) ?? 0) + 1);
    for (const name of original === undefined ? sources : [...sources, original])
      this.sources.set(name, (this.sources.get(name) ?? 0) + 1);
  }

  get profile(): Profile {
    return {
      rows: this.#rows,
      precision: Object.fromEntries(this.#precision),
      ...(this.#from !== undefined && { from: this.#from }),
      ...(this.#to !== undefined && { to: this.#to }),
      stacks: this.#stacks(),
    };
  }

  #stacks(): Stack[] {
    return [...this.#positions]
      .filter(([, { rows }]) => rows >= fewestInStack)
      .sort(([, a], [, b]) => b.rows - a.rows)
      .slice(0, mostStacks)
      .map(([key, { rows, coarse, name }]) => ({
        coordinates: key.split(',').map(Number) as [number, number],
        name,
        rows,
        coarse,
      }));
  }
}
