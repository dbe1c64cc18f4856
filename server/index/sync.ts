import type { Index } from '.';
import type { EntryKind, EntryRow } from './rows';
import { digestOf } from './write';

/**
 * Brings an index to exactly these rows of documents, in one change. They are compared with what the index holds, whoever
 * wrote that, so that it is right again after a crash, a restored backup or any number of changes that were missed.
 * @returns how many entries were written or taken away
 */
export async function syncIndex(index: Index, rows: readonly EntryRow[]): Promise<number> {
  const held = await index.digests();
  const puts = rows.filter((row) => held.get(keyOf(row)) !== digestOf(row));
  const kept = new Set(rows.map(keyOf));
  const removed = [...held.keys()]
    .filter((key) => !kept.has(key))
    .map((key) => ({ kind: key.slice(0, key.indexOf('/')) as EntryKind, id: key.slice(key.indexOf('/') + 1) }));
  if (puts.length + removed.length > 0) await index.write({ puts, removed });
  return puts.length + removed.length;
}

const keyOf = ({ kind, id }: { kind: string; id: string }): string => `${kind}/${id}`;
