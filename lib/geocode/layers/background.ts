import type { Background, Gazetteer } from '../../gazetteer';
import type { PlaceRows } from '../../gazetteer/rows';
import type { FeatureCode, Place } from '../../gazetteer/schema';
import { headsOf } from '../recognise/name-words';

/** A row of a layer that is not known to the curated gazetteer. */
interface Kept {
  rows: PlaceRows;
  row: number;
}

const capitals: readonly string[] = ['PPLA', 'PPLA2', 'PPLA3'] satisfies FeatureCode[];
const largeKinds: readonly string[] = ['PPLA', 'PPLA2'] satisfies FeatureCode[];
const largeTown = 20_000; // people

/**
 * What packs and layers hold beside the curated places. Found by the heads of names, which are read at once; a place is
 * made when a text, a place within it or a reader asks for it. So the towns of the world cost little until they are named.
 *
 * @param curated places that a layer's place of the same id yields to
 * @param same ids of layers' places that are left out, as they are curated ones, with the curated ids
 */
export function createBackground(
  layers: readonly PlaceRows[],
  curated: Pick<Gazetteer, 'get'>,
  same: ReadonlyMap<string, string>,
): Background & { get(id: string): Place | undefined } {
  const kept: Kept[] = [];
  const byId = new ByWord();
  const byHead = new ByWord();
  const byKind = new Map<string, number[]>();
  const seats = new Map<string, number[]>();
  const large: number[] = [];
  const indexOf = (id: string): number | undefined =>
    byId.get(id).find((index) => {
      const { rows, row } = kept[index] as Kept;
      return rows.id(row) === id;
    });
  const keep = (rows: PlaceRows, row: number) => {
    const id = rows.id(row);
    if (same.has(id) || indexOf(id) !== undefined || curated.get(id)) return;
    const index = kept.push({ rows, row }) - 1;
    byId.add(id, index);
    for (const head of headsOf(rows.texts(row))) byHead.add(head, index);
    const kind = rows.kind(row);
    add(byKind, kind, index);
    const own = rows.parent(row);
    const parent = own && (same.get(own) ?? own);
    if (parent && capitals.includes(kind)) add(seats, parent, index);
    if (largeKinds.includes(kind) || rows.population(row) >= largeTown) large.push(index);
  };
  for (const rows of layers) for (let row = 0; row < rows.size; row++) keep(rows, row);
  const made = new Map<number, Place>();
  const known = new Set<Place>();
  const at = (index: number): Place => {
    const found = made.get(index);
    if (found) return found;
    const { rows, row } = kept[index] as Kept;
    const place = withKnown(rows.place(row), same);
    made.set(index, place);
    known.add(place);
    return place;
  };
  const list = (found: readonly number[] | undefined): Place[] => (found ?? []).map(at);
  return {
    has: (place) => known.has(place),
    get: (id) => {
      const index = indexOf(id);
      return index === undefined ? undefined : at(index);
    },
    headed: (head) => list(byHead.get(head)),
    ofKind: (kind) => list(byKind.get(kind)),
    capitalsIn: (unit) => list(seats.get(unit)),
    large: () =>
      large.flatMap((index) => {
        const { rows, row } = kept[index] as Kept;
        const text = rows.mainName(row);
        return text === null ? [] : [{ text, kind: rows.kind(row) as FeatureCode, place: () => at(index) }];
      }),
    all: () => kept.map((_, index) => at(index)),
  };
}

function add(lists: Map<string, number[]>, key: string, index: number): void {
  const known = lists.get(key);
  if (known) known.push(index);
  else lists.set(key, [index]);
}

/** A place of a layer whose parent and members are the curated places that they are known by. */
function withKnown(place: Place, same: ReadonlyMap<string, string>): Place {
  const { parent, members } = place;
  const known = parent && (same.get(parent) ?? parent);
  if (known === parent && !members?.some((id) => same.has(id))) return place;
  return { ...place, parent: known, ...(members ? { members: members.map((id) => same.get(id) ?? id) } : {}) };
}

/**
 * Numbers by words, in lists chained through arrays: a map of 600,000 strings would take ten times as long to fill. Kept
 * are hashes of the words alone, so that one word in thousands brings a number of another.
 */
class ByWord {
  #last = new Int32Array(2 ** 12).fill(-1);
  #hashes = new Int32Array(2 ** 12);
  #numbers = new Int32Array(2 ** 12);
  #before = new Int32Array(2 ** 12);
  #size = 0;

  add(word: string, number: number): void {
    if (this.#size === this.#last.length) this.#grow();
    this.#hashes[this.#size] = hashOf(word);
    this.#numbers[this.#size] = number;
    this.#link(this.#size++);
  }

  /** Each once, in the order in which they were added. */
  get(word: string): number[] {
    const hash = hashOf(word);
    const found: number[] = [];
    for (let at = this.#last[hash & (this.#last.length - 1)] as number; at !== -1; at = this.#before[at] as number)
      if (this.#hashes[at] === hash) found.push(this.#numbers[at] as number);
    return found.length > 1 ? [...new Set(found.reverse())] : found;
  }

  #link(at: number): void {
    const place = (this.#hashes[at] as number) & (this.#last.length - 1);
    this.#before[at] = this.#last[place] as number;
    this.#last[place] = at;
  }

  #grow(): void {
    const doubled = (array: Int32Array) => {
      const larger = new Int32Array(array.length * 2);
      larger.set(array);
      return larger;
    };
    this.#last = new Int32Array(this.#last.length * 2).fill(-1);
    [this.#hashes, this.#numbers, this.#before] = [doubled(this.#hashes), doubled(this.#numbers), doubled(this.#before)];
    for (let at = 0; at < this.#size; at++) this.#link(at);
  }
}

/** FNV-1a over UTF-16 units, 32 bits. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash;
}
