import { count } from './counters';
import { oneOf } from './shared';

/** What was made, kept up to a size; then what was asked for longest ago goes. */
export class Kept<Value> {
  /** Oldest first. */
  #entries = new Map<string, { value: Value; size: number }>();
  #underWay = new Map<string, Promise<Value>>();
  #size = 0;

  constructor(
    /** In the unit of `sizeOf`: bytes, or a number of values. */
    readonly room: number,
    readonly sizeOf: (value: Value) => number,
    /** Under which `/metrics` tells how often it was made and how often kept. */
    readonly name?: string,
  ) {}

  /** What is kept under the key, or what `make` comes to, which is kept; those that ask meanwhile wait for the same. */
  async once(key: string, make: () => Promise<Value>): Promise<Value> {
    const entry = this.#entries.get(key);
    const underWay = this.#underWay.get(key);
    if (this.name) count(`${this.name} ${entry || underWay ? 'kept' : 'made'}`);
    if (entry) {
      this.#entries.delete(key);
      this.#entries.set(key, entry);
      return entry.value;
    }
    if (underWay) return underWay;
    const made = make();
    this.#underWay.set(key, made);
    try {
      const value = await made;
      this.#add(key, value);
      return value;
    } finally {
      this.#underWay.delete(key);
    }
  }

  /** The newest stays even where it is larger than the room. */
  #add(key: string, value: Value): void {
    const size = this.sizeOf(value);
    this.#entries.set(key, { value, size });
    this.#size += size;
    for (const [oldest, entry] of this.#entries) {
      if (this.#size <= this.room || oldest === key) return;
      this.#entries.delete(oldest);
      this.#size -= entry.size;
    }
  }
}

/**
 * What is kept of each of some objects, and goes with it: of a state of the record, which another takes the place of.
 * @param name of its kind in this process
 */
export const keptOfEach =
  <Of extends object, Value>(name: string, room: number, sizeOf: (value: Value) => number) =>
  (of: Of): Kept<Value> => {
    const all = oneOf(name, () => new WeakMap<Of, Kept<Value>>());
    const kept = all.get(of) ?? new Kept<Value>(room, sizeOf);
    all.set(of, kept);
    return kept;
  };
