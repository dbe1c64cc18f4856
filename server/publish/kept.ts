import { count } from '../counters';

/** What was made, kept up to a number of bytes; then what was asked for longest ago goes. */
export class Kept<Value> {
  /** Oldest first. */
  #entries = new Map<string, { value: Value; bytes: number }>();
  #underWay = new Map<string, Promise<Value>>();
  #size = 0;

  constructor(
    readonly room: number, // bytes
    readonly bytesOf: (value: Value) => number,
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
    const bytes = this.bytesOf(value);
    this.#entries.set(key, { value, bytes });
    this.#size += bytes;
    for (const [oldest, entry] of this.#entries) {
      if (this.#size <= this.room || oldest === key) return;
      this.#entries.delete(oldest);
      this.#size -= entry.bytes;
    }
  }
}
