/**
 * What was made, kept up to a number of bytes; then what was asked for longest ago goes. Plain JavaScript without
 * imports, as it serves the server too, which runs without a TypeScript loader.
 *
 * @template Value
 */
export class Kept {
  /** @type {Map<string, { value: Value, bytes: number }>} oldest first */
  #entries = new Map();
  #size = 0;
  #room;

  /** @param {number} room bytes */
  constructor(room) {
    this.#room = room;
  }

  /**
   * @param {string} key
   * @returns {Value | undefined}
   */
  get(key) {
    const entry = this.#entries.get(key);
    if (!entry) return undefined;
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry.value;
  }

  /**
   * Keeps it, unless something is kept under that key already; the newest stays even where it is larger than the room.
   * @param {string} key
   * @param {Value} value
   * @param {number} bytes
   */
  add(key, value, bytes) {
    if (this.#entries.has(key)) return;
    this.#entries.set(key, { value, bytes });
    this.#size += bytes;
    for (const [oldest, entry] of this.#entries) {
      if (this.#size <= this.#room || oldest === key) return;
      this.#entries.delete(oldest);
      this.#size -= entry.bytes;
    }
  }
}
