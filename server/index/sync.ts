import type { Index } from '.';
import type { Detail, EntryKind, EntryRow } from './rows';
import { digestOf } from './write';

export interface Projection {
  rows: readonly EntryRow[];
  details: readonly Detail[];
}

/**
 * Brings an index to exactly a projection, in one change. It is compared with what the index holds, whoever wrote that, so
 * that it is right again after a crash, a restored backup or any number of changes that were missed.
 * @returns how many entries and details were written or taken away
 */
export async function syncIndex(index: Index, { rows, details }: Projection): Promise<number> {
  const held = await index.digests();
  const keyOf = ({ kind, id }: { kind: string; id: string }) => `${kind}/${id}`;
  const puts = rows.filter((row) => held.entries.get(keyOf(row)) !== digestOf(row));
  const newDetails = details.filter((detail) => held.details.get(keyOf(detail)) !== digestOf(detail.body));
  const removed = keysBeyond(held.entries, rows) as { kind: EntryKind; id: string }[];
  const removedDetails = keysBeyond(held.details, details);
  const changes = puts.length + newDetails.length + removed.length + removedDetails.length;
  if (changes > 0) await index.write({ puts, removed, details: newDetails, removedDetails });
  return changes;

  function keysBeyond(known: ReadonlyMap<string, string>, wanted: readonly { kind: string; id: string }[]) {
    const kept = new Set(wanted.map(keyOf));
    return [...known.keys()]
      .filter((key) => !kept.has(key))
      .map((key) => ({ kind: key.slice(0, key.indexOf('/')), id: key.slice(key.indexOf('/') + 1) }));
  }
}
